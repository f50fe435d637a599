import type { Coverage } from '../../coverage.ts';
import type { Quote } from '../../quotes/quote.ts';
import { wordHash } from '../check/words/hash.ts';
import { checkWords } from '../check/words/words.ts';
import { groupAlike } from './alike.ts';

/** What stands more than once in a coverage, as numbers, so that it can be saved. */
export interface Groups {
  /** By passage: the longest passage of the same text in essence; itself where it stands alone. */
  readonly heads: Int32Array;
  /** By group of quotes: where its quotes begin in `quotes`; one entry more, so that a range ends. */
  readonly starts: Uint32Array;
  /** Quotes of the same words, the longest of each group first, as `coverage.quoteColumns` counts them. */
  readonly quotes: Uint32Array;
}

/** One direct quote of a coverage. */
interface PlacedQuote {
  readonly passage: number;
  /** As `coverage.quoteColumns` counts. */
  readonly number: number;
  readonly quote: Quote;
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
  const placed = directQuotes(coverage);
  const words = placed.map(({ quote }) =>
    Uint32Array.from(checkWords(quote.text), ({ key }) => wordHash(key)),
  );
  const long = placed.filter((_, at) => (words[at]?.length ?? 0) >= LEAST_WORDS);
  const lists = words.filter((list) => list.length >= LEAST_WORDS);
  const heads = groupAlike(
    {
      count: long.length,
      words: (item) => lists[item] as Uint32Array,
      held: (head, item) => sameWords(long[head], long[item], lists[item]?.length ?? 0),
    },
    SHINGLES,
  );
  const byHead = Map.groupBy(heads.keys(), (item) => heads[item] as number);
  const groups = [...byHead]
    .map(([head, items]) => [head, ...items.filter((item) => item !== head)])
    .map((items) => items.map((item) => long[item] as PlacedQuote))
    .filter((group) => new Set(group.map(({ passage }) => coverage.articleOf[passage])).size > 1)
    .sort((a, b) => (a[0]?.passage ?? 0) - (b[0]?.passage ?? 0));
  let end = 0;
  const starts = Uint32Array.from([0, ...groups.map(({ length }) => (end += length))]);
  return { starts, quotes: Uint32Array.from(groups.flat(), ({ number }) => number) };
}

function directQuotes({ quotes, quoteColumns: { starts } }: Coverage): PlacedQuote[] {
  return quotes.flatMap((list, passage) =>
    list.flatMap((quote, place) =>
      quote.kind === 'direct'
        ? { passage, number: (starts[passage] as number) + place, quote }
        : [],
    ),
  );
}

function sameWords(a: PlacedQuote | undefined, b: PlacedQuote | undefined, count: number) {
  const [one, other] = [a?.quote.speaker ?? null, b?.quote.speaker ?? null];
  const least = one === null || other === null ? BY_SOMEBODY : one === other ? BY_ONE : BY_TWO;
  return count < least.words ? null : least.held;
}
