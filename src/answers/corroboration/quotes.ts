import type { Coverage } from '../../coverage.ts';
import { groupAlike } from './alike.ts';
import { type QuoteWords, quoteWordsOf } from './quote-words.ts';
import type { Regrouping } from './regroup.ts';
import { commonShingles, type LookedUp } from './shingles.ts';

/** What stands more than once in a coverage, as numbers, so that it can be saved. */
export interface Groups {
  /** By passage: the longest passage of the same text in essence; itself where it stands alone. */
  readonly heads: Int32Array;
  /** By group of quotes: where its quotes begin in `quotes`; one entry more, so that a range ends. */
  readonly starts: Uint32Array;
  /** Quotes of the same words, the longest of each group first, as `coverage.quoteColumns` counts them. */
  readonly quotes: Uint32Array;
}

/** Quotes of fewer words say nothing that only one person would. */
const LEAST_WORDS = 3;
/**
 * Of one person a trim is enough. Words that two people are given must be the very same and so many
 * that they can't have said alike; where one of the two is not known, a few will do.
 */
const BY_ONE = { words: 3, held: 0.75 };
const BY_SOMEBODY = { words: 4, held: 0.75 };
const BY_TWO = { words: 7, held: 1 };

const SHINGLES = { size: 3, sample: 1 };

/** Groups of quotes, and what they were told by. */
export interface GroupedQuotes extends Pick<Groups, 'starts' | 'quotes'> {
  /** By quote: the longest one of the same words; itself where it stands alone, or is no direct quote. */
  readonly heads: Int32Array;
}

/**
 * Groups of direct quotes of the same words that stand in two articles or more, the longest first in
 * each: their numbers group after group, and where each group begins.
 *
 * @param before the groups there were before a few quotes came or went; default: none are known
 */
export function groupQuotes(coverage: Coverage, before: Regrouping | null = null): GroupedQuotes {
  const { speakers, speakerNumber } = coverage.quoteColumns;
  const own = quoteWordsOf(coverage);
  const words = longQuotes(own);
  const count = own.starts.length - 1;
  const nobody = speakerNumber(null);
  const held = (head: number, item: number) => {
    const [one, other] = [speakers[head], speakers[item]];
    const sure = one !== nobody && other !== nobody;
    const least = sure ? (one === other ? BY_ONE : BY_TWO) : BY_SOMEBODY;
    return words(item).length < least.words ? null : least.held;
  };
  const looked = commonShingles(count, words, SHINGLES);
  const lengthOf = (item: number) => words(item).length;
  const heads = groupAlike({ count, words, lengthOf, held, looked, size: SHINGLES.size }, before);
  return { heads, ...inOrder(groupsBy(heads), coverage) };
}

/** The shingles by which some quotes are looked up. */
export function quoteShingles(own: QuoteWords, quotes: ArrayLike<number>): LookedUp {
  const words = longQuotes(own);
  return commonShingles(quotes.length, (at) => words(quotes[at] as number), SHINGLES);
}

/** A quote of few words has none here, and so is like no other. */
function longQuotes({ starts, words }: QuoteWords): (quote: number) => Uint32Array {
  return (quote) => {
    const own = words.subarray(starts[quote], starts[quote + 1]);
    return own.length < LEAST_WORDS ? own.subarray(0, 0) : own;
  };
}

/** The quotes of each group, its head first. */
function groupsBy(heads: Int32Array): number[][] {
  const groups = new Map<number, number[]>();
  for (let quote = 0; quote < heads.length; quote++) {
    const head = heads[quote] as number;
    if (quote === head) continue;
    const own = groups.get(head);
    if (own === undefined) groups.set(head, [head, quote]);
    else own.push(quote);
  }
  return [...groups.values()];
}

function passagesOfQuotes(starts: Uint32Array): Uint32Array {
  const passages = new Uint32Array(starts.at(-1) as number);
  for (let passage = 0; passage + 1 < starts.length; passage++)
    passages.fill(passage, starts[passage], starts[passage + 1]);
  return passages;
}

/** Those of several articles, in order of the coverage. */
function inOrder(
  groups: readonly (readonly number[])[],
  { quoteColumns: { starts }, articleOf }: Coverage,
): Pick<Groups, 'starts' | 'quotes'> {
  const passages = passagesOfQuotes(starts);
  const articleAt = (quote: number | undefined) => articleOf[passages[quote as number] as number];
  const kept = groups
    .filter((group) => group.some((quote) => articleAt(quote) !== articleAt(group[0])))
    .sort(([a = 0], [b = 0]) => a - b);
  let end = 0;
  return {
    starts: Uint32Array.from([0, ...kept.map(({ length }) => (end += length))]),
    quotes: Uint32Array.from(kept.flat()),
  };
}
