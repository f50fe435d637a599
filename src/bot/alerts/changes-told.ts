import type { Coverage } from '../../coverage.ts';
import type { ListedChange } from '../../history/changes/listed.ts';
import { newestChanges } from '../../history/changes/newest.ts';
import { pastOf } from '../../history/past.ts';
import { changeCard } from '../../replies/change-cards.ts';
import type { Layout, Reply } from '../../replies/reply.ts';
import { texts } from '../../replies/texts.ts';
import type { ChangesPage } from '../dialogue/changes.ts';
import type { WholeAlert } from './store/alert-store.ts';

/** Changes of one article that are looked through. */
const MOST = 60;

/** What an alert on a changed article tells, the newest first; none where it is no such alert, or no earlier text is kept. */
export async function changesTold(
  { watch, hits }: WholeAlert,
  coverage: Coverage,
): Promise<readonly ListedChange[]> {
  if (watch?.watched.kind !== 'changes' || hits.length === 0) return [];
  const wanted = { articles: [watch.watched.of], since: null, speaker: null };
  const found = await newestChanges(pastOf(coverage), wanted, MOST).catch(() => []);
  // The text that the first of them was noticed by, and those after it.
  const noticed = Math.min(...hits.map((hit) => hit.found));
  const first = found.find(({ seen }) => Date.parse(seen) <= noticed) ?? found[0];
  return found.filter(({ seen }) => first !== undefined && seen >= first.seen);
}

/** The same as a page with both texts of each, as many as fit; null where there is nothing to tell. */
export function changesPageOf(
  changes: readonly ListedChange[],
  reply: Reply,
  layout: Layout,
): ChangesPage | null {
  if (changes.length === 0) return null;
  const cards = changes.slice(0, layout.cards).map((change) => changeCard(change, layout));
  const left = changes.length - cards.length;
  const lead = [reply.lead, ...(left > 0 ? [texts.alerts.moreChanges(left)] : [])].join(' · ');
  // Of the passages there are none to turn to: both texts stand here.
  const actions = reply.actions.filter(({ kind }) => kind === 'stop');
  return { cards, reply: { ...reply, cards: [], page: 1, pages: 1, lead, actions } };
}
