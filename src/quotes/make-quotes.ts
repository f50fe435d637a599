import type { TextSpan } from '../language/span.ts';
import type { AttributedQuote } from './analysis.ts';
import type { SpeakerCandidate } from './attribute/ruled-out.ts';
import type { Attribution } from './attribute.ts';
import { descriptionEnd } from './entities/roles.ts';
import { placeKey } from './entities.ts';
import { type Curve, type Curves, calibrate } from './fitted/confidence.ts';
import type { Quotation } from './marks/quotations.ts';
import type { Chunk } from './reading/chunks.ts';
import { isThought } from './reading/cues.ts';
import type { Reading } from './reading.ts';
import type { Reported } from './reported.ts';
import type { Resolutions, Resolved } from './resolve.ts';

/** What turns an attribution into a quote. */
export interface Naming {
  readonly resolutions: Resolutions;
  readonly curves: Curves;
  /** Confidence below which nobody is named, 0 to 1. */
  readonly level: number;
}

type Speaker = Pick<
  AttributedQuote,
  'figure' | 'mention' | 'cue' | 'basis' | 'attitude' | 'confidence'
>;

/** The quote that an attributed quotation is; null where the words are nobody's. */
export function directQuote(
  reading: Reading,
  attribution: Attribution,
  naming: Naming,
): AttributedQuote | null {
  const { mention, odds, quotation } = attribution;
  const own = reading.quotations[quotation] as Quotation;
  if (mention === null) return attribution.spoken ? unnamedQuote(reading, own, attribution) : null;
  const cue = cueFor(reading, mention, reading.placeOf[quotation] as number);
  const speaker = speakerOf(reading, mention, cue, odds, naming.curves.direct, naming);
  const direct = { ...cutOut(reading, own.start, own.end), kind: 'direct', within: null } as const;
  if (attribution.untold) return { ...direct, ...SILENT, confidence: 0 };
  if (attribution.denied) return { ...direct, ...NOBODY, confidence: speaker.confidence };
  return { ...direct, ...speaker };
}

/** It can't be told who speaks. */
const SILENT = { figure: null, mention: null, cue: null, basis: null, attitude: null } as const;

/** Whose words those are that an article says were never spoken. */
const NOBODY = { ...SILENT, attitude: 'denied' } as const;

/** Words that somebody says whom no mention names: shown by the words that do, if any do. */
function unnamedQuote(
  reading: Reading,
  { start, end }: Quotation,
  { words, odds }: Attribution,
): AttributedQuote {
  const basis = words === null ? null : 'named';
  const direct = { ...cutOut(reading, start, end), kind: 'direct', within: null } as const;
  return { ...direct, ...SILENT, mention: words, basis, confidence: odds };
}

/** How many characters of a clause are quotations. */
function quotedWithin({ chunks }: Reading, { first, last }: Reported['clause']): number {
  const quotations = chunks.slice(first, last).filter(({ kind }) => kind === 'Q');
  return quotations.reduce((sum, chunk) => sum + chunk.end - chunk.start, 0);
}

/** The quote that a reported clause is; null where it says no more than the quotation it holds. */
export function reportedQuote(
  reading: Reading,
  { report, clause, odds }: Reported,
  naming: Naming,
): AttributedQuote | null {
  const { start, end } = clause;
  if (end - start - quotedWithin(reading, clause) <= 3) return null;
  const mention = { reading, place: report.subject.mention };
  const verb = spokenVerb(reading.chunks, report.verb, clause.first);
  const cue = reading.text.slice(verb.start, verb.end);
  const speaker = speakerOf(reading, mention, cue, odds, naming.curves.reported, naming);
  if (speaker.mention === null) return null;
  const inside = speaker.mention.start < end && speaker.mention.end > start;
  if (inside && clause.starts !== 'round') return null;
  const words = { ...cutOut(reading, start, end), kind: 'reported', within: null } as const;
  if (!isThought(cue)) return { ...words, ...speaker };
  return { ...words, ...speaker, attitude: 'view', confidence: THOUGHT * speaker.confidence };
}

