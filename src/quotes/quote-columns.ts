import type { Quote, QuoteKind } from './quote.ts';

/** Whole numbers in the narrowest type that holds them all. */
type Narrow = Uint8Array | Uint16Array | Uint32Array;

/**
 * What ranking asks of every quote, as numbers side by side: hundreds of passages are looked at for one
 * question, and making objects of their quotes took longer than searching for them.
 */
export interface QuoteColumns {
  /** By passage: its first quote; one entry more, so that a range ends. */
  readonly starts: Uint32Array;
  /** By quote: the number of its speaker's name. */
  readonly speakers: Narrow;
  /** By quote: the number of its kind. */
  readonly kinds: Narrow;
  /** By quote: its place in the list of the passage's quotes that it is a part of; below 0 for none. */
  readonly within: Int32Array;
  /** By quote: `Quote.confidence`. */
  readonly confidence: Float64Array;
  /** The number of a name, or of quotes without one; -1 where no quote has it. */
  speakerNumber(name: string | null): number;
  /** The number of a kind; -1 where no quote is of it. */
  kindNumber(kind: QuoteKind): number;
}

/** The columns of the quotes of all passages. */
export function quoteColumns(quotes: readonly (readonly Quote[])[]): QuoteColumns {
  const starts = new Uint32Array(quotes.length + 1);
  for (const [at, { length }] of quotes.entries()) starts[at + 1] = (starts[at] as number) + length;
  const all = quotes.flat();
  const speakers = numbered(all.map(({ speaker }) => speaker));
  const kinds = numbered(all.map(({ kind }) => kind));
  return {
    starts,
    speakers: speakers.numbers,
    kinds: kinds.numbers,
    within: Int32Array.from(all, ({ within }) => within ?? -1),
    confidence: Float64Array.from(all, ({ confidence }) => confidence),
    speakerNumber: (name) => speakers.known.get(name) ?? -1,
    kindNumber: (kind) => kinds.known.get(kind) ?? -1,
  };
}

function numbered<T>(values: readonly T[]): { numbers: Uint32Array; known: Map<T, number> } {
  const known = new Map<T, number>();
  const numbers = Uint32Array.from(values, (value) => {
    const number = known.get(value) ?? known.size;
    known.set(value, number);
    return number;
  });
  return { numbers, known };
}
