import { createHash } from 'node:crypto';
import type { AskOptions } from '../../../answers/ask.ts';
import type { Coverage } from '../../../coverage.ts';
import type { ListedChange } from '../../../history/changes/listed.ts';
import { settled } from '../../../search/remote/settled.ts';
import { TryLater } from '../../queue/replier.ts';
import { awaitServed } from '../await-served.ts';
import type { SayAlert } from '../bring.ts';
import { changesTold } from '../changes-told.ts';
import type { KeptWatch } from '../store/alert-store.ts';
import { type ToldHit, toldHits } from '../told.ts';

/** Tells one hit of a watch. @param id the same for every telling of it @param changes what changed, where that is watched */
export type SayHit = (
  hit: ToldHit,
  watch: KeptWatch,
  id: string,
  coverage: Coverage,
  changes: readonly ListedChange[],
) => Promise<void>;

/** ms until an alert of a corpus that is not read here is tried again: another process may know it. */
const ELSEWHERE = 60_000;

/**
 * Says alerts hit by hit, where nobody reads them as messages.
 * @param coverageOf of a corpus by its key; null for one that is not read here
 * @param now ms since 1970
 */
export function tellingHits(
  say: SayHit,
  coverageOf: (corpus: string) => Coverage | null,
  options: () => AskOptions,
  now: () => number,
): SayAlert {
  return async (whole) => {
    const { watch, hits } = whole;
    if (watch === null) return null;
    const coverage = coverageOf(watch.corpus);
    if (coverage === null) throw new TryLater(ELSEWHERE);
    awaitServed(whole, coverage, now());
    const changes = await changesTold(whole, coverage);
    const told = await settled(coverage, () => toldHits(hits, watch.watched, coverage, options()));
    for (const hit of told) await say(hit, watch, idOf(watch.id, hit.hit), coverage, changes);
    return null;
  };
}

function idOf(watch: string, hit: string): string {
  return createHash('sha256').update(`${watch} ${hit}`).digest('base64url').slice(0, 16);
}
