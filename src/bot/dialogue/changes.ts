import type { Coverage } from '../../coverage.ts';
import { newestChanges } from '../../history/changes/newest.ts';
import { pastOf } from '../../history/past.ts';
import { foldWord } from '../../language/folding.ts';
import { listPage } from '../../replies/articles.ts';
import { type ChangeCard, changeCard } from '../../replies/change-cards.ts';
import type { Layout, Reply } from '../../replies/reply.ts';
import { texts } from '../../replies/texts.ts';
import type { ChangesRequest } from '../message/bot-request.ts';

/** One page of what changed in articles. */
export interface ChangesPage {
  readonly cards: readonly ChangeCard[];
  /** The page's number, its way to the next, and the sentence above; it holds no cards. */
  readonly reply: Reply;
}

/** Changes that can be gone through in a chat. */
const MOST = 60;

/** @param wanted whose `since` is a day or a moment; what is none counts as not said */
export async function changesPage(
  coverage: Coverage,
  wanted: ChangesRequest,
  page: number,
  layout: Layout,
): Promise<ChangesPage> {
  const { article, speaker, since } = wanted;
  const filters = {
    articles: article === undefined ? null : articlesCalled(coverage, article),
    speaker: speaker ?? null,
    since: since === undefined || Number.isNaN(Date.parse(since)) ? null : Date.parse(since),
  };
  const found = await newestChanges(pastOf(coverage), filters, MOST + 1);
  const { shown, reply } = listPage(found.slice(0, MOST), page, layout.cards);
  const cards = shown.map((change) => changeCard(change, layout));
  const filtered = Object.values(filters).some((filter) => filter !== null);
  return { cards, reply: { ...reply, lead: leadOf(found.length, filtered, reply) } };
}

function leadOf(found: number, filtered: boolean, { page, pages }: Reply): string {
  const { lead, none, noneSuch, more } = texts.versions;
  if (found === 0) return filtered ? noneSuch : none;
  return found > MOST && page === pages ? `${lead}. ${more(MOST)}` : lead;
}

/** Ids of the article that has this id, or of those whose headlines have all these words. */
function articlesCalled({ articles }: Coverage, typed: string): string[] {
  const exact = articles.filter(({ id }) => id === typed);
  if (exact.length > 0) return exact.map(({ id }) => id);
  const words = wordsIn(typed);
  const called = articles.filter(({ title }) => {
    const own = new Set(wordsIn(title ?? ''));
    return words.length > 0 && words.every((word) => own.has(word));
  });
  return called.map(({ id }) => id);
}

function wordsIn(text: string): string[] {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).map(foldWord);
}
