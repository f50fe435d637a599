import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyseArticle } from '../../../src/quotes/analyse.ts';
import { written } from '../written.ts';

// names of many countries; no list of first names holds all of them
const given = [
  'Priya Wei Tomasz Maria Amara Ngozi Yuki Søren Björk Zsófia Dmytro Leilani Tariq Chidi Ravi',
  'Anwen Jürgen Paweł Ximena Noor Keanu Oyelaran Thandiwe Minh Eirlys',
].flatMap((some) => some.split(' '));
const family = [
  'Okafor Chen Wren Anand Mbeki Sato Holm Szabó Kovalenko Kahale Haddad Eze Iyer Prys Weber Nowak',
  'Ríos Rahman Akana Adewale Dlamini Nguyen Vaughan Lindqvist Ferrante',
].flatMap((some) => some.split(' '));
const name = fc
  .tuple(fc.constantFrom(...given), fc.constantFrom(...family))
  .map(([first, last]) => `${first} ${last}`);
const two = fc.tuple(name, name).filter(([a, b]) => {
  const words = [...a.split(' '), ...b.split(' ')];
  return new Set(words).size === words.length;
});

/** Paragraphs about A and B, by their full names and surnames; no pronoun. */
const TEMPLATES: readonly string[] = [
  '“The dam holds,” said {A}, who built it. “We checked it,” {a} added.\n{B} disagreed: “It leaks.”',
  '{A}, the mayor, met {B} on Monday.\n“We agreed,” {a} said. “We did not,” {b} replied.',
  'A lawyer for {A} said: “It is over.” {B} recalled {A} saying “never again”.',
  '{A} never said “burn it”, according to {B}. “I said nothing,” {a} told reporters.',
  '“It was dark,” said the engineer, {A}.\n“Very dark,” said {B}, 43, a nurse.',
  '{A} and {B} run the mill. “We grind at night,” {a} said.',
];

/** Everything found, with the two names as letters. */
function found(template: string, [a, b]: readonly [string, string]) {
  const text = template
    .replaceAll('{A}', a)
    .replaceAll('{B}', b)
    .replaceAll('{a}', a.split(' ')[1] ?? '')
    .replaceAll('{b}', b.split(' ')[1] ?? '');
  const { quotes, cast } = analyseArticle(written(text));
  const letter = (words: string) => {
    if (a.endsWith(words) || words.endsWith(a)) return 'A';
    return b.endsWith(words) || words.endsWith(b) ? 'B' : words;
  };
  return quotes.flat().map(({ kind, figure, attitude, text: words }) => ({
    kind,
    attitude,
    words: words.replaceAll(a, '{A}').replaceAll(b, '{B}'),
    speaker: figure === null ? null : letter(cast[figure]?.name ?? ''),
  }));
}

describe('exchanging the names of an article', () => {
  it.each(TEMPLATES)('changes who is named at most to nobody: %s', (template) => {
    const usual = found(template, ['Maria Weber', 'Robert Holm']);
    fc.assert(
      fc.property(two, (names) => {
        const own = found(template, names);
        expect(own.map(({ kind, words }) => [kind, words])).toEqual(
          usual.map(({ kind, words }) => [kind, words]),
        );
        own.forEach(({ speaker, attitude }, at) => {
          expect(attitude).toBe(usual[at]?.attitude);
          if (speaker !== null) expect(speaker).toBe(usual[at]?.speaker);
        });
      }),
      { numRuns: 60 },
    );
  });
});
