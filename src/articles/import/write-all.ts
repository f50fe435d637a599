import type { Problem } from '../../problem.ts';
import type { WritableFiles } from '../read/files.ts';
import { keptAround, type Written } from './keep-texts.ts';
import type { Keeper, SeenText } from './keeping.ts';
import type { Merged } from './merge/merge.ts';
import type { Writers } from './merge/one-writer.ts';
import { removeUnfinished, writeArticle } from './merge/write.ts';
import { type Settled, settledOf } from './report.ts';

/** How articles are written; as `ImportSettings` has it. */
interface Writing {
  readonly files: WritableFiles;
  readonly writers?: Writers;
  readonly keeper?: Keeper;
  readonly seen?: number;
  readonly arrived?: SeenText['from'];
  readonly dryRun?: boolean;
}

/** How many articles are written at once: each is a score of small steps that wait for the disk. */
const AT_ONCE = 8;

/** Writes articles as they come, so that the words of no more than a few are at hand. */
export async function writeAll(
  articles: AsyncIterable<Merged>,
  folders: ReadonlySet<string>,
  settings: Writing,
): Promise<{ settled: Settled[]; problems: Problem[] }> {
  const { files, writers, keeper, seen = Date.now(), arrived = 'import', dryRun } = settings;
  if (!dryRun) await removeAllUnfinished(folders, settings);
  const settled: Settled[] = [];
  const outcomes: Promise<Written>[] = [];
  const running = new Set<Promise<Written>>();
  const kept = keptAround({ ...settings, seen });
  for await (const article of articles) {
    settled.push(settledOf(article));
    if (dryRun || article.outcome === 'unchanged') continue;
    const write = () => writeArticle(article, files, writers?.unique ?? 'import');
    const outcome = kept(article, write).finally(() => running.delete(outcome));
    running.add(outcome);
    outcomes.push(outcome);
    if (running.size >= AT_ONCE) await Promise.race(running);
  }
  const all = await Promise.all(outcomes);
  const done = all.flatMap(({ written }) => written ?? []);
  // What sources bring in comes all day: what can be undone is what somebody imported.
  if (done.length > 0 && arrived === 'import')
    await keeper?.noteImport(seen, done).catch(() => undefined);
  return { settled, problems: all.flatMap(({ problem }) => problem ?? []) };
}

async function removeAllUnfinished(
  folders: ReadonlySet<string>,
  { files, writers }: Writing,
): Promise<void> {
  if (!writers) return;
  for (const folder of folders) await removeUnfinished(folder, files);
}
