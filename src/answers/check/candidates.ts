import { KthBest } from '../../search/kth-best.ts';
import {
  type BucketVote,
  lookUpWord,
  passagesIn,
  type VotedPassage,
  type WordIndex,
} from './words/word-index.ts';
import type { CheckWord } from './words/words.ts';

/** A key of a quotation, with what the passages get that may hold it. */
interface Clue extends BucketVote {
  /** How many passages that is. */
  readonly holding: number;
  /** Place of the word in the quotation. */
  readonly at: number;
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
  const clues = worthLooking(cluesOf(index, words));
  const top = clues.reduce((sum, { weight }) => sum + weight, 0);
  const voted = index.voted?.(clues) ?? mostVoted(index, clues, Math.max(most.best, most.whole));
  // votes are added up in single precision
  const whole = voted.filter(({ votes }) => votes > top * 0.9999).map(({ passage }) => passage);
  return {
    best: voted.slice(0, most.best).map(({ passage }) => passage),
    whole: whole.slice(0, most.whole),
  };
}

/** The rarest clues, until enough passages were looked at. */
function worthLooking(clues: readonly Clue[]): readonly Clue[] {
  let looked = 0;
  const end = clues.findIndex(({ holding }, at) => {
    looked += holding;
    return at >= ALWAYS && looked > MOST_LOOKED_AT;
  });
  return end < 0 ? clues : clues.slice(0, end);
}

/** The passages of most votes, best first; of equal votes the earlier. */
function mostVoted(index: WordIndex, clues: readonly Clue[], limit: number): VotedPassage[] {
  const votes = new Float32Array(index.size);
  const found: number[] = [];
  for (const { bucket, weight } of clues)
    for (const passage of passagesIn(index, bucket)) {
      if (votes[passage] === 0) found.push(passage);
      votes[passage] = voteFor(votes, passage) + weight;
    }
  const floor = new KthBest(limit);
  for (const passage of found) floor.add(voteFor(votes, passage));
  return found
    .filter((passage) => voteFor(votes, passage) >= floor.value)
    .sort((a, b) => voteFor(votes, b) - voteFor(votes, a) || a - b)
    .slice(0, limit)
    .map((passage) => ({ passage, votes: voteFor(votes, passage) }));
}

function voteFor(votes: Float32Array, passage: number): number {
  return votes[passage] as number;
}

/** A quotation's clues, rarest first, each bucket once. */
function cluesOf(index: WordIndex, words: readonly CheckWord[]): Clue[] {
  const clues = new Map<number, Clue>();
  for (const { key, holding } of lookUpWord(index, words)) {
    if (clues.has(key.bucket)) continue;
    clues.set(key.bucket, {
      ...{ bucket: key.bucket, at: key.at, holding },
      weight: rarity(index, holding),
    });
  }
  return [...clues.values()].sort((a, b) => a.holding - b.holding || a.at - b.at);
}
