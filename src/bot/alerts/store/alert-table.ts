import type { ServedArticle } from '../../../alerts/served.ts';
import type { Rows } from '../../store/database/database.ts';
import type { AlertWord, KeptAlert, KeptHit, KeptWatch } from './alert-store.ts';

/** The statements on alerts and hits; watch-table.ts has those on watches. Times of the wall clock, ms since 1970. */

interface HitRow {
  readonly watch: string;
  readonly hit: string;
  readonly article: string;
  readonly paragraph: number;
  readonly part: string;
  readonly imprint: string;
  readonly also: string;
  readonly found_at: number;
  readonly alert: string | null;
}

interface AlertRow {
  readonly id: string;
  readonly watch: string;
  readonly platform: string;
  readonly state: KeptAlert['state'];
  readonly revision: number;
  readonly tries: number;
  readonly formed_at: number;
  readonly message: string | null;
  readonly word: string | null;
}

/** How long what was told is known, so that the same words are not told again: 90 days, in ms. */
const KEPT = 90 * 24 * 60 * 60_000;

const HIT = 'watch, hit, article, paragraph, part, imprint, also, found_at, alert';
const ALERT = 'id, watch, platform, state, revision, tries, formed_at, message, word';

export async function hitsOfWatch(rows: Rows, watch: string, limit: number): Promise<KeptHit[]> {
  const found = await rows.all<HitRow>(
    `SELECT ${HIT} FROM watch_hits WHERE watch = ? ORDER BY found_at DESC LIMIT ?`,
    watch,
    limit,
  );
  return found.map(hitOf);
}

export async function hitsOfAlert(rows: Rows, alert: string): Promise<KeptHit[]> {
  const found = await rows.all<HitRow>(
    `SELECT ${HIT} FROM watch_hits WHERE alert = ? ORDER BY found_at, hit`,
    alert,
  );
  return found.map(hitOf);
}

/** Writes a hit down that is not known yet. */
export async function insertHit(rows: Rows, hit: KeptHit): Promise<void> {
  await rows.run(
    `INSERT INTO watch_hits (${HIT}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, NULL) ON CONFLICT (watch, hit) DO NOTHING`,
    hit.watch,
    hit.hit,
    hit.article,
    hit.paragraph,
    hit.part,
    JSON.stringify(hit.imprint),
    JSON.stringify(hit.also),
    hit.found,
  );
}

/** Writes down where a known hit stands by now; an alert that was sent is sent anew, where there is a message to change. */
export async function changeHit(rows: Rows, hit: KeptHit): Promise<void> {
  await rows.run(
    'UPDATE watch_hits SET paragraph = ?, part = ?, also = ? WHERE watch = ? AND hit = ?',
    hit.paragraph,
    hit.part,
    JSON.stringify(hit.also),
    hit.watch,
    hit.hit,
  );
  await rows.run(
    `UPDATE alerts SET state = 'formed', revision = revision + 1, tries = 0, due_at = 0
     WHERE id = (SELECT alert FROM watch_hits WHERE watch = ? AND hit = ?)
       AND state = 'sent' AND message IS NOT NULL`,
    hit.watch,
    hit.hit,
  );
}

/** Makes one alert of what waits; none where another process has made it in the same moment. */
export async function formAlert(
  rows: Rows,
  watch: KeptWatch,
  id: string,
  now: number,
): Promise<void> {
  const sql = 'UPDATE watch_hits SET alert = ? WHERE watch = ? AND alert IS NULL';
  const told = await rows.run(sql, id, watch.id);
  if (told > 0) await insertAlert(rows, { id, watch, word: null, now });
}

interface NewAlert {
  readonly id: string;
  readonly watch: KeptWatch;
  readonly word: AlertWord | null;
  readonly now: number;
}

export async function insertAlert(rows: Rows, { id, watch, word, now }: NewAlert): Promise<void> {
  await rows.run(
    `INSERT INTO alerts (${ALERT}, place, due_at, forget_at) VALUES (?, ?, ?, 'formed', 0, 0, ?, NULL, ?, ?, 0, ?)`,
    id,
    watch.id,
    watch.platform,
    now,
    word === null ? null : JSON.stringify(word),
    alertPlace(watch),
    now + KEPT,
  );
}

