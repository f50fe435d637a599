import type { Coverage } from '../../coverage.ts';
import { editDistance } from '../../language/edit-distance.ts';
import type { Quote } from '../../quotes/quote.ts';
import { compareWordings } from '../check/alignment/compare.ts';
import type { Difference } from '../check/alignment/difference.ts';
import { oncePerCoverage } from '../coverage-memo.ts';
import { groupsOf } from './groups.ts';
import { once } from './once.ts';
import type { Groups } from './quotes.ts';

/** One quote in a group: `passage` is an index into `coverage.passages`, `quote` into its quotes. */
interface Printing {
  readonly passage: number;
  readonly quote: number;
  readonly speaker: string | null;
  /** Word by word against the longest printing; empty for that one itself. */
  readonly difference: readonly Difference[];
}

/** The same words as several articles printed them. */
export interface Corroborated {
  /** Longest first, then in order of the coverage. */
  readonly printings: readonly Printing[];
  /** The names where articles put the words into different mouths; empty where they agree. */
  readonly disputed: readonly string[];
}

/** What stands more than once in a coverage. */
export interface Corroboration {
  /** Passages elsewhere with the same text in essence, ascending, itself left out. */
  samePassages(passage: number): readonly number[];
  /** The longest passage of the same text: a number that they share; a passage alone has its own. */
  groupOf(passage: number): number;
  /** The group of a quote, or null where its words stand in one article only. */
  quoteGroup(passage: number, quote: number): Corroborated | null;
  /** All groups, in order of the coverage. */
  groups(): readonly Corroborated[];
}

/**
 * What a coverage's articles have in common, by their words: as it was saved with the coverage, or
 * grouped at the first question about it, in time near linear in the coverage, and kept with it.
 */
export const corroborationOf = oncePerCoverage(corroborate);

function corroborate(coverage: Coverage): Corroboration {
  const groups = groupsOf(coverage);
  const members = once(() => Map.groupBy(groups.heads.keys(), (at) => groups.heads[at] as number));
  const groupOfQuote = once(() => groupByQuote(groups));
  const describe = describing(groups, coverage);
  return {
    samePassages: (passage) =>
      (members().get(groups.heads[passage] ?? -1) ?? []).filter((other) => other !== passage),
    groupOf: (passage) => groups.heads[passage] ?? passage,
    quoteGroup: (passage, quote) => {
      const number = (coverage.quoteColumns.starts[passage] as number) + quote;
      const group = groupOfQuote().get(number);
      return group === undefined ? null : describe(group);
    },
    groups: () => Array.from({ length: groups.starts.length - 1 }, (_, group) => describe(group)),
  };
}

/** Describes a group by its number; each is described once. */
function describing(groups: Groups, coverage: Coverage): (group: number) => Corroborated {
  const described = new Map<number, Corroborated>();
  return (group) => {
    const own = described.get(group) ?? corroborated(printingsIn(group, groups, coverage));
    described.set(group, own);
    return own;
  };
}

function groupByQuote({ starts, quotes }: Groups): Map<number, number> {
  const groups = new Map<number, number>();
  for (let group = 0; group + 1 < starts.length; group++)
    for (const quote of quotes.subarray(starts[group], starts[group + 1])) groups.set(quote, group);
  return groups;
}

interface PlacedQuote {
  readonly passage: number;
  readonly place: number;
  readonly quote: Quote;
}

function printingsIn(group: number, { starts, quotes }: Groups, coverage: Coverage): PlacedQuote[] {
  const numbers = quotes.subarray(starts[group], starts[group + 1]);
  const passageAt = (number: number) => passageOf(number, coverage.quoteColumns.starts);
  coverage.elsewhere?.need({ passages: Array.from(numbers, passageAt) });
  return Array.from(numbers, (number) => {
    const passage = passageAt(number);
    const place = number - (coverage.quoteColumns.starts[passage] as number);
    return { passage, place, quote: coverage.quotes[passage]?.[place] as Quote };
  });
}

/** The passage that a quote stands in: the last one whose quotes begin at or before it. */
function passageOf(quote: number, starts: Uint32Array): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle + 1] as number) <= quote) low = middle + 1;
    else high = middle;
  }
  return low;
}

function corroborated(group: readonly PlacedQuote[]): Corroborated {
  const longest = group[0]?.quote.text ?? '';
  const printings = group.map(({ passage, place, quote }, at) => ({
    passage,
    quote: place,
    speaker: quote.speaker,
    difference: at === 0 ? [] : compareWordings(longest, quote.text),
  }));
  return { printings, disputed: disputedBy(group) };
}

/** Two names or more. One that ends another ("Johnson"), or is it misspelt, may be the same person's. */
function disputedBy(group: readonly PlacedQuote[]): string[] {
  const names = [...new Set(group.flatMap(({ quote }) => quote.speaker ?? []))].sort();
  const apart = names.filter(
    (name, at) =>
      !names.some((other) => other.endsWith(` ${name}`)) &&
      !names.slice(0, at).some((other) => editDistance(name, other, 2) <= 2),
  );
  return apart.length > 1 ? apart : [];
}
