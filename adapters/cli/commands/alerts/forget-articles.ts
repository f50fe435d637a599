import { corpusKey, openAlertStore } from '../../../../src/bot/alerts/store/kept-alerts.ts';
import { systemClock } from '../../../../src/bot/machine/clock.ts';
import { silentLog } from '../../../../src/bot/machine/log.ts';
import { readDatabase } from '../../../../src/bot/store/postgres/address.ts';
import { openStateIn } from '../../../../src/bot/store/postgres/open-postgres-state.ts';
import { stateFolder } from '../../settings.ts';
import type { Terminal } from '../../terminal.ts';

/** Has watches forget articles that were taken out of a corpus. */
export async function forgetArticles(
  corpus: string,
  ids: readonly string[],
  { env, home, platform }: Terminal,
): Promise<void> {
  if (ids.length === 0) return;
  const clock = systemClock();
  const place = { folder: stateFolder(env, home, platform), database: readDatabase(env) };
  const state = await openStateIn(place, { clock, log: silentLog() });
  const store = openAlertStore(state, clock);
  try {
    for (const id of ids) await store.forgetArticle(corpusKey(corpus), id);
  } finally {
    await state.close();
  }
}
