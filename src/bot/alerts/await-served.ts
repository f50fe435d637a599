import { passageIndex } from '../../answers/passage-index.ts';
import type { Coverage } from '../../coverage.ts';
import { TryLater } from '../queue/replier.ts';
import type { KeptHit, WholeAlert } from './store/alert-store.ts';
import { placeOfWords } from './told.ts';

/** ms until an alert is tried again whose articles are not served here yet, and for how long that is likely. */
const BEHIND = 10_000;
const BEHIND_MOST = 60 * 60_000;
/** ms after which words that were found, and are not in their article here, are taken to be gone from it again. */
const WORDS_BEHIND = 5 * 60_000;

/**
 * Has an alert wait while this process does not serve what it tells of: what another one noticed may be served here only
 * after the next reload, and would be left out and counted as told, or be shown with the words of before. What was taken
 * out has no hits any more; what is gone without that is waited for an hour, words that were altered again five minutes.
 *
 * @param now ms since 1970
 * @throws {TryLater} where it has to wait
 */
export function awaitServed({ hits, alert }: WholeAlert, coverage: Coverage, now: number): void {
  const isThere = (id: string) => passageIndex(coverage, id) !== null;
  const isHere = (hit: KeptHit) => {
    if (hit.also.some(isThere)) return true;
    if (!isThere(`${hit.article}#1`)) return now - alert.formed >= BEHIND_MOST;
    return placeOfWords(hit, coverage) !== null || now - hit.found >= WORDS_BEHIND;
  };
  if (!hits.every(isHere)) throw new TryLater(BEHIND);
}
