import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { onrecord } from './adapters/cli/run.ts';

const PAGES = ['README.md', 'CONTRIBUTING.md', 'src/README.md', 'corpus/README.md'];
const README = readFileSync('README.md', 'utf8');

/** Fenced blocks of one language, in order. */
function blocks(language: string): string[] {
  return README.split('```')
    .filter((block) => block.startsWith(`${language}\n`))
    .map((block) => block.slice(language.length + 1).trim());
}

const flat = (text: string) => text.replace(/\s+/g, ' ').trim();

async function ask(question: string, ...options: string[]): Promise<string> {
  return (await onrecord(['ask', question, '--corpus', 'corpus', ...options])).stdout;
}

describe('the README', () => {
  it('shows an answer as it is really given, line breaks aside', async () => {
    const [first = '', ...rest] = (blocks('text')[0] ?? '').split('\n');
    const printed = await ask(first.replace(/^› /, ''));
    // The window of the transcript was narrower than a pipe, so only the line breaks may differ.
    expect(flat(printed)).toContain(flat(rest.join('\n')));
  });

  it('suggests questions that behave as it says: all are answered but the last', async () => {
    const questions = (blocks('text')[1] ?? '').split('\n');
    expect(questions.length).toBeGreaterThan(3);
    const alone = questions.filter((question) => !question.startsWith('and '));
    const outcomes = await Promise.all(
      alone.map(async (question) => JSON.parse(await ask(question, '--json')).outcome),
    );
    const expected = alone.map((_, index) =>
      index === alone.length - 1 ? 'not-in-coverage' : 'answered',
    );
    expect(outcomes).toEqual(expected);
  });

  it('names only scripts that there are', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
    const named = [...README.matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map(([, name]) => name);
    expect(named.filter((name) => !(name !== undefined && name in scripts))).toEqual([]);
  });
});

describe.each(PAGES)('the links in %s', (page) => {
  it('lead to files that there are', () => {
    const links = [...readFileSync(page, 'utf8').matchAll(/\]\(([^)\s#]+)/g)].map(([, to]) => to);
    const files = links.filter((link): link is string => link !== undefined && !link.includes(':'));
    const missing = files.filter((file) => !existsSync(path.join(path.dirname(page), file)));
    expect(missing).toEqual([]);
  });
});
