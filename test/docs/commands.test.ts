import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parseCall } from '../../adapters/cli/arguments/arguments.ts';
import { commands } from '../../adapters/commands.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(`${ROOT}docs`)
    .filter((file) => file.endsWith('.md'))
    .map((file) => `docs/${file}`),
];

/** The lines for a shell on a page, those that call us. */
function calls(page: string): string[] {
  const text = readFileSync(`${ROOT}${page}`, 'utf8');
  const blocks = Array.from(text.matchAll(/^```sh\n([\s\S]*?)^```$/gmu), ([, block = '']) => block);
  return blocks.flatMap((block) => block.split('\n').filter((line) => /\bonrecord\b/.test(line)));
}

/** A line's words as a shell parts them, quotation marks gone; what follows a pipe is not ours. */
function wordsOf(line: string): string[] {
  const own = line.split(/ [|>&]/u)[0] ?? '';
  return Array.from(own.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/gu), (match) =>
    match.slice(1).join(''),
  );
}

describe.each(PAGES.filter((page) => calls(page).length > 0))('the commands of %s', (page) => {
  it.each(calls(page).filter((line) => /^(?:npx )?onrecord /.test(line)))('%s', async (line) => {
    const [npx, program, first = '', ...rest] = wordsOf(line);
    // In a checkout there is no bare `onrecord`: npx finds it in both.
    expect([npx, program]).toEqual(['npx', 'onrecord']);
    const name = first.startsWith('-') ? '' : first;
    const load = commands[name];
    expect(load, `there is no command ${name}`).toBeDefined();
    const command = await (load as NonNullable<typeof load>)();
    expect(() =>
      parseCall(name === '' ? [first, ...rest].filter(Boolean) : rest, command),
    ).not.toThrow();
  });
});
