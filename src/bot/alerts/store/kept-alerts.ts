import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import path from 'node:path';
import type { Clock } from '../../machine/clock.ts';
import { createBatch, doEach, type Work } from '../../store/batch.ts';
import type { Rows } from '../../store/database/database.ts';
import type { State } from '../../store/state.ts';
import type { AlertStore, KeptAlert } from './alert-store.ts';
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
  const batch = createBatch<Work, unknown>(() => state.disk ?? state.memory, doEach, clock);
  const once = async <T>(work: (rows: Rows) => Promise<T>) => (await batch(work)) as T;
  return {
    add: (watch) => once((rows) => watches.insertWatch(rows, watch)),
    watches: (of) => once((rows) => watches.watchesOf(rows, of)),
    watch: (id) => once((rows) => watches.watchById(rows, id)),
    remove: (id, word = null) => once((rows) => removeWatch(rows, id, word)),
    removeHome: (platform, home) => once((rows) => watches.deleteHome(rows, platform, home)),
    served: (corpus, behind, limit) => once((rows) => alerts.servedIn(rows, corpus, behind, limit)),
    hits: (watch, limit) => once((rows) => alerts.hitsOfWatch(rows, watch, limit)),
    note: ({ corpus, served, hits, changed }) =>
      once(async (rows) => {
        for (const [article, one] of served) await alerts.putServed(rows, corpus, article, one);
        for (const hit of hits) await alerts.insertHit(rows, hit);
        for (const hit of changed) await alerts.changeHit(rows, hit);
      }),
    waiting: (corpus) => once((rows) => watches.waitingWatches(rows, corpus)),
    lately: (place, since) => once((rows) => alerts.countAlerts(rows, place, since)),
    form: (watch, id, now) => once((rows) => alerts.formAlert(rows, watch, id, now)),
    formed: ({ platforms, corpora }, now, limit) =>
      once(async (rows) => {
        const found = new Map<string, KeptAlert>();
        for (const platform of platforms)
          for (const corpus of corpora)
            for (const one of await alerts.formedAlerts(rows, { platform, corpus }, now, limit))
              found.set(one.id, one);
        return [...found.values()];
      }),
    alert: (id) => once((rows) => wholeAlert(rows, id)),
    sent: (alert, message) => once((rows) => alerts.endAlert(rows, alert, 'sent', message)),
    failed: (alert, again) =>
      once((rows) =>
        again === null
          ? alerts.endAlert(rows, alert, 'given-up', alert.message)
          : alerts.putOffAlert(rows, alert, again),
      ),
    forgetArticle: (corpus, article) =>
      once((rows) => watches.deleteArticle(rows, corpus, article)),
    purge: (now, limit) => once((rows) => alerts.purgeAlerts(rows, now, limit)),
  };
}

async function removeWatch(
  rows: Rows,
  id: string,
  word: Parameters<AlertStore['remove']>[1],
): Promise<boolean> {
  const watch = await watches.watchById(rows, id);
  const there = await watches.deleteWatch(rows, id);
  if (watch === null || !word) return there;
  const { toOwner: to, owner } = watch;
  await alerts.insertAlert(rows, {
    id: word.id,
    watch,
    word: { says: word.says, to, owner },
    now: word.now,
  });
  return there;
}

async function wholeAlert(rows: Rows, id: string) {
  const alert = await alerts.alertById(rows, id);
  if (alert === null) return null;
  const watch = await watches.watchById(rows, alert.watch);
  return { alert, watch, hits: await alerts.hitsOfAlert(rows, id) };
}
