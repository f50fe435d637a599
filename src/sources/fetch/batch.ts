import { type ImportReport, together, UNWRITTEN } from '../../articles/import/report.ts';
import type { Problem } from '../../problem.ts';
import { failedItem } from '../visit/items.ts';
import { nextTry } from '../visit/next-visit.ts';
import type { SourceState, StateStore } from '../visit/source-state.ts';
import type { Remembered } from './derived.ts';
import type { Fetching } from './fetching.ts';
import { importDocuments } from './import-documents.ts';
import { unlessRemoved } from './unless-removed.ts';
import { visit } from './visit.ts';
import { visitFolder } from './visit-folder.ts';
import type { Visit } from './visit-pages.ts';

/** What came of a batch of sources: one import for all that was fetched. */
interface Batch {
  readonly report: ImportReport;
  readonly visited: readonly Remembered[];
}

/**
 * Visits sources at the same time, imports what they brought, then remembers what they said.
 * @throws {OnrecordError} as `importArticles` does
 */
export async function visitBatch(
  batch: readonly Remembered[],
  how: Fetching,
  store: StateStore,
): Promise<Batch> {
  const [folders, lists] = parted(batch);
  const visits = await Promise.all(lists.map((one) => visit(one, how)));
  const imported = await importAll(visits, how);
  const visited = visits.map((one) => settled(one, imported, how));
  const reports = [reported(imported, visits)];
  for (const one of folders) {
    const { report, ...folder } = await visitFolder(one, how);
    visited.push(folder);
    if (report !== null) reports.push(report);
  }
  if (!how.dryRun) for (const { source, state } of visited) await store.save(source, state);
  return { report: together(reports), visited };
}

/** Folders, then what is fetched. */
function parted(batch: readonly Remembered[]): [Remembered[], Remembered[]] {
  const isFolder = ({ source }: Remembered) => source.kind === 'folder';
  return [batch.filter(isFolder), batch.filter((one) => !isFolder(one))];
}

async function importAll(visits: readonly Visit[], how: Fetching): Promise<ImportReport> {
  const all = visits.flatMap((one) => one.documents);
  if (all.length === 0) return together([]);
  const kept = await unlessRemoved(how.corpus);
  const documents = all.map((document) => ({ ...document, amend: kept(document.amend) }));
  return await importDocuments(documents, { ...how, seen: how.clock.wall() });
}

/** What is remembered of a source now that it is known what became of what it brought. */
function settled({ source, before, state, documents }: Visit, report: ImportReport, how: Fetching) {
  const now = how.clock.wall();
  const lost = report.problems.find(({ code }) => UNWRITTEN.has(code));
  if (lost !== undefined && documents.length > 0)
    return { source, state: again(before, lost, source.every ?? how.every, now) };
  const items = { ...state.items };
  for (const { url } of documents) {
    const problem = report.problems.find(({ file }) => file === url);
    const item = items[url];
    if (item && problem) items[url] = { ...failedItem(item, problem, now), digest: null };
  }
  return { source, state: { ...state, items } };
}

/** As if it had not been visited, but for when it is tried again: nothing of what it brought shall be lost. */
function again(before: SourceState, problem: Problem, every: number, now: number): SourceState {
  const failures = before.failures + 1;
  const failingSince = before.failingSince ?? now;
  return { ...before, failures, failingSince, problem, next: nextTry(now, every, failures - 1) };
}

/** What an import says of teasers in feeds is no news: their pages are fetched. */
function reported(report: ImportReport, visits: readonly Visit[]): ImportReport {
  const feeds = new Set(visits.flatMap(({ feed }) => feed ?? []));
  const ofFeed = ({ code, file }: Problem) =>
    TEASERS.has(code) && feeds.has((file ?? '').replace(/:\d+$/, ''));
  const problems = [
    ...report.problems.filter((one) => !ofFeed(one)),
    ...visits.flatMap((one) => one.problems),
  ];
  return { ...report, problems };
}

const TEASERS: ReadonlySet<string> = new Set(['teaser-only', 'article-empty']);
