import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { CUE_VERBS } from '../src/quotes/words/cue-verbs.ts';

const SOURCE = fileURLToPath(new URL('../src/', import.meta.url));

/** Lists whose words may stand twice: pairs, rows of a table, several languages in one. */
const ROWS = [
  'opposites.ts',
  'synonyms.ts',
  'fields.ts',
  'phrasal.ts',
  'nicknames.ts',
  'other-languages.ts',
  'other-cues.ts',
];

/** Words that stand more than once in a list of words in a file. */
function repeated(code: string): string[] {
  return Array.from(code.matchAll(/`([^`$]*)`|'([^'\n]*)'/g)).flatMap((match) => {
    const words = (match[1] ?? match[2] ?? '').trim().split(/\s+/);
    const isList = words.length >= 10 && words.every((word) => /^[\p{Ll}\p{M}'’/.-]+$/u.test(word));
    return isList ? words.filter((word, at) => words.indexOf(word) !== at) : [];
  });
}

describe('the lists of words', () => {
  it('hold each word once, so that nobody mends one of two', () => {
    const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter(
      (file) => file.endsWith('.ts') && !ROWS.some((rows) => file.endsWith(rows)),
    );
    const found = files.flatMap((file) => {
      const twice = repeated(readFileSync(`${SOURCE}${file}`, 'utf8'));
      return twice.length === 0 ? [] : [`${file}: ${twice.join(' ')}`];
    });
    expect(files.length).toBeGreaterThan(100);
    expect(found).toEqual([]);
  });

  it('give each reporting verb one strength: the first would silently win', () => {
    const all = Object.values(CUE_VERBS).flatMap((list) =>
      list.split(/\s+/).map((entry) => entry.split('/')[0]),
    );
    expect(all.filter((verb, at) => all.indexOf(verb) !== at)).toEqual([]);
  });
});
