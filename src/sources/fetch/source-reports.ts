import type { WritableFiles } from '../../articles/read/files.ts';
import { loadSources } from '../file/load-sources.ts';
import type { Source } from '../file/source.ts';
import { openStateStore, type SourceState } from '../visit/source-state.ts';
import { derivedFrom } from './derived.ts';

/** How a source of a corpus is. */
export interface SourceReport {
  readonly place: string;
  /** Its line in sources.yaml; of one that a list names, the list's. */
  readonly line: number;
  readonly standing: 'well' | 'failing' | 'paused' | 'new';
  /** What is wrong, where something is. */
  readonly code: string | null;
  readonly message: string | null;
  readonly remedy: string | null;
  /** Since when it fails, ISO 8601; null where it does not. */
  readonly since: string | null;
  /** How often in a row it could not be had. */
  readonly failures: number;
  /** Where it has moved for good; null where it has not. */
  readonly movedTo: string | null;
  /** Pages that could not be had when they were last asked for. */
  readonly pagesFailing: number;
}

/** How the sources of a corpus are, as they were last visited by any process; none where there is no sources.yaml. */
export async function sourceReports(
  corpus: string,
  files: WritableFiles,
): Promise<readonly SourceReport[]> {
  const read = await loadSources(corpus, files);
  const store = openStateStore(corpus, files);
  const reports: SourceReport[] = [];
  const seen = new Set<string>();
  let queue = read?.file.sources ?? [];
  while (queue.length > 0) {
    const derived: Source[] = [];
    for (const source of queue) {
      const key = `${source.kind} ${source.place}`;
      if (seen.has(key)) continue;
      seen.add(key);
      const state = await store.load(source);
      reports.push(reportOf(source, state));
      if (!source.paused) derived.push(...derivedFrom({ source, state }));
    }
    queue = derived;
  }
  return reports;
}

function reportOf(source: Source, state: SourceState): SourceReport {
  const { problem, failingSince, failures, lastGood, url, items } = state;
  const failing = failures > 0 && !source.paused;
  const { code = null, message = null, remedy = null } = (failing ? problem : null) ?? {};
  return {
    ...{ place: source.place, line: source.line, code, message, remedy },
    standing: source.paused ? 'paused' : failing ? 'failing' : lastGood === null ? 'new' : 'well',
    since: failing && failingSince !== null ? new Date(failingSince).toISOString() : null,
    failures,
    movedTo: url === source.place ? null : url,
    pagesFailing: Object.values(items).filter((item) => item.problem !== null).length,
  };
}
