import type { Quotation } from '../marks/quotations.ts';
import type { Chunk } from '../reading/chunks.ts';
import type { Reading } from '../reading.ts';
import type { SpeakerCandidate } from './ruled-out.ts';

/**
 * The subject of a verb of speech or stance right beside a quotation that ends as speech does before one
 * ("“What is it?” Anna Holm demanded."): however short the words, they are spoken. Null elsewhere.
 */
export function spokenBeside(reading: Reading, quotation: number): SpeakerCandidate | null {
  const own = reading.quotations[quotation] as Quotation;
  if (!/[,?!]$/u.test(reading.text.slice(own.start, own.end))) return null;
  const { chunks, subjects } = reading;
  const at = reading.placeOf[quotation] as number;
  if ((chunks[at - 1]?.kind ?? '.') !== '.') return null;
  // a question mark ends a sentence of its own: the reporting clause goes on all the same
  const from = chunks[at + 1]?.kind === '.' ? at + 2 : at + 1;
  // "said, after a while, Anna Holm"
  const inverted = subjects[from]?.link === 'after' ? (subjects[from]?.mention ?? 0) : from + 1;
  for (const [mention, verb] of [
    [from, from + 1],
    [inverted, from],
  ] as const) {
    const { kind, cue } = chunks[verb] ?? ({} as Partial<Chunk>);
    const subject = subjects[verb];
    if (kind !== 'V' || cue?.strength === 'act' || subject?.mention !== mention) continue;
    if (subject.link === 'passive') continue;
    const next = chunks[Math.max(mention, verb) + 1]?.kind ?? '.';
    if (/[.,:QP-]/u.test(next)) return { reading, place: mention };
  }
  return null;
}
