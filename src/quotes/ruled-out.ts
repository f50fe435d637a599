import type { Candidate } from './candidates.ts';
import type { Chunk } from './chunks.ts';
import type { Reading } from './reading.ts';

const CLAUSE = 60;

/** Words that a term in marks is not said by anybody after: "the so-called “Coalition”". */
export function isSoCalled(reading: Reading, start: number): boolean {
  return /\bso-called\s*$/iu.test(reading.text.slice(Math.max(0, start - 12), start));
}

/** Whether a quotation at `at` is a question put to somebody: "A was asked if “…”", "Asked if “…”, A said". */
export function isAskedOf(reading: Reading, at: number): boolean {
  const { chunks, subjects } = reading;
  for (let verb = at - 1; verb >= 0 && at - verb < CLAUSE; verb--) {
    const { kind, cue } = chunks[verb] as Chunk;
    if (kind === '.' || kind === 'Q') return false;
    if (kind !== 'V') continue;
    if (cue?.verb !== 'ask') return false;
    return (
      subjects[verb]?.link === 'passive' ||
      chunks[verb - 1] === undefined ||
      chunks[verb - 1]?.kind === '.'
    );
  }
  return false;
}

/**
 * Whether another speaker's clause stands between a mention and a quotation at `at` of the same
 * paragraph, so that it can't be the speaker: "A warned that …, but B said “…”".
 */
export function isRuledOut(reading: Reading, at: number, candidate: Candidate): boolean {
  return (
    candidate.reading === reading && candidate.place < at && isCutOff(reading, candidate.place, at)
  );
}

/** A clause with a conjunction, a subject and a verb of speech of its own begins after the mention. */
function isCutOff({ chunks, subjects }: Reading, place: number, at: number): boolean {
  for (let verb = at - 1; verb > place + 1 && at - verb < CLAUSE; verb--) {
    const chunk = chunks[verb] as Chunk;
    if (chunk.kind === '.') return false;
    const own = subjects[verb]?.mention ?? -1;
    if (
      chunk.cue?.strength !== 'speech' ||
      own <= place ||
      own > verb ||
      subjects[verb]?.link !== 'before'
    )
      continue;
    const joint = chunks[own - 1];
    if (joint?.kind === 'C' && /^(?:but|while|whereas|though|although)$/.test(joint.word))
      return true;
  }
  return false;
}
