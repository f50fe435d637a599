import type { Coverage } from '../coverage.ts';
import { editDistance } from '../language/edit-distance.ts';
import { compareWordings } from './check/compare.ts';
import type { Difference } from './check.ts';
import { groupPassages } from './corroboration/passages.ts';
import { groupQuotes, type PlacedQuote } from './corroboration/quotes.ts';

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

const kept = new WeakMap<Coverage, Corroboration>();

/**
 * What a coverage's articles have in common, by their words. Passages and quotes are grouped at the
 * first question about them, in time near linear in the coverage, and kept with it.
 */
export function corroborationOf(coverage: Coverage): Corroboration {
  const known = kept.get(coverage);
  if (known !== undefined) return known;
  const made = corroborate(coverage);
  kept.set(coverage, made);
  return made;
}

function corroborate(coverage: Coverage): Corroboration {
  const heads = once(() => groupPassages(coverage));
  const members = once(() => Map.groupBy(heads().keys(), (passage) => heads()[passage] as number));
  const quotes = once(() => groupQuotes(coverage));
  const places = once(() => placesOf(quotes()));
  const described = new Map<PlacedQuote[], Corroborated>();
  const describe = (group: PlacedQuote[]) => {
    const own = described.get(group) ?? corroborated(group);
    described.set(group, own);
    return own;
  };
  return {
    samePassages: (passage) =>
      (members().get(heads()[passage] ?? -1) ?? []).filter((other) => other !== passage),
    groupOf: (passage) => heads()[passage] ?? passage,
    quoteGroup: (passage, quote) => {
      const group = places().get(`${passage}:${quote}`);
      return group === undefined ? null : describe(group);
    },
    groups: () => quotes().map(describe),
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function placesOf(groups: readonly PlacedQuote[][]): Map<string, PlacedQuote[]> {
  return new Map(
    groups.flatMap((group) =>
      group.map(({ passage, place }): [string, PlacedQuote[]] => [`${passage}:${place}`, group]),
    ),
  );
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
