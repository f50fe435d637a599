import type { Reading } from '../reading.ts';
import type { Chunk } from './chunks.ts';

type Clauses = Pick<Reading, 'chunks' | 'subjects'>;

const JOINT = /^(?:but|while|whereas|though|although)$/;

/**
 * The conjunction that opens the clause of a verb of speech whose subject stands after `place` ("…, but
 * Trump said"); null where the verb has no such clause.
 */
export function jointOf({ chunks, subjects }: Clauses, verb: number, place: number): number | null {
  const subject = subjects[verb];
  const own = subject?.mention ?? -1;
  if (chunks[verb]?.cue?.strength !== 'speech' || subject?.link !== 'before') return null;
  if (own <= place || own > verb) return null;
  const joint: Chunk | undefined = chunks[own - 1];
  return joint?.kind === 'C' && JOINT.test(joint.word) ? own - 1 : null;
}

/** Where the first clause with a conjunction and a speaker of its own begins in [from, to); `to` where none does. */
export function otherClauseFrom(reading: Clauses, from: number, to: number): number {
  for (let verb = from; verb < to; verb++) {
    const joint = jointOf(reading, verb, from);
    if (joint !== null) return joint;
  }
  return to;
}
