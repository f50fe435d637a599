import type { Reading } from '../reading.ts';
import { firstFrom } from './patterns.ts';
import { isRuledOut, type SpeakerCandidate } from './ruled-out.ts';

const EACH_SIDE = 16;
const PARAGRAPH_BEFORE = 6;

/**
 * Whoever may have said a quotation: mentions on both sides in its paragraph, nearest first; for one
 * that stands first in its paragraph also the last few of the paragraph before. `last` is the
 * mention chosen for the quotation before, which may go on speaking.
 */
export function candidatesFor(
  readings: readonly Reading[],
  reading: Reading,
  quotation: number,
  last: SpeakerCandidate | null,
): SpeakerCandidate[] {
  const at = reading.placeOf[quotation] as number;
  const candidates = [
    ...mentions(reading, at - 1, -1, EACH_SIDE),
    ...mentions(reading, at + 1, 1, EACH_SIDE),
  ];
  const before = readings[reading.index - 1];
  if (quotation === 0 && before !== undefined)
    candidates.push(...mentions(before, before.chunks.length - 1, -1, PARAGRAPH_BEFORE));
  if (last !== null && !candidates.some((own) => isSame(own, last))) candidates.push(last);
  return candidates.filter((own) => !isRuledOut(reading, at, own));
}

/** Whether two candidates are one chunk. */
export function isSame(one: SpeakerCandidate, other: SpeakerCandidate): boolean {
  return one.reading === other.reading && one.place === other.place;
}

/** The mentions nearest to a place, on one side of it. Looked up: a paragraph may hold none for thousands of chunks. */
function mentions(reading: Reading, from: number, step: 1 | -1, most: number): SpeakerCandidate[] {
  const { mentionPlaces: places } = reading;
  const first = firstFrom(places, from);
  const start = step === 1 ? first : places[first] === from ? first : first - 1;
  const found: SpeakerCandidate[] = [];
  for (let at = start; at >= 0 && at < places.length && found.length < most; at += step)
    found.push({ reading, place: places[at] as number });
  return found;
}
