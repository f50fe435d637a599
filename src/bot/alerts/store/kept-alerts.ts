import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import path from 'node:path';
import type { Clock } from '../../machine/clock.ts';
import { createBatch } from '../../store/batch.ts';
import type { Database } from '../../store/sqlite.ts';
import type { State } from '../../store/state.ts';
import type { AlertStore } from './alert-store.ts';
import * as alerts from './alert-table.ts';
import * as watches from './watch-table.ts';

/** Names a corpus in the state: 16 characters, the same for every process that names the same path. */
export function corpusKey(where: string): string {
  return createHash('sha256').update(realPath(where)).digest('hex').slice(0, 16);
}

function realPath(where: string): string {
  try {
    return realpathSync(where);
  } catch {
    return path.resolve(where);
  }
}

/**
 * Watches and alerts in the state, in memory where it has no disk. Where the disk refuses nothing is done: an alert that
 * comes later is better than one that comes twice.
 */
export function openAlertStore(state: State, clock: Clock): AlertStore {
  const batch = createBatch(() => state.disk ?? state.memory, clock);
  const once = async <T>(work: (database: Database) => T): Promise<T> => batch(work);
  return {
    add: (watch) => once((database) => watches.insertWatch(database, watch)),
    watches: (of) => once((database) => watches.watchesOf(database, of)),
    watch: (id) => once((database) => watches.watchById(database, id)),
    remove: (id, word = null) => once((database) => removeWatch(database, id, word)),
    served: (corpus, behind, limit) =>
      once((database) => alerts.servedIn(database, corpus, behind, limit)),
    hits: (watch, limit) => once((database) => alerts.hitsOfWatch(database, watch, limit)),
    note: ({ corpus, served, hits, changed }) =>
      once((database) => {
        for (const [article, one] of served) alerts.putServed(database, corpus, article, one);
        for (const hit of hits) alerts.insertHit(database, hit);
        for (const hit of changed) alerts.changeHit(database, hit);
      }),
    waiting: (corpus) => once((database) => watches.waitingWatches(database, corpus)),
    lately: (place, since) => once((database) => alerts.countAlerts(database, place, since)),
    form: (watch, id, now) => once((database) => alerts.formAlert(database, watch, id, now)),
    formed: (platforms, now, limit) =>
      once((database) =>
        platforms.flatMap((platform) => alerts.formedAlerts(database, platform, now, limit)),
      ),
    alert: (id) => once((database) => wholeAlert(database, id)),
    sent: (alert, message) => once((database) => alerts.endAlert(database, alert, 'sent', message)),
    failed: (alert, again) =>
      once((database) =>
        again === null
          ? alerts.endAlert(database, alert, 'given-up', alert.message)
          : alerts.putOffAlert(database, alert, again),
      ),
    forgetArticle: (corpus, article) =>
      once((database) => watches.deleteArticle(database, corpus, article)),
    purge: (now, limit) => once((database) => alerts.purgeAlerts(database, now, limit)),
  };
}

function removeWatch(
  database: Database,
  id: string,
  word: Parameters<AlertStore['remove']>[1],
): boolean {
  const watch = watches.watchById(database, id);
  const there = watches.deleteWatch(database, id);
  if (watch === null || !word) return there;
  const { toOwner: to, owner } = watch;
  alerts.insertAlert(database, {
    id: word.id,
    watch,
    word: { says: word.says, to, owner },
    now: word.now,
  });
  return there;
}

function wholeAlert(database: Database, id: string) {
  const alert = alerts.alertById(database, id);
  if (alert === null) return null;
  const watch = watches.watchById(database, alert.watch);
  return { alert, watch, hits: alerts.hitsOfAlert(database, id) };
}
