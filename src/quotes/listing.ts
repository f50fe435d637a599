import type { TextSpan } from '../language/span.ts';
import type { AttributedQuote } from './analysis.ts';
import type { Attribution } from './attribute.ts';
import type { Candidate } from './candidates.ts';
import type { Cast } from './cast.ts';
import type { Chunk } from './chunks.ts';
import type { Quotation } from './quotations.ts';
import type { Reading } from './reading.ts';
import { resolve } from './resolve.ts';
import { descriptionEnd } from './roles.ts';

/** The quotes of every paragraph: quotations that are somebody's, each with mention, figure and basis. */
export function quotesOf(
  readings: readonly Reading[],
  cast: Cast,
  attributions: readonly (readonly Attribution[])[],
  level: number,
): AttributedQuote[][] {
  return readings.map((reading, index) =>
    (attributions[index] as Attribution[]).flatMap((own) => {
      if (own.mention === null) return [];
      return [quoteOf(readings, cast, reading, own, own.mention, level)];
    }),
  );
}

function quoteOf(
  readings: readonly Reading[],
  cast: Cast,
  reading: Reading,
  attribution: Attribution,
  mention: Candidate,
  level: number,
): AttributedQuote {
  const { start, end } = reading.quotations[attribution.quotation] as Quotation;
  const words = {
    text: reading.text.slice(start, end),
    start,
    end,
    kind: 'direct',
    within: null,
  } as const;
  const confidence = attribution.odds;
  if (confidence < level)
    return { ...words, figure: null, mention: null, cue: null, basis: null, confidence };
  const { figure, basis } = resolve(readings, cast, mention);
  const carried = mention.reading !== reading;
  const cue = carried
    ? null
    : cueFor(reading, mention.place, reading.placeOf[attribution.quotation] as number);
  return {
    ...words,
    figure,
    mention: spanOf(mention, reading),
    cue,
    basis: carried ? 'carried-on' : basis,
    confidence,
  };
}

/** The mention with what belongs to it ("the head of the UK armed forces"), counted from `reading`. */
function spanOf({ reading: own, place }: Candidate, reading: Reading): TextSpan {
  const chunk = own.chunks[place] as Chunk;
  const end = chunk.phrase?.name
    ? chunk.end
    : (own.chunks[descriptionEnd(own.chunks, place)] as Chunk).end;
  const shift = own.start - reading.start;
  return { text: own.text.slice(chunk.start, end), start: chunk.start + shift, end: end + shift };
}

/** The reporting verb nearest the quotation whose subject the mention is, as printed. */
function cueFor(reading: Reading, place: number, quote: number): string | null {
  let best: Chunk | null = null;
  let nearest = 40;
  const last = Math.min(reading.subjects.length, Math.max(place, quote) + 8);
  for (let at = Math.max(0, Math.min(place, quote) - 8); at < last; at++) {
    if (reading.subjects[at]?.mention !== place || Math.abs(at - quote) >= nearest) continue;
    nearest = Math.abs(at - quote);
    best = reading.chunks[at] as Chunk;
  }
  return best === null ? null : reading.text.slice(best.start, best.end);
}
