import type { Span, TextSpan } from '../../language/span.ts';
import type { AttributedQuote } from '../analysis.ts';
import type { Attribution } from '../attribute.ts';
import type { Said } from '../listing.ts';
import { directQuote, type Naming } from '../make-quotes.ts';
import type { Quotation } from '../marks/quotations.ts';
import type { Reading } from '../reading.ts';
import type { Turn } from './turns.ts';

/** How sure a turn's speaker is, 0 to 1: set by hand, as the development part prints no talk. */
const SURE = 0.95;

/** What turns are made into quotes with. */
interface Given {
  readonly readings: readonly Reading[];
  readonly said: readonly Said[];
  readonly naming: Naming;
  /** By turn: who of the cast speaks. */
  readonly figures: ReadonlyMap<number, number>;
}

/** By paragraph: the number of the turn it belongs to, the last where it holds several. */
type Numbers = ReadonlyMap<number, number>;

/**
 * By paragraph: its pieces of a turn, each a direct quote, each followed by the quotations inside it, which
 * are whoever's the speaker quotes. Paragraphs outside turns are absent.
 */
export function turnQuotes(turns: readonly Turn[], given: Given): Map<number, AttributedQuote[]> {
  const quotes = new Map<number, AttributedQuote[]>();
  const numbers = new Map(turns.map(({ paragraph, number }) => [paragraph, number]));
  for (const turn of turns) {
    const own = quotes.get(turn.paragraph) ?? [];
    quotes.set(turn.paragraph, own);
    const inner = innerQuotes(turn, given, numbers);
    for (const piece of turn.pieces) {
      const within = own.length;
      const spoken = spokenQuote(turn, piece, given, numbers);
      own.push(spoken);
      for (const quote of inner) if (isInside(quote, spoken)) own.push({ ...quote, within });
    }
  }
  return quotes;
}

function isInside(own: Span, whole: Span): boolean {
  return (
    own.start >= whole.start &&
    own.end <= whole.end &&
    own.end - own.start < whole.end - whole.start
  );
}

/** One piece: all its words, or those inside the marks where one pair holds them all and they are the speaker's. */
function spokenQuote(
  turn: Turn,
  piece: Span,
  { readings, figures }: Given,
  numbers: Numbers,
): AttributedQuote {
  const reading = readings[turn.paragraph] as Reading;
  const marked = reading.quotations.find((own) => own.closed && isAll(own, piece));
  const { start, end } =
    marked !== undefined && !isReadOut(turn, readings, numbers) ? marked : piece;
  const figure = figures.get(turn.number) ?? null;
  const mention = mentionOf(turn, reading, readings);
  return {
    text: reading.text.slice(start, end),
    start,
    end,
    kind: 'direct',
    within: null,
    figure,
    mention,
    cue: null,
    basis: figure === null && mention === null ? null : 'turn',
    attitude: null,
    confidence: SURE,
  };
}

function isAll({ outer }: Quotation, piece: Span): boolean {
  return outer.start === piece.start && outer.end === piece.end;
}

/** A paragraph after "he said:" or "there was evidence that" in the same turn: somebody else's words are read out. */
function isReadOut(
  { paragraph, number }: Turn,
  readings: readonly Reading[],
  numbers: Numbers,
): boolean {
  if (numbers.get(paragraph - 1) !== number) return false;
  return !/[.!?…][\s)"”’\]]*$/u.test((readings[paragraph - 1] as Reading).text);
}

/** The label's words; in a later paragraph of the turn with negative offsets. Null for "Q" and where no label is. */
function mentionOf(
  { label, speaker }: Turn,
  reading: Reading,
  readings: readonly Reading[],
): TextSpan | null {
  if (label === null || !speaker.shown) return null;
  const { named } = label.label;
  const shift = (readings[label.paragraph] as Reading).start - reading.start;
  return { text: named.text, start: named.start + shift, end: named.end + shift };
}

/** The quotations in a turn that are somebody's. */
function innerQuotes(turn: Turn, given: Given, numbers: Numbers): AttributedQuote[] {
  const { readings, said } = given;
  const reading = readings[turn.paragraph] as Reading;
  const readOut = isReadOut(turn, readings, numbers);
  return (said[turn.paragraph]?.attributions ?? []).flatMap((own) => {
    const at = own.mention?.reading.index;
    const quote =
      at !== undefined && numbers.get(at) === turn.number
        ? quotedBy(turn, directQuote(reading, own, given.naming), given)
        : null;
    if (quote !== null) return [quote];
    const whole = reading.quotations[own.quotation] as Quotation;
    return readOut && turn.pieces.some((piece) => isAll(whole, piece))
      ? [nobodys(reading, own)]
      : [];
  });
}

/** Whom a speaker quotes: with "I said" himself or herself, with "he said" never, and no one with a mere form of address. */
function quotedBy(
  { number }: Turn,
  quote: AttributedQuote | null,
  { figures }: Given,
): AttributedQuote | null {
  if (quote === null) return null;
  const speaker = figures.get(number) ?? null;
  const word = quote.mention?.text.toLowerCase() ?? '';
  if (/^i\b/u.test(word)) return { ...quote, figure: speaker };
  const nobody = /^(?:we|me|my|our|you)\b/u.test(word) || DESCRIBED.test(word);
  return nobody || quote.figure === speaker ? { ...quote, figure: null } : quote;
}

/** How members of a parliament speak of one another: never a name. */
const DESCRIBED = /\b(?:gentleman|lady|friend|member|members|hon|colleague)\b/u;

function nobodys({ text, quotations }: Reading, { quotation, odds }: Attribution): AttributedQuote {
  const { start, end } = quotations[quotation] as Quotation;
  const words = { text: text.slice(start, end), start, end };
  return {
    ...words,
    kind: 'direct',
    within: null,
    figure: null,
    mention: null,
    cue: null,
    basis: null,
    attitude: null,
    confidence: odds,
  };
}
