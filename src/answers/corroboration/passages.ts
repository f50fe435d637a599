import type { Coverage } from '../../coverage.ts';
import { wordHash } from '../../language/hash.ts';
import { codeOf, isJoined, isNumber } from '../../search/passage-words.ts';
import { oncePerCoverage } from '../coverage-memo.ts';
import { groupAlike } from './alike.ts';
import type { Regrouping } from './regroup.ts';
import { commonShingles, type LookedUp } from './shingles.ts';

/** Shingles of four words, function words all alike, so that a changed "the" parts nothing. */
const SHINGLES = { size: 4, sample: 4 };
/** Two passages are one text where the longer holds so much of the shorter and is not much longer. */
const SAME_TEXT = { held: 0.8, length: 0.6 };

/**
 * For each passage the longest one of the same text in essence; itself where it stands alone.
 * @param before the groups there were before a few passages came or went; default: none are known
 */
export function groupPassages(coverage: Coverage, before: Regrouping | null = null): Int32Array {
  const words = bareWordsOf(coverage);
  const lengthOf = bareLengths(coverage);
  const negations = negationsIn(coverage);
  const held = (head: number, item: number) => {
    const tooShort = lengthOf(item) < SAME_TEXT.length * lengthOf(head);
    if (tooShort || hasOtherFigure(coverage, head, item)) return null;
    return negations(head) === negations(item) ? SAME_TEXT.held : null;
  };
  const looked = passageShinglesOf(coverage);
  return groupAlike(
    { count: coverage.passages.length, words, lengthOf, held, looked, size: SHINGLES.size },
    before,
  );
}

/** The shingles by which passages are looked up: each depends on its passage's words alone. */
export const passageShinglesOf = oncePerCoverage(
  (coverage: Coverage): LookedUp =>
    commonShingles(coverage.passages.length, bareWordsOf(coverage), SHINGLES),
);

const NEGATION = /\b(?:not|no|never|none|nor|cannot)\b|n['’]t\b/giu;

/** How many negations a passage has: each is counted once. */
function negationsIn({ passages }: Coverage): (passage: number) => number {
  const known = new Map<number, number>();
  return (passage) => {
    const count = known.get(passage) ?? passages[passage]?.text.match(NEGATION)?.length ?? 0;
    known.set(passage, count);
    return count;
  };
}

/** Whether a passage has a figure that the longer one lacks. */
function hasOtherFigure({ words }: Coverage, head: number, item: number): boolean {
  const figures = words.of(item).filter(isNumber);
  if (figures.length === 0) return false;
  const known = new Set(words.of(head).filter(isNumber).map(codeOf));
  return figures.some((word) => !known.has(codeOf(word)));
}

/**
 * The words of passages, joined forms left out, as hashes of their terms: a code would change with
 * every new term of the coverage. 0 stands for every stop word. Each passage is read at its first call.
 */
function bareWordsOf({ words, passages, engine }: Coverage): (passage: number) => Uint32Array {
  const { sorted } = engine.vocabulary;
  /** By code; 0 until it is asked for. */
  const hashes = new Uint32Array(sorted.size + 1);
  const hashOf = (code: number) => {
    if (code > 0 && hashes[code] === 0) hashes[code] = wordHash(sorted.at(code - 1));
    return hashes[code] as number;
  };
  const read = new Array<Uint32Array | undefined>(passages.length);
  return (passage) => {
    read[passage] ??= bare(words.of(passage), hashOf);
    return read[passage];
  };
}

/** How many words a passage has, joined forms left out: each is counted once. */
function bareLengths({ words, passages }: Coverage): (passage: number) => number {
  /** By passage, one more; 0 until it is asked for. */
  const known = new Uint32Array(passages.length);
  return (passage) => {
    if (known[passage] === 0) known[passage] = countBare(words.of(passage)) + 1;
    return (known[passage] as number) - 1;
  };
}

function countBare(words: Uint32Array): number {
  let count = 0;
  for (const word of words) if (!isJoined(word)) count++;
  return count;
}

function bare(words: Uint32Array, hashOf: (code: number) => number): Uint32Array {
  const hashes = new Uint32Array(words.length);
  let size = 0;
  for (const word of words) if (!isJoined(word)) hashes[size++] = hashOf(codeOf(word));
  return hashes.subarray(0, size);
}
