import { randomUUID } from 'node:crypto';
import * as files from 'node:fs/promises';
import { setImmediate as othersTurn } from 'node:timers/promises';
import { ask } from '../../answers/ask.ts';
import { inOneGo, type MadeInSteps } from '../../answers/coverage-memo-in-steps.ts';
import { warmUps } from '../../answers/warm-up.ts';
import type { Coverage } from '../../coverage.ts';
import { describeProblem } from '../../problem.ts';
import { settled } from '../../search/remote/settled.ts';
import type { Source } from '../../snapshot/build-or-load.ts';
import { loadCoverage, mayReplace } from '../../snapshot/load.ts';
import type { Loaded } from '../../snapshot/loaded.ts';
import { reloadCoverage } from '../../snapshot/reload.ts';
import type { Clock } from '../machine/clock.ts';
import type { Log } from '../machine/log.ts';
import { timedCoverage } from '../watch/timed-coverage.ts';
import { UNWATCHED, type Watch } from '../watch/watch.ts';

type Derived = Pick<MadeInSteps<unknown>, 'steps'>;

/** The coverage that is being served. */
export interface LiveCoverage {
  /** Of this moment. */
  coverage(): Coverage;
  /** When it was read, ms since 1970 by the wall clock. */
  readAt(): number;
  /** Reads the corpus again while the last good one goes on being served. Never rejects. */
  reload(): Promise<void>;
}

/**
 * Reads a coverage, or takes it as it was saved.
 * @param derived what a platform derives from a coverage: made before anybody is served
 * @throws {OnrecordError} where not one article can be read
 */
export async function openLiveCoverage(
  source: Source,
  log: Log,
  clock: Clock,
  derived: Derived,
  watch: Watch = UNWATCHED,
): Promise<LiveCoverage> {
  let loaded = await loadCoverage(source, files, randomUUID(), undefined, clock.wall);
  let readAt = clock.wall();
  tellProblems(loaded, log);
  // What is derived is remembered by coverage: of the one that is served.
  const timed = (coverage: Coverage) => timedCoverage(coverage, watch, clock);
  let served = timed(loaded.coverage);
  await warm(served, log);
  await derive(served, derived);

  const reload = async () => {
    const fresh = await reloadCoverage(
      loaded,
      source,
      randomUUID(),
      () => clock.steady(),
      clock.wall,
    );
    if (fresh === loaded) {
      readAt = clock.wall();
      watch.reloaded('same');
      return log.info('The coverage is as it was.');
    }
    tellProblems(fresh, log);
    if (!mayReplace(loaded.coverage, fresh)) {
      watch.reloaded('failed');
      return log.error('The coverage stays as it was.');
    }
    const next = timed(fresh.coverage);
    await derive(next, derived);
    [loaded, served] = [fresh, next];
    readAt = clock.wall();
    watch.reloaded('new');
    log.info('The coverage was read anew.', { articles: loaded.coverage.articles.length });
  };
  return {
    coverage: () => served,
    readAt: () => readAt,
    reload: () =>
      reload().catch((error: unknown) => {
        watch.reloaded('failed');
        log.error('The coverage could not be read anew and stays as it was.', { error });
      }),
  };
}

/** Does what the first to ask would wait for. An engine that can't be reached yet is no reason not to start. */
async function warm(coverage: Coverage, log: Log): Promise<void> {
  if (coverage.elsewhere === undefined) return inOneGo(warmUps(coverage));
  const name = coverage.speakers.quoted[0]?.name ?? 'anybody';
  await settled(coverage, () => ask(coverage, `What did ${name} say?`)).catch((error: unknown) =>
    log.error('The search engine can’t be used yet: questions are answered once it can.', {
      error,
    }),
  );
}

/** Makes what a platform needs, others having their turn meanwhile. */
async function derive(coverage: Coverage, derived: Derived): Promise<void> {
  for (const _step of derived.steps(coverage)) await othersTurn();
}

/** What of a coverage could not be read, and why nothing was kept for the next start. */
function tellProblems({ problems, unsaved }: Loaded, log: Log): void {
  for (const problem of [...problems, unsaved]) {
    if (problem !== null) log.error(describeProblem(problem));
  }
}
