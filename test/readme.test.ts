import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { onrecord, run } from './adapters/cli/run.ts';

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

  it('has a program that runs as it stands', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'onrecord-readme-'));
    const file = path.join(folder, 'program.ts');
    const face = JSON.stringify(path.resolve('src/index.ts'));
    writeFileSync(file, (blocks('ts')[0] ?? '').replace("'onrecord'", face));
    writeFileSync(path.join(folder, 'package.json'), '{ "type": "module" }');
    const { code, stdout, stderr } = await run(process.execPath, [file]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    // Radakin's words are printed like this in the shipped corpus.
    expect(stdout.trimEnd().split('\n').at(-1)).toBe('exact');
    expect(stdout).toContain('more cause to be fearful');
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
