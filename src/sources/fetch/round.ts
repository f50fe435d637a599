import { type ImportReport, together } from '../../articles/import/report.ts';
import { MOST_SOURCES, type Source } from '../file/source.ts';
import { dueItems } from '../visit/items.ts';
import { openStateStore, type SourceState } from '../visit/source-state.ts';
import { visitBatch } from './batch.ts';
import { derivedFrom, type Remembered } from './derived.ts';
import type { Fetching } from './fetching.ts';

/** What one round over sources did. */
export interface Round {
  readonly report: ImportReport;
  /** Sources that were visited, in their order, as they are now remembered. */
  readonly visited: readonly Remembered[];
  /** When something is due again, ms since 1970; null where there is nothing to visit. */
  readonly next: number | null;
}

/** Sources that are visited at the same time; a host is still asked for one thing at a time. */
const AT_ONCE = 16;

/**
 * Visits the sources that are due and brings in what they have. What a source said is remembered only when what it
 * brought was imported: killed at any moment, a round is done again.
 *
 * @param wanted those to be visited even where they are not due; default none
 * @param patience ms after which a round that has brought something ends, since it is served only then; the sources that
 *   are left stay due. Default: none is left
 * @throws {OnrecordError} `corpus-not-writable`, `corpus-busy`
 */
export async function fetchRound(
  sources: readonly Source[],
  given: Fetching,
  wanted: (source: Source) => boolean = () => false,
  patience = Infinity,
): Promise<Round> {
  const how = { known: new Map(), ...given };
  const store = openStateStore(how.corpus, how.files);
  const reports: ImportReport[] = [];
  const visited: Remembered[] = [];
  const nexts: number[] = [];
  const seen = new Set<string>();
  let queue: readonly Source[] = sources;
  const begun = how.clock.wall();
  const mayEnd = () => how.clock.wall() - begun >= patience && reports.some(isNews);
  while (queue.length > 0) {
    const due: Remembered[] = [];
    const others: Remembered[] = [];
    for (const source of queue) {
      const key = `${source.kind} ${source.place}`;
      if (source.paused || seen.has(key) || seen.size >= MOST_SOURCES) continue;
      seen.add(key);
      const known = await store.load(source);
      const state = wanted(source) ? { ...known, next: 0 } : known;
      (isDue(state, how.clock.wall()) ? due : others).push({ source, state });
    }
    for (let at = 0; at < due.length; at += AT_ONCE) {
      const batch = await visitBatch(due.slice(at, at + AT_ONCE), how, store);
      reports.push(batch.report);
      visited.push(...batch.visited);
      others.push(...batch.visited);
      if (mayEnd()) return { report: together(reports), visited, next: how.clock.wall() };
    }
    nexts.push(...others.map(({ state }) => nextOf(state)));
    queue = others.flatMap(derivedFrom);
  }
  const next = nexts.length === 0 ? null : Math.min(...nexts);
  return { report: together(reports), visited, next };
}

function isNews({ added, updated }: ImportReport): boolean {
  return added.length + updated.length > 0;
}

/** Whether there is something to be asked for: the list, or a page. */
function isDue(state: SourceState, now: number): boolean {
  return state.next <= now || dueItems(state.items, now).length > 0;
}

function nextOf({ next, items }: SourceState): number {
  return Object.values(items).reduce(
    (first, item) => (item.next === null ? first : Math.min(first, item.next)),
    next,
  );
}
