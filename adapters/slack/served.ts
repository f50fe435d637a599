import * as files from 'node:fs/promises';
import process from 'node:process';
import type { Coverage } from '../../src/coverage.ts';
import type { Clock } from '../../src/desk/clock.ts';
import type { Log } from '../../src/desk/log.ts';
import { describeProblem } from '../../src/problem.ts';
import { type Loaded, loadCoverage, mayReplace } from '../../src/saved/load.ts';
import type { Source } from '../../src/saved/prepare.ts';
import { reloadCoverage } from '../../src/saved/reload.ts';
import { candidatesOf } from './offers.ts';

/** The coverages that are being served. */
export interface Served {
  /** A workspace's, of this moment. */
  coverage(team: string): Coverage;
  /** Reads every corpus again while the last good ones go on being served. Never rejects. */
  reload(): Promise<void>;
}

/**
 * Reads the coverage for all and those of single workspaces, or takes them as they were saved.
 * @throws {OnrecordError} where one of them has not one article that can be read
 */
export async function openServed(
  source: Source,
  corpora: Readonly<Record<string, string>>,
  log: Log,
  clock: Clock,
): Promise<Served> {
  const common = await openOne(source, log, clock);
  const own = new Map<string, One>();
  for (const [team, where] of Object.entries(corpora))
    own.set(team, await openOne({ ...source, where }, log, clock));
  return {
    coverage: (team) => (own.get(team) ?? common).coverage(),
    reload: async () => {
      for (const one of [common, ...own.values()]) await one.reload();
    },
  };
}

interface One {
  coverage(): Coverage;
  reload(): Promise<void>;
}

async function openOne(source: Source, log: Log, clock: Clock): Promise<One> {
  let loaded = await loadCoverage(source, files, `${process.pid}`);
  tellProblems(loaded, log);
  candidatesOf(loaded.coverage);

  const reload = async () => {
    const fresh = await reloadCoverage(loaded, source, `${process.pid}`, () => clock.steady());
    if (fresh === loaded) return log.info('The coverage is as it was.');
    tellProblems(fresh, log);
    if (!mayReplace(loaded.coverage, fresh)) return log.error('The coverage stays as it was.');
    candidatesOf(fresh.coverage);
    loaded = fresh;
    log.info('The coverage was read anew.', { articles: loaded.coverage.articles.length });
  };
  return {
    coverage: () => loaded.coverage,
    reload: () =>
      reload().catch((error: unknown) =>
        log.error('The coverage could not be read anew and stays as it was.', { error }),
      ),
  };
}

/** What of a coverage could not be read, and why nothing was kept for the next start. */
function tellProblems({ problems, unsaved }: Loaded, log: Log): void {
  for (const problem of [...problems, unsaved]) {
    if (problem !== null) log.error(describeProblem(problem));
  }
}
