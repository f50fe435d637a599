import type { Coverage } from '../../coverage.ts';
import { groupAlike } from './alike.ts';
import { quoteWordsOf } from './quote-words.ts';

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

/**
 * Groups of direct quotes of the same words that stand in two articles or more, the longest first in
 * each: their numbers group after group, and where each group begins.
 */
export function groupQuotes(coverage: Coverage): Pick<Groups, 'starts' | 'quotes'> {
  const { starts, words } = quoteWordsOf(coverage);
  const { speakers, speakerNumber } = coverage.quoteColumns;
  const wordsOf = (quote: number) => words.subarray(starts[quote], starts[quote + 1]);
  const long = Uint32Array.from(starts.keys()).filter(
    (quote) => (starts[quote + 1] ?? 0) - (starts[quote] as number) >= LEAST_WORDS,
  );
  const at = (item: number) => long[item] as number;
  const nobody = speakerNumber(null);
  const heads = groupAlike(
    {
      count: long.length,
      words: (item) => wordsOf(at(item)),
      held: (head, item) => {
        const [one, other] = [speakers[at(head)], speakers[at(item)]];
        const sure = one !== nobody && other !== nobody;
        const least = sure ? (one === other ? BY_ONE : BY_TWO) : BY_SOMEBODY;
        return wordsOf(at(item)).length < least.words ? null : least.held;
      },
    },
    SHINGLES,
  );
  return inOrder(groupsBy(heads, at), coverage);
}

/** The quotes of each group, its head first. */
function groupsBy(heads: Int32Array, quoteOf: (item: number) => number): number[][] {
  const groups = new Map<number, number[]>();
  for (const [item, head] of heads.entries()) {
    const own = groups.get(head) ?? [quoteOf(head)];
    if (item !== head) own.push(quoteOf(item));
    groups.set(head, own);
  }
  return [...groups.values()].filter(({ length }) => length > 1);
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
  const passageOf = (quote: number) => passages[quote] as number;
  const articles = (group: readonly number[]) =>
    new Set(group.map((quote) => articleOf[passageOf(quote)]));
  const kept = groups
    .filter((group) => articles(group).size > 1)
    .sort(([a = 0], [b = 0]) => passageOf(a) - passageOf(b));
  let end = 0;
  return {
    starts: Uint32Array.from([0, ...kept.map(({ length }) => (end += length))]),
    quotes: Uint32Array.from(kept.flat()),
  };
}
