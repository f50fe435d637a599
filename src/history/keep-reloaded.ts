import { readFile } from 'node:fs/promises';
import { setImmediate as othersTurn } from 'node:timers/promises';
import type { Article } from '../articles/article.ts';
import { readJsonLines } from '../articles/json-lines.ts';
import type { Coverage } from '../coverage.ts';
import { lineFiles } from './kept/folders.ts';
import { keeperOf } from './open.ts';

/** Which corpus was read again. */
interface Reread {
  /** The file or folder that both were read from. */
  readonly where: string;
  /** As ONRECORD_HISTORY says. */
  readonly history: string | null;
  /** ms since 1970. */
  readonly now: number;
}

/** An article before and after, each as a line. */
interface ChangedLine {
  readonly id: string;
  readonly old: string;
  readonly file: string;
}

/** Articles that are compared in one turn. */
const PORTION = 200;

/**
 * Keeps both texts of articles of a `.jsonl`, alone or in a folder, that are others than before: nobody imports into such a
 * file, so that only whoever serves it sees both. Others have their turn meanwhile.
 */
export async function keepReloaded(
  before: Coverage,
  after: Coverage,
  { where, history, now }: Reread,
): Promise<void> {
  const all = keeperOf(where, history) === null ? [] : await lineFiles(where);
  if (all.length === 0) return;
  const changed = await changedLines(before, after);
  for (const lines of changed.length === 0 ? [] : all) {
    const keeper = keeperOf(lines, history);
    const own = await idsOf(lines);
    for (const { id, old, file } of changed.filter((one) => own.has(one.id))) {
      const common = { article: id, raw: null, from: 'corpus' as const };
      await keeper?.keep({ ...common, file: old, seen: now - 1 });
      await keeper?.keep({ ...common, file, seen: now });
    }
  }
}

async function changedLines(before: Coverage, after: Coverage): Promise<ChangedLine[]> {
  const changed: ChangedLine[] = [];
  for (const [at, article] of after.articles.entries()) {
    if (at % PORTION === PORTION - 1) await othersTurn();
    const earlier = before.article(article.id);
    const [old, file] = [earlier && lineOf(earlier), lineOf(article)];
    if (old !== undefined && old !== file) changed.push({ id: article.id, old, file });
  }
  return changed;
}

async function idsOf(file: string): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  for await (const { read } of readJsonLines(await readFile(file), file))
    if (!('code' in read)) ids.add(read.id);
  return ids;
}

/** An article as a line of a `.jsonl`; its text character for character, so that offsets hold. */
function lineOf({
  id,
  title,
  outlet,
  byline,
  published,
  url,
  language,
  form,
  text,
}: Article): string {
  const stated = { id, title, outlet, byline, published, url, language, form, text };
  return `${JSON.stringify(stated)}\n`;
}
