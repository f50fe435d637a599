import { foldWord } from '../language/folding.ts';
import { wordHash } from '../language/hash.ts';
import { numberOf } from '../language/numbers.ts';
import { wordSpans } from '../language/terms.ts';

/**
 * By what words are known again when they are printed elsewhere or were altered: hashes of them, so that nothing of an
 * article is kept. First those that turn a sentence round (numbers, "not"), then the others; each ascending, each once.
 */
export type Imprint = readonly [telling: readonly number[], others: readonly number[]];

/** Words that an imprint looks at; what a longer text goes on with changes nothing. */
const MOST = 400;
/** From this share of their words on two texts say the same. */
const ALIKE = 0.75;
const NEGATIONS = new Set([
  'not',
  'no',
  'never',
  'none',
  'nobody',
  'nothing',
  'neither',
  'nor',
  'without',
  'cannot',
]);

/** The imprint of some words. */
export function imprintOf(text: string): Imprint {
  const words = wordSpans(text)
    .slice(0, MOST)
    .map(({ start, end }) => text.slice(start, end));
  const folded = words.map((word) => ({ word: foldWord(word), telling: isTelling(word) }));
  const hashes = (wanted: boolean) => [
    ...new Set(
      folded.filter(({ telling }) => telling === wanted).map(({ word }) => wordHash(word)),
    ),
  ];
  const ascending = (a: number, b: number) => a - b;
  return [hashes(true).sort(ascending), hashes(false).sort(ascending)];
}

function isTelling(word: string): boolean {
  const lower = word.toLowerCase();
  return NEGATIONS.has(lower) || /n['’]t$/u.test(lower) || numberOf(foldWord(word)) !== null;
}

/** Of imprints with the same of these, one may say what the other says elsewhere. */
export function tellingOf([telling]: Imprint): string {
  return telling.join();
}

/**
 * Whether two imprints are of the same words.
 * @param altered whether the one may be an altered text of the other: then even a "not" may have come or gone
 */
export function saysTheSame(one: Imprint, other: Imprint, altered = false): boolean {
  if (!altered && tellingOf(one) !== tellingOf(other)) return false;
  const shared = countBoth(one[0], other[0]) + countBoth(one[1], other[1]);
  const size = one[0].length + one[1].length + other[0].length + other[1].length;
  return 2 * shared >= ALIKE * size;
}

/** How many numbers two ascending lists share. */
function countBoth(one: readonly number[], other: readonly number[]): number {
  let [both, at] = [0, 0];
  for (const number of one) {
    while (at < other.length && (other[at] as number) < number) at++;
    if (other[at] === number) both++;
  }
  return both;
}