/** What somebody "hopes" or "considers" is theirs, but nobody heard them say it: how much less it counts. */
const THOUGHT = 0.75;

/** The verb that brings the words: "announcing" in "released a statement, announcing that". */
function spokenVerb(chunks: readonly Chunk[], verb: number, first: number): Chunk {
  const own = chunks[verb] as Chunk;
  if (own.cue?.sense === 'said') return own;
  for (let at = first - 1; at > verb; at--) {
    const { kind, cue } = chunks[at] as Chunk;
    if (kind === 'V' && cue?.sense === 'said') return chunks[at] as Chunk;
  }
  return own;
}

/** From a mark that was opened and never closed to the end of the part that was: all of it the speaker's clause. */
export function strayQuote(
  reading: Reading,
  quotation: Quotation,
  part: AttributedQuote,
): AttributedQuote | null {
  if (quotation.strayOpen === null || part.mention === null) return null;
  if (part.mention.end > quotation.strayOpen) return null;
  return {
    ...part,
    ...cutOut(reading, quotation.strayOpen + 1, quotation.outer.end),
    kind: 'mixed',
  };
}

function cutOut({ text }: Reading, start: number, end: number): TextSpan {
  return { text: text.slice(start, end), start, end };
}

function speakerOf(
  reading: Reading,
  mention: SpeakerCandidate,
  cue: string | null,
  odds: number,
  curve: Curve,
  { resolutions, level }: Naming,
): Speaker {
  const sure = calibrate(odds, curve);
  if (sure < level) return { ...SILENT, confidence: sure };
  const resolved = resolutions.get(placeKey(mention.reading, mention.place)) as Resolved;
  const named = sure * resolved.odds;
  const figure = named < level ? null : resolved.figure;
  const basis = mention.reading === reading ? resolved.basis : 'carried-on';
  return {
    figure,
    mention: spanOf(mention, reading),
    cue,
    basis,
    attitude: null,
    confidence: figure === null ? sure : named,
  };
}

/** The mention with what belongs to it ("the head of the UK armed forces"), counted from `reading`. */
function spanOf({ reading: own, place }: SpeakerCandidate, reading: Reading): TextSpan {
  const chunk = own.chunks[place] as Chunk;
  const whole = chunk.phrase?.name
    ? chunk
    : (own.chunks[descriptionEnd(own.chunks, place)] as Chunk);
  const text = own.text.slice(chunk.start, whole.end);
  const kept = text.split(/\s+/, LONGEST + 1).length > LONGEST ? chunk.end : whole.end;
  const shift = own.start - reading.start;
  return { text: own.text.slice(chunk.start, kept), start: chunk.start + shift, end: kept + shift };
}

/** A mention has at most this many words. */
const LONGEST = 25;

/** The reporting verb whose subject the mention is, as printed: the surest, then the nearest; null where none is. */
function cueFor(reading: Reading, mention: SpeakerCandidate, quote: number): string | null {
  if (mention.reading !== reading) return null;
  let best: Chunk | null = null;
  let least = Number.POSITIVE_INFINITY;
  const from = Math.max(0, Math.min(mention.place, quote) - 8);
  const to = Math.min(reading.subjects.length, Math.max(mention.place, quote) + 8, from + 80);
  for (let at = from; at < to; at++) {
    const chunk = reading.chunks[at] as Chunk;
    if (reading.subjects[at]?.mention !== mention.place || chunk.cue === null) continue;
    const rank = RANK[chunk.cue.strength] * 100 + Math.abs(at - quote);
    if (rank >= least) continue;
    least = rank;
    best = chunk;
  }
  return best === null ? null : reading.text.slice(best.start, best.end);
}

const RANK = { speech: 0, stance: 1, act: 2 } as const;
