import { passageIndex } from '../../answers/passage-index.ts';
import type { Coverage } from '../../coverage.ts';
import { TryLater } from '../queue/replier.ts';
import type { KeptHit, WholeAlert } from './store/alert-store.ts';

/** ms until an alert is tried again whose articles are not served here yet, and for how long that is likely. */
const BEHIND = 10_000;
const BEHIND_MOST = 60 * 60_000;

/**
 * Has an alert wait while an article that it tells of is not served by this process: what another one noticed may be
 * served here only after the next reload, and would be left out and counted as told. What was taken out has no hits
 * any more; what is gone without that is waited for an hour.
 *
 * @param now ms since 1970
 * @throws {TryLater} where it has to wait
 */
export function awaitServed({ hits, alert }: WholeAlert, coverage: Coverage, now: number): void {
  const isHere = ({ article, also }: KeptHit) =>
    [`${article}#1`, ...also].some((id) => passageIndex(coverage, id) !== null);
  if (now - alert.formed < BEHIND_MOST && !hits.every(isHere)) throw new TryLater(BEHIND);
}
