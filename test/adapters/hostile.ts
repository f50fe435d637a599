import fc from 'fast-check';

/** Pieces of text that would come alive on any chat platform, or break a message, if they were not escaped. */
export const SNARES = [
  ':smile:',
  ':+1::skin-tone-3:',
  '_slanted_',
  '`code`',
  '\n> quote',
  '\n>>> quote',
  '\\',
  '\u202E',
  '\u2066',
  '\u2069',
  '\u202C',
  '\u200B',
  '\u200D',
  '\uFEFF',
  '\u0000',
  '\u001B[31m',
  '\u007F',
  '\u2028',
  '\r\n',
  '\t',
  '\u00A0',
  '\uD800',
  '\uDC00',
  '👩‍👩‍👧‍👦',
  'e\u0301',
  '“quoted”',
  ' ',
  '\n\n\n',
] as const;

/** Words of the coverage, between which a snare may hide. */
const WORDS = ['Radakin', 'said', 'troops', 'Ukraine', '1', 'a', 'z_', '.'];

/**
 * Texts made of snares, in any order and any neighbourhood.
 * @param signs those that a platform's markup is made of
 */
export function hostileFrom(
  snares: readonly string[],
  signs: string,
): (longest?: number) => fc.Arbitrary<string> {
  const piece = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...snares) },
    { weight: 2, arbitrary: fc.constantFrom(...WORDS) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
    { weight: 2, arbitrary: fc.constantFrom(...signs) },
  );
  return (longest = 40) =>
    fc.array(piece, { minLength: 1, maxLength: longest }).map((pieces) => pieces.join(''));
}

/** One very long text of each kind. */
export const ENDLESS = [
  'a'.repeat(10_000),
  '\n'.repeat(10_000),
  ' '.repeat(10_000),
  '\u202E'.repeat(5_000),
  '👩‍👩‍👧‍👦'.repeat(1_000),
  '\uD800'.repeat(5_000),
  '“'.repeat(5_000),
] as const;

/** 500 texts: every snare, every endless one, and mixtures that are the same in every run. */
export function fiveHundred(
  snares: readonly string[],
  endless: readonly string[],
  mixture: fc.Arbitrary<string>,
): readonly string[] {
  const numRuns = 500 - snares.length - endless.length;
  return [...snares, ...endless, ...fc.sample(mixture, { numRuns, seed: 7 })];
}

/** What an echo that was cut, and says so, shows of the line; its directions closed. */
export function beginningIn(said: string): string {
  return /^(.*?)[\u202C\u2069]* ?…$/su.exec(said)?.[1] ?? '';
}

/** Does something with every text, a few of them at a time. */
export async function inBatches(
  texts: readonly string[],
  atOnce: number,
  each: (text: string, n: number) => Promise<void>,
): Promise<void> {
  for (let from = 0; from < texts.length; from += atOnce) {
    const batch = texts.slice(from, from + atOnce);
    await Promise.all(batch.map((text, n) => each(text, from + n)));
  }
}
