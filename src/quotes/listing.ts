import type { TextSpan } from '../language/span.ts';
import type { AttributedQuote } from './analysis.ts';
import type { Attribution } from './attribute.ts';
import type { Candidate } from './candidates.ts';
import { placeKey } from './cast.ts';
import type { Chunk } from './chunks.ts';
import type { Quotation } from './quotations.ts';
import type { Reading } from './reading.ts';
import type { Reported } from './reported.ts';
import type { Resolutions, Resolved } from './resolve.ts';
import { descriptionEnd } from './roles.ts';

/** What is said in one paragraph, before it is told whom the mentions stand for. */
export interface Said {
  readonly attributions: readonly Attribution[];
  readonly reported: readonly Reported[];
}

/** The mentions that anything said is attributed to. */
export function mentionsOf(readings: readonly Reading[], said: readonly Said[]): Candidate[] {
  return said.flatMap(({ attributions, reported }, index) => [
    ...attributions.flatMap(({ mention }) => mention ?? []),
    ...reported.map(({ report }) => ({
      reading: readings[index] as Reading,
      place: report.subject.mention,
    })),
  ]);
}

/**
 * The quotes of every paragraph: quotations that are somebody's, and reported clauses; each with
 * mention, figure and basis. Below `level` nobody is named.
 */
export function quotesOf(
  readings: readonly Reading[],
  said: readonly Said[],
  resolutions: Resolutions,
  level: number,
): AttributedQuote[][] {
  return readings.map((reading, index) => {
    const { attributions, reported } = said[index] as Said;
    const direct = attributions.flatMap((own) =>
      own.mention === null ? [] : [quoteOf(reading, own, own.mention, resolutions, level)],
    );
    const clauses = reported.flatMap((own) => {
      const quote = reportedQuote(reading, own, resolutions, level);
      return quote === null || !fits(quote, reading.quotations, direct) ? [] : [quote];
    });
    return nested([...clauses, ...direct]);
  });
}

/** In order, a clause before the parts it contains; each part knows the place of its clause. */
function nested(quotes: readonly AttributedQuote[]): AttributedQuote[] {
  const ordered = [...quotes].sort((one, other) => one.start - other.start || other.end - one.end);
  let clause = -1;
  return ordered.map((quote, index) => {
    if (quote.kind !== 'direct') {
      clause = index;
      const parted =
        ordered[index + 1] !== undefined &&
        (ordered[index + 1] as AttributedQuote).start < quote.end;
      return { ...quote, kind: parted ? 'mixed' : 'reported' };
    }
    return clause >= 0 && quote.start < (ordered[clause] as AttributedQuote).end
      ? { ...quote, within: clause }
      : quote;
  });
}

/** Whether a clause cuts no quotation in two and says more than the quotation it holds. */
function fits(
  clause: AttributedQuote,
  quotations: readonly Quotation[],
  direct: readonly AttributedQuote[],
): boolean {
  for (const { outer } of quotations) {
    if (outer.end <= clause.start || outer.start >= clause.end) continue;
    if (outer.start < clause.start || outer.end > clause.end) return false;
  }
  const inside = direct.filter((quote) => quote.start >= clause.start && quote.end <= clause.end);
  const quoted = inside.reduce((sum, quote) => sum + quote.end - quote.start + 2, 0);
  return clause.end - clause.start - quoted > 3;
}

function reportedQuote(
  reading: Reading,
  { report, clause, odds }: Reported,
  resolutions: Resolutions,
  level: number,
): AttributedQuote | null {
  const { start, end } = clause;
  const mention = { reading, place: report.subject.mention };
  const verb = reading.chunks[report.verb] as Chunk;
  const words = {
    text: reading.text.slice(start, end),
    start,
    end,
    kind: 'reported',
    within: null,
  } as const;
  const span = spanOf(mention, reading);
  if (odds < level || (span.start < end && span.end > start)) return null;
  const { figure, basis } = resolutions.get(placeKey(mention.reading, mention.place)) as Resolved;
  const cue = reading.text.slice(verb.start, verb.end);
  return { ...words, figure, mention: span, cue, basis, confidence: odds };
}

function quoteOf(
  reading: Reading,
  attribution: Attribution,
  mention: Candidate,
  resolutions: Resolutions,
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
  const { figure, basis } = resolutions.get(placeKey(mention.reading, mention.place)) as Resolved;
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
