import type { Add } from '../fitted/softmax.ts';
import type { Chunk } from '../reading/chunks.ts';
import type { Subject } from '../reading/subjects.ts';
import { bucket, countKinds, pattern, verbsIn } from './patterns.ts';
import type { SpeakerCandidate } from './ruled-out.ts';
import type { Setting } from './setting.ts';

/** Where a mention stands from the quotation. */
export type Side = 'before' | 'after' | 'paragraph-before' | 'far';

/** The reporting verb it is subject of, if one is: which, how tied, and how far from the quotation. */
export function pushSubject(
  add: Add,
  setting: Setting,
  candidate: SpeakerCandidate,
  side: Side,
): void {
  const { reading } = candidate;
  const { chunks, subjects } = reading;
  const here = reading === setting.reading;
  const at = here ? setting.at : chunks.length;
  let best = -1;
  for (const verb of verbsIn(reading, candidate.place - 6, candidate.place + 40))
    if (
      subjects[verb]?.mention === candidate.place &&
      (best < 0 || Math.abs(verb - at) < Math.abs(best - at))
    )
      best = verb;
  if (best < 0) {
    add`no-verb:${side}`;
    return;
  }
  const cue = chunks[best] as Chunk;
  const { link } = subjects[best] as Subject;
  add`subject:${side}`;
  add`link:${link}|${side}`;
  add`strength:${cue.cue?.strength}|${side}`;
  add`verb:${cue.cue?.verb}`;
  if (!here) return;
  const verbSide = best < at ? 'before' : 'after';
  const [from, to] = best < at ? [best + 1, at] : [at + 1, best];
  const all = pattern(reading, from, Math.min(to, from + 10));
  const between = all.includes('D') ? all.replaceAll('D', '') : all;
  if (between.length <= 5) {
    add`cue:${verbSide}:${between}`;
    add`cue:${verbSide}:${between}|${cue.cue?.strength}`;
  }
  add`cue-distance:${verbSide}:${bucket(to - from)}`;
  add`cue-sides:${side}-${verbSide}`;
  add`cue-full:${link}|${cue.cue?.strength}|${cue.cue?.ing}|${verbSide}|${bucket(to - from)}`;
  const count = countKinds(reading, from, to);
  add`cue-sentences:${verbSide}:${Math.min(count['.'], 2)}`;
  add`cue-nearest:${count.V === 0}|${verbSide}`;
  add`cue-quotes:${Math.min(count.Q, 2)}|${verbSide}`;
  if (cue.cue?.ing) add`cue-ing`;
}
