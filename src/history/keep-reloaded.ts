import type { Article } from '../articles/article.ts';
import type { Coverage } from '../coverage.ts';
import { keeperOf } from './open.ts';

/** Which corpus was read again. */
interface Reread {
  /** The file that both were read from. */
  readonly where: string;
  /** As ONRECORD_HISTORY says. */
  readonly history: string | null;
  /** ms since 1970. */
  readonly now: number;
}

/**
 * Keeps both texts of articles of a `.jsonl` that are others than before: nobody imports into such a file, so that only
 * whoever serves it sees both.
 */
export async function keepReloaded(
  before: Coverage,
  after: Coverage,
  { where, history, now }: Reread,
): Promise<void> {
  const keeper = /\.jsonl$/i.test(where) ? keeperOf(where, history) : null;
  if (keeper === null) return;
  for (const article of after.articles) {
    const earlier = before.article(article.id);
    const [old, file] = [earlier && lineOf(earlier), lineOf(article)];
    if (old === undefined || old === file) continue;
    const common = { article: article.id, raw: null, from: 'corpus' as const };
    await keeper.keep({ ...common, file: old, seen: now - 1 });
    await keeper.keep({ ...common, file, seen: now });
  }
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
