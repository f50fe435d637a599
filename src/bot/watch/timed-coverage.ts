import type { Coverage } from '../../coverage.ts';
import type { SearchEngine } from '../../search/engine.ts';
import type { Clock } from '../machine/clock.ts';
import { UNWATCHED, type Watch } from './watch.ts';

type Searched = (begun: number, failed: boolean) => void;

/**
 * The same coverage, each visit to whose search engine is counted with its time: a search where the engine is in this
 * process, else one fetching of all that a question needs. As it is where nobody counts. Never a copy: what was saved of a
 * coverage and what is known of all its passages is remembered by the coverage itself, and a copy would make it again.
 */
export function timedCoverage(
  coverage: Coverage,
  watch: Pick<Watch, 'searched'>,
  clock: Pick<Clock, 'steady'>,
): Coverage {
  if (watch.searched === UNWATCHED.searched) return coverage;
  const { engine, elsewhere } = coverage;
  if (elsewhere !== undefined) {
    elsewhere.fetched = (ms, failed) => watch.searched(engine.name, ms, failed);
    return coverage;
  }
  const searched: Searched = (begun, failed) =>
    watch.searched(engine.name, clock.steady() - begun, failed);
  return Object.assign(coverage, { engine: timedEngine(engine, searched, clock) });
}

function timedEngine(
  engine: SearchEngine,
  searched: Searched,
  clock: Pick<Clock, 'steady'>,
): SearchEngine {
  const { name, size, vocabulary } = engine;
  return {
    ...{ name, size, vocabulary, save: () => engine.save() },
    search: (query) => {
      const begun = clock.steady();
      let failed = true;
      try {
        const hits = engine.search(query);
        failed = false;
        return hits;
      } finally {
        searched(begun, failed);
      }
    },
  };
}
