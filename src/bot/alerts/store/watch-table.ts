import type { Rows } from '../../store/database/database.ts';
import type { KeptWatch, WatchesOf } from './alert-store.ts';

/** The statements on watches. */

interface WatchRow {
  readonly id: string;
  readonly corpus: string;
  readonly platform: string;
  readonly owner: string;
  readonly watch: string;
  readonly since: number;
}

/** What of a watch nobody looks for. */
type Rest = Pick<KeptWatch, 'place' | 'home' | 'watched' | 'gathering' | 'to' | 'toOwner'>;

const WATCH = 'id, corpus, platform, owner, watch, since';

export async function insertWatch(rows: Rows, kept: KeptWatch): Promise<void> {
  const { id, corpus, platform, owner, since, ...rest } = kept;
  const { channel } = rest.place;
  await rows.run(
    `INSERT INTO watches (${WATCH}, guild, channel) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO NOTHING`,
    id,
    corpus,
    platform,
    owner,
    JSON.stringify(rest satisfies Rest),
    since,
    rest.home ?? '',
    channel,
  );
}

export async function watchById(rows: Rows, id: string): Promise<KeptWatch | null> {
  const row = await rows.get<WatchRow>(`SELECT ${WATCH} FROM watches WHERE id = ?`, id);
  return row === undefined ? null : watchOf(row);
}

/** The oldest first. */
export async function watchesOf(rows: Rows, of: WatchesOf): Promise<KeptWatch[]> {
  const found =
    'corpus' in of
      ? await rows.all<WatchRow>(
          `SELECT ${WATCH} FROM watches WHERE corpus = ? ORDER BY since, id`,
          of.corpus,
        )
      : await rows.all<WatchRow>(
          `SELECT ${WATCH} FROM watches WHERE platform = ? AND (owner = ? OR channel = ?) ORDER BY since, id`,
          of.platform,
          of.owner,
          of.channel,
        );
  return found.map(watchOf);
}

/** Watches of a corpus with hits that wait, how many, and when the first was found. */
export async function waitingWatches(rows: Rows, corpus: string) {
  const found = await rows.all<WatchRow & { readonly count: number; readonly oldest: number }>(
    `SELECT id, corpus, platform, owner, watch, since,
       (SELECT count(*) FROM watch_hits WHERE watch = watches.id AND alert IS NULL) AS count,
       (SELECT min(found_at) FROM watch_hits WHERE watch = watches.id AND alert IS NULL) AS oldest
     FROM watches WHERE corpus = ?
       AND id IN (SELECT watch FROM watch_hits WHERE alert IS NULL)`,
    corpus,
  );
  return found.map((row) => ({
    watch: watchOf(row),
    count: Number(row.count),
    oldest: Number(row.oldest),
  }));
}

/** Removes a watch with what it found. False: there is none. */
export async function deleteWatch(rows: Rows, id: string): Promise<boolean> {
  await rows.run('DELETE FROM watch_hits WHERE watch = ?', id);
  await rows.run('DELETE FROM alerts WHERE watch = ? AND word IS NULL', id);
  return (await rows.run('DELETE FROM watches WHERE id = ?', id)) > 0;
}

/** Removes what was saved in a server or workspace. */
export async function deleteHome(rows: Rows, platform: string, home: string): Promise<void> {
  const found = await rows.all<{ readonly id: string }>(
    'SELECT id FROM watches WHERE platform = ? AND guild = ?',
    platform,
    home,
  );
  for (const { id } of found) await deleteWatch(rows, id);
}

/** Forgets what watches of a corpus know of an article. */
export async function deleteArticle(rows: Rows, corpus: string, article: string): Promise<void> {
  await rows.run('DELETE FROM served WHERE corpus = ? AND article = ?', corpus, article);
  await rows.run(
    'DELETE FROM watch_hits WHERE article = ? AND watch IN (SELECT id FROM watches WHERE corpus = ?)',
    article,
    corpus,
  );
}

function watchOf({ id, corpus, platform, owner, watch, since }: WatchRow): KeptWatch {
  const rest = JSON.parse(watch) as Rest;
  return { ...rest, id, corpus, platform, owner, since };
}
