import type { Coverage } from '../../coverage.ts';
import type { SearchEngine } from '../../search/engine.ts';
import type { Elsewhere } from '../../search/remote/elsewhere.ts';
import type { Clock } from '../machine/clock.ts';
import { UNWATCHED, type Watch } from './watch.ts';

type Searched = (begun: number, failed: boolean) => void;

/**
 * The same coverage, each visit to whose search engine is counted with its time: a search where the engine is in this
 * process, else one fetching of all that a question needs. As it is where nobody counts.
 */
export function timedCoverage(
  coverage: Coverage,
  watch: Pick<Watch, 'searched'>,
  clock: Pick<Clock, 'steady'>,
): Coverage {
  if (watch.searched === UNWATCHED.searched) return coverage;
  const { engine, elsewhere } = coverage;
  const searched: Searched = (begun, failed) =>
    watch.searched(engine.name, clock.steady() - begun, failed);
  if (elsewhere !== undefined)
    return { ...coverage, elsewhere: timedElsewhere(elsewhere, searched, clock) };
  return { ...coverage, engine: timedEngine(engine, searched, clock) };
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

function timedElsewhere(
  elsewhere: Elsewhere,
  searched: Searched,
  clock: Pick<Clock, 'steady'>,
): Elsewhere {
  return {
    need: (about) => elsewhere.need(about),
    errand: () => {
      const errand = elsewhere.errand();
      return {
        attempt: (work) => errand.attempt(work),
        fetch: async () => {
          const begun = clock.steady();
          let failed = true;
          try {
            await errand.fetch();
            failed = false;
          } finally {
            searched(begun, failed);
          }
        },
      };
    },
  };
}
