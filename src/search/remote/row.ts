import type { Attitude, Basis, Quote, QuoteKind } from '../../quotes/quote.ts';
import { encodeWords } from './word-bytes.ts';

/** What of a passage the engine keeps and gives back: short names, since there are millions of them. */
export interface PassageRow {
  /** The text. */
  readonly x: string;
  /** Words of the passage, of the one before it, the one after it, and the first of its article, as `encodeWords` gives them. */
  readonly w: string;
  readonly p?: string;
  readonly n?: string;
  readonly f?: string;
  /** Quotes; absent where there are none. */
  readonly q?: readonly QuoteRow[];
  /** Different terms in each field. */
  readonly l: readonly number[];
}

/** What of an article the engine keeps: its text, and the words of all its passages. */
export interface ArticleRow {
  readonly x: string;
  readonly w: readonly string[];
}

/** A row that JSON can't carry as UTF-8: its own JSON as base64 of UTF-16. */
interface EncodedRow {
  readonly z: string;
}

type QuoteRow = readonly [
  ...words: [text: string | null, start: number, end: number, kind: QuoteKind],
  ...whose: [within: number | null, speaker: string | null],
  ...mention: [text: string | null, start: number, end: number],
  ...how: [cue: string | null, basis: Basis | null, attitude: Attitude | null, confidence: number],
];

/** What the row of a passage is made of. */
interface RowParts {
  readonly text: string;
  readonly quotes: readonly Quote[];
  readonly lengths: readonly number[];
  readonly words: Uint32Array;
  readonly before: Uint32Array | null;
  readonly after: Uint32Array | null;
  readonly first: Uint32Array | null;
}

export function passageRow(parts: RowParts): PassageRow {
  const { text, quotes, lengths, words, before, after, first } = parts;
  return {
    x: text,
    w: encodeWords(words),
    ...(before && { p: encodeWords(before) }),
    ...(after && { n: encodeWords(after) }),
    ...(first && { f: encodeWords(first) }),
    ...(quotes.length > 0 && { q: quotes.map((quote) => quoteRow(quote, text)) }),
    l: lengths,
  };
}

function quoteRow(quote: Quote, passage: string): QuoteRow {
  const { text, start, end, kind, within, speaker, mention, cue, basis, attitude } = quote;
  const isCut = start >= 0 && passage.slice(start, end) === text;
  return [
    ...([isCut ? null : text, start, end, kind, within, speaker] as const),
    ...([mention?.text ?? null, mention?.start ?? 0, mention?.end ?? 0] as const),
    ...([cue, basis, attitude, quote.confidence] as const),
  ];
}

/** The quotes of a row. */
export function quotesOfRow({ x, q = [] }: PassageRow): Quote[] {
  return q.map(
    ([
      text,
      start,
      end,
      kind,
      within,
      speaker,
      named,
      from,
      to,
      cue,
      basis,
      attitude,
      confidence,
    ]) => ({
      text: text ?? x.slice(start, end),
      ...{ start, end, kind, within },
      mention: named === null ? null : { text: named, start: from, end: to },
      ...{ cue, basis, attitude, confidence, speaker },
    }),
  );
}

/** A row as it is sent: half a character in a text would not come back as it was. */
export function sealed<Row extends object>(row: Row): Row | EncodedRow {
  const json = JSON.stringify(row);
  if (!/\\ud[89a-f]/.test(json)) return row;
  return { z: Buffer.from(json, 'utf16le').toString('base64') };
}

/** The row that {@link sealed} was given. */
export function opened<Row extends object>(row: Row | EncodedRow): Row {
  if (!('z' in row)) return row;
  return JSON.parse(Buffer.from(row.z, 'base64').toString('utf16le'));
}
