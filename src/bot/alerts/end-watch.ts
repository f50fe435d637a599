import { watchedInWords } from '../../alerts/watched.ts';
import { texts } from '../../replies/texts.ts';
import { newReference } from '../queue/reference.ts';
import type { AlertStore, KeptWatch } from './store/alert-store.ts';

/** Ends a watch whose alerts can't be said any more, with a word to whoever saved it. @param why as a sentence */
export async function endWatch(
  watch: KeptWatch,
  why: string,
  { store, clock }: { readonly store: AlertStore; readonly clock: { wall(): number } },
): Promise<void> {
  const says = texts.alerts.ended.watch(watchedInWords(watch.watched), why);
  await store.remove(watch.id, { id: newReference(), says, now: clock.wall() });
}
