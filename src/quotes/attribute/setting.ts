import type { Quotation } from '../marks/quotations.ts';
import type { Chunk } from '../reading/chunks.ts';
import type { Reading } from '../reading.ts';
import type { SpeakerCandidate } from './ruled-out.ts';

/** Whether a quotation is a sentence by itself, or begins, ends or stands inside one. */
type QuotationShape = 'whole' | 'begins' | 'ends' | 'inside';

/** A quotation with all that stands round it. */
export interface Setting {
  readonly reading: Reading;
  /** Its place among the paragraph's quotations. */
  readonly quotation: number;
  /** Its place among the paragraph's chunks. */
  readonly at: number;
  readonly shape: QuotationShape;
  /** Its own words end a sentence with a full stop. */
  readonly stops: boolean;
  /** Who was found to speak just before it. */
  readonly last: SpeakerCandidate | null;
  readonly voices: Voices;
}

/** By head word: how often it is subject of a verb of speech in the article. */
export type Voices = ReadonlyMap<string, number>;

/** Counts, for every head word, the verbs of speech it is subject of. */
export function countVoices(readings: readonly Reading[]): Voices {
  const voices = new Map<string, number>();
  for (const { chunks, subjects } of readings)
    subjects.forEach((subject, verb) => {
      if (subject === null || chunks[verb]?.cue?.strength !== 'speech') return;
      const { word } = chunks[subject.mention] as Chunk;
      voices.set(word, (voices.get(word) ?? 0) + 1);
    });
  return voices;
}

/** The setting of one quotation; `last` is whoever was found to speak before it. */
export function settingOf(
  reading: Reading,
  quotation: number,
  last: SpeakerCandidate | null,
  voices: Voices,
): Setting {
  const at = reading.placeOf[quotation] as number;
  const before = reading.chunks[at - 1]?.kind ?? '.';
  const after = reading.chunks[at + 1]?.kind ?? '.';
  const stops = endsWithStop(reading, quotation);
  const starts = before === '.' || (before === 'Q' && endsWithStop(reading, quotation - 1));
  const ends = after === '.' || stops;
  const shape = starts ? (ends ? 'whole' : 'begins') : ends ? 'ends' : 'inside';
  return { reading, quotation, at, shape, stops, last, voices };
}

function endsWithStop({ text, quotations }: Reading, quotation: number): boolean {
  const { start, end } = quotations[quotation] as Quotation;
  const last = /["'“”’]/.test(text[end - 1] ?? '') ? end - 2 : end - 1;
  return last >= start && text[last] === '.';
}
