import { KthBest } from '../../search/kth-best.ts';
import { lookUpWord, type WordIndex } from './words/word-index.ts';
import type { CheckWord } from './words/words.ts';

/** A key of a quotation, with the passages that may hold it. */
interface Clue {
  readonly passages: Uint32Array;
  /** Place of the word in the quotation. */
  readonly at: number;
  readonly weight: number;
}

/** How rare a key is: about 11 where one of 100,000 passages holds it, 0.7 where all do. */
function rarity(index: WordIndex, holding: number): number {
  return Math.log(1 + index.size / (holding + 0.5));
}

/** Postings looked at for one quotation at most, after the rarest words'. */
const MOST_LOOKED_AT = 400_000;
/** Clues that are looked at however many passages hold them. */
const ALWAYS = 3;

/** Passages that may have printed a quotation. */
export interface Candidates {
  /** Those that share most with it, best first. */
  readonly best: readonly number[];
  /** Those that share all of it that was looked at, and so may have printed it word for word. */
  readonly whole: readonly number[];
}

/** The candidates for a quotation, at most so many of each. */
export function passagesToCheck(
  index: WordIndex,
  words: readonly CheckWord[],
  most: { readonly best: number; readonly whole: number },
): Candidates {
  const votes = new Float32Array(index.size);
  const found: number[] = [];
  let looked = 0;
  let top = 0;
  for (const [at, { passages, weight }] of cluesOf(index, words).entries()) {
    looked += passages.length;
    if (at >= ALWAYS && looked > MOST_LOOKED_AT) break;
    top += weight;
    for (const passage of passages) {
      if (votes[passage] === 0) found.push(passage);
      votes[passage] = voteFor(votes, passage) + weight;
    }
  }
  const voted = mostVoted(votes, found, Math.max(most.best, most.whole));
  // votes are added up in single precision
  const whole = voted.filter((passage) => voteFor(votes, passage) > top * 0.9999);
  return { best: voted.slice(0, most.best), whole: whole.slice(0, most.whole) };
}

function voteFor(votes: Float32Array, passage: number): number {
  return votes[passage] as number;
}

/** The passages of most votes, best first; of equal votes the earlier. */
function mostVoted(votes: Float32Array, found: readonly number[], limit: number): number[] {
  const floor = new KthBest(limit);
  for (const passage of found) floor.add(voteFor(votes, passage));
  return found
    .filter((passage) => voteFor(votes, passage) >= floor.value)
    .sort((a, b) => voteFor(votes, b) - voteFor(votes, a) || a - b)
    .slice(0, limit);
}

/** A quotation's clues, rarest first, each bucket once. */
function cluesOf(index: WordIndex, words: readonly CheckWord[]): Clue[] {
  const clues = new Map<number, Clue>();
  for (const { key, passages } of lookUpWord(index, words)) {
    if (clues.has(key.bucket)) continue;
    clues.set(key.bucket, { passages, at: key.at, weight: rarity(index, passages.length) });
  }
  return [...clues.values()].sort((a, b) => a.passages.length - b.passages.length || a.at - b.at);
}
