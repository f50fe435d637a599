import path from 'node:path';
import { importAmended } from '../../articles/import/import.ts';
import type { ImportReport } from '../../articles/import/report.ts';
import { walk } from '../../articles/read/walk.ts';
import type { Source } from '../file/source.ts';
import { digestOfBytes } from '../visit/source-state.ts';
import type { Remembered } from './derived.ts';
import type { Fetching } from './fetching.ts';
import { unlessRemoved } from './unless-removed.ts';

/** What came of a folder: no report where no file in it has changed. */
interface FolderVisit extends Remembered {
  readonly report: ImportReport | null;
}

/**
 * Imports a folder of files where something in it has changed since.
 * @throws {OnrecordError} as `importArticles` does
 */
export async function visitFolder(
  { source, state }: Remembered,
  how: Fetching,
): Promise<FolderVisit> {
  how.onVisit?.(source.place);
  const { corpus, files, clock, reading } = how;
  const folder = path.resolve(corpus, source.place);
  const { files: names, problems } = await walk(folder, files, reading?.followLinks);
  const facts = await Promise.all(names.map((name) => files.stat(name).catch(() => null)));
  const looks = facts.map((fact, index) => [names[index], fact?.size, (fact as Times)?.mtimeMs]);
  const digest = digestOfBytes(Buffer.from(JSON.stringify(looks)));
  const now = clock.wall();
  const next = now + (source.every ?? how.every) * 1_000;
  const [problem = null] = problems;
  const failing = problem === null ? null : (state.failingSince ?? now);
  const seen = { next, problem, failures: problem ? state.failures + 1 : 0, failingSince: failing };
  const lastGood = problem === null ? now : state.lastGood;
  if (digest === state.digest && problem === null)
    return { source, report: null, state: { ...state, ...seen, lastGood } };
  const kept = await unlessRemoved(corpus);
  const settings = { ...how, ...statedBy(source), arrived: 'fetch' } as const;
  const report = await importAmended(
    [folder],
    settings,
    kept((draft) => draft),
  );
  return { source, report, state: { ...state, ...seen, lastGood, digest } };
}

type Times = { readonly mtimeMs?: number } | null;

function statedBy({ outlet }: Source) {
  return outlet === null ? {} : { stated: { outlet } };
}
