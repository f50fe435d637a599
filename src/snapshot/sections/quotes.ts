import type { Attitude, Basis, Quote, QuoteKind } from '../../quotes/quote.ts';
import type { QuoteColumns } from '../../quotes/quote-columns.ts';
import { type Interned, internedOf, putInterned } from './interned.ts';
import { lazyList } from './lazy-list.ts';
import { numbersOf, putNumbers, type Sections, startsOf } from './sections.ts';
import type { Texts } from './texts.ts';

/** In place of a number: there is none. */
const NONE = -0x8000_0000;
const WORDS = ['kind', 'speaker', 'cue', 'basis', 'attitude'] as const;

/** The parts that hold a whole number a quote, and what of quotes is a word. */
export const QUOTE_NUMBERS = [
  'quote-starts',
  'quote-ends',
  'quote-within',
  'mention-starts',
  'mention-ends',
] as const;
export const QUOTE_WORDS: readonly string[] = WORDS;

/** Adds the quotes of all passages. Their words are not added: they lie in the articles' texts. */
export function putQuotes(parts: Sections, quotes: readonly (readonly Quote[])[]): void {
  const first = startsOf(
    quotes.map(({ length }) => length),
    quotes.length,
  );
  const all = quotes.flat();
  const numbers = (number: (quote: Quote) => number | undefined | null) =>
    Int32Array.from(all, (quote) => number(quote) ?? NONE);
  putNumbers(parts, 'first-quotes', first);
  putNumbers(
    parts,
    'quote-starts',
    numbers(({ start }) => start),
  );
  putNumbers(
    parts,
    'quote-ends',
    numbers(({ end }) => end),
  );
  putNumbers(
    parts,
    'quote-within',
    numbers(({ within }) => within),
  );
  putNumbers(
    parts,
    'mention-starts',
    numbers(({ mention }) => mention?.start),
  );
  putNumbers(
    parts,
    'mention-ends',
    numbers(({ mention }) => mention?.end),
  );
  putNumbers(
    parts,
    'quote-confidence',
    Float64Array.from(all, ({ confidence }) => confidence),
  );
  for (const name of WORDS)
    putInterned(
      parts,
      `quote-${name}`,
      all.map((quote) => quote[name]),
    );
}

/** The quotes of each passage, each field read when it is asked for. */
export function savedQuotes(parts: Sections, texts: Texts, articleOf: Uint32Array): SavedQuotes {
  const first = numbersOf(parts, 'first-quotes', Uint32Array);
  const words = wordsOf(parts, first[first.length - 1] as number);
  const reader = { texts, articleOf, words, columns: columnsOf(parts) };
  const quotes = lazyList(articleOf.length, (passage) => {
    const from = first[passage] as number;
    const length = (first[passage + 1] as number) - from;
    return Array.from({ length }, (_, at) => quoteAt(reader, passage, from + at));
  });
  return { quotes, columns: numbersIn(first, reader.words, reader.columns) };
}

/** What ranking asks of the quotes, where they themselves lie elsewhere. */
export function savedQuoteColumns(parts: Sections): QuoteColumns {
  const first = numbersOf(parts, 'first-quotes', Uint32Array);
  const count = first[first.length - 1] as number;
  const words = {
    kind: internedOf(parts, 'quote-kind', count),
    speaker: internedOf(parts, 'quote-speaker', count),
  };
  const within = numbersOf(parts, 'quote-within', Int32Array);
  return numbersIn(first, words, {
    within,
    confidence: numbersOf(parts, 'quote-confidence', Float64Array),
  });
}

function wordsOf(parts: Sections, count: number): Reader['words'] {
  return Object.fromEntries(
    WORDS.map((name) => [name, internedOf(parts, `quote-${name}`, count)]),
  ) as Reader['words'];
}

function columnsOf(parts: Sections): Reader['columns'] {
  const column = (name: string) => numbersOf(parts, name, Int32Array);
  return {
    starts: column('quote-starts'),
    ends: column('quote-ends'),
    within: column('quote-within'),
    mentionStarts: column('mention-starts'),
    mentionEnds: column('mention-ends'),
    confidence: numbersOf(parts, 'quote-confidence', Float64Array),
  };
}

/** Quotes as objects and, of the same bytes, as columns. */
export interface SavedQuotes {
  readonly quotes: readonly (readonly Quote[])[];
  readonly columns: QuoteColumns;
}

function numbersIn(
  starts: Uint32Array,
  words: Pick<Reader['words'], 'kind' | 'speaker'>,
  columns: Pick<Reader['columns'], 'within' | 'confidence'>,
): QuoteColumns {
  return {
    starts,
    speakers: words.speaker.numbers,
    kinds: words.kind.numbers,
    within: columns.within,
    confidence: columns.confidence,
    speakerNumber: words.speaker.numberOf,
    kindNumber: words.kind.numberOf,
  };
}

interface Reader {
  readonly texts: Texts;
  readonly articleOf: Uint32Array;
  readonly words: Readonly<Record<(typeof WORDS)[number], Interned>>;
  readonly columns: {
    readonly starts: Int32Array;
    readonly ends: Int32Array;
    readonly within: Int32Array;
    readonly mentionStarts: Int32Array;
    readonly mentionEnds: Int32Array;
    readonly confidence: Float64Array;
  };
}

function quoteAt(reader: Reader, passage: number, at: number): Quote {
  const { words, columns } = reader;
  const [start, end] = [columns.starts[at] as number, columns.ends[at] as number];
  const within = columns.within[at] as number;
  return {
    get text() {
      return wordsAt(reader, passage, start, end);
    },
    start,
    end,
    kind: words.kind.at(at) as QuoteKind,
    within: within === NONE ? null : within,
    get mention() {
      return mentionAt(reader, passage, at);
    },
    cue: words.cue.at(at),
    basis: words.basis.at(at) as Basis | null,
    attitude: words.attitude.at(at) as Attitude | null,
    confidence: columns.confidence[at] as number,
    speaker: words.speaker.at(at),
  };
}

function mentionAt(reader: Reader, passage: number, at: number): Quote['mention'] {
  const start = reader.columns.mentionStarts[at] as number;
  const end = reader.columns.mentionEnds[at] as number;
  return start === NONE ? null : { text: wordsAt(reader, passage, start, end), start, end };
}

/** Words of a passage, or of the article round it where they stand outside. */
function wordsAt(
  { texts, articleOf }: Reader,
  passage: number,
  start: number,
  end: number,
): string {
  const article = articleOf[passage] as number;
  const span = texts.span(passage);
  if (start >= 0 && end <= span.end - span.start)
    return texts.passage(passage, article).slice(start, end);
  return texts.article(article).slice(span.start + start, span.start + end);
}