/** Names the place that a watch's alerts go to. */
export function alertPlace({ platform, place }: KeptWatch): string {
  return `${platform} ${place.guild ?? ''} ${place.channel}`;
}

/** Of one platform, and of the watches of one corpus; a sentence of ours belongs to none. */
export async function formedAlerts(
  rows: Rows,
  { platform, corpus }: { readonly platform: string; readonly corpus: string },
  now: number,
  limit: number,
): Promise<KeptAlert[]> {
  const found = await rows.all<AlertRow>(
    `SELECT ${ALERT} FROM alerts WHERE platform = ? AND state = 'formed' AND due_at <= ?
       AND (word IS NOT NULL OR watch IN (SELECT id FROM watches WHERE corpus = ?))
       ORDER BY formed_at LIMIT ?`,
    ...[platform, now, corpus, limit],
  );
  return found.map(alertOf);
}

export async function alertById(rows: Rows, id: string): Promise<KeptAlert | null> {
  const row = await rows.get<AlertRow>(`SELECT ${ALERT} FROM alerts WHERE id = ?`, id);
  return row === undefined ? null : alertOf(row);
}

/** How an alert is from now on; one that was changed meanwhile stays to be sent. */
export async function endAlert(
  rows: Rows,
  { id, revision }: KeptAlert,
  state: KeptAlert['state'],
  message: string | null,
): Promise<void> {
  await rows.run('UPDATE alerts SET message = ? WHERE id = ?', message, id);
  await rows.run('UPDATE alerts SET state = ? WHERE id = ? AND revision = ?', state, id, revision);
}

export async function putOffAlert(rows: Rows, { id }: KeptAlert, dueAt: number): Promise<void> {
  await rows.run('UPDATE alerts SET tries = tries + 1, due_at = ? WHERE id = ?', dueAt, id);
}

export async function countAlerts(rows: Rows, place: string, since: number): Promise<number> {
  const found = await rows.get<{ count: number }>(
    'SELECT count(*) AS count FROM alerts WHERE place = ? AND formed_at > ?',
    place,
    since,
  );
  return Number(found?.count ?? 0);
}

/** Removes old alerts, and hits of the same age. */
export async function purgeAlerts(rows: Rows, now: number, limit: number): Promise<void> {
  await rows.run(
    'DELETE FROM alerts WHERE id IN (SELECT id FROM alerts WHERE forget_at <= ? LIMIT ?)',
    now,
    limit,
  );
  const old = await rows.all<Pick<HitRow, 'watch' | 'hit'>>(
    'SELECT watch, hit FROM watch_hits WHERE found_at <= ? AND alert IS NOT NULL LIMIT ?',
    now - KEPT,
    limit,
  );
  for (const { watch, hit } of old)
    await rows.run('DELETE FROM watch_hits WHERE watch = ? AND hit = ?', watch, hit);
}

/** What was served of articles of a corpus, those behind one by their ids, at most `limit`. */
export async function servedIn(
  rows: Rows,
  corpus: string,
  behind: string,
  limit: number,
): Promise<[string, ServedArticle][]> {
  const found = await rows.all<ServedArticle & { readonly article: string }>(
    'SELECT article, since, parts FROM served WHERE corpus = ? AND article > ? ORDER BY article LIMIT ?',
    corpus,
    behind,
    limit,
  );
  return found.map(({ article, since, parts }) => [article, { since, parts }]);
}

export async function putServed(
  rows: Rows,
  corpus: string,
  article: string,
  { since, parts }: ServedArticle,
): Promise<void> {
  await rows.run(
    `INSERT INTO served (corpus, article, since, parts) VALUES (?, ?, ?, ?)
     ON CONFLICT (corpus, article) DO UPDATE SET parts = excluded.parts`,
    corpus,
    article,
    since,
    parts,
  );
}

function hitOf({ imprint, also, found_at: found, ...row }: HitRow): KeptHit {
  return { ...row, imprint: JSON.parse(imprint), also: JSON.parse(also), found };
}

function alertOf({ formed_at: formed, word, ...row }: AlertRow): KeptAlert {
  return { ...row, formed, word: word === null ? null : JSON.parse(word) };
}
