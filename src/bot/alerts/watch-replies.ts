import { type Watched, watchedInWords } from '../../alerts/watched.ts';
import type { AskOptions } from '../../answers/ask.ts';
import { passageIndex } from '../../answers/passage-index.ts';
import type { Coverage } from '../../coverage.ts';
import type { Action } from '../../replies/action.ts';
import { cardSourceAt } from '../../replies/around.ts';
import { type Layout, paged, passagesLaid, type Reply } from '../../replies/reply.ts';
import { texts } from '../../replies/texts.ts';
import type { KeptHit, WholeAlert } from './store/alert-store.ts';
import { type ToldHit, toldHits } from './told.ts';

interface Laying {
  readonly coverage: Coverage;
  readonly layout: Layout;
}

/** A sentence of ours as a page. */
export function said(lead: string, actions: readonly Action[] = []): Reply[] {
  const layout = { cards: 1, budget: 1 };
  return paged([], layout, { outcome: 'guidance', lead, check: null, passages: 0, actions });
}

/** Passages that were found, as an answer shows them. */
export function hitReplies(
  hits: readonly KeptHit[],
  watched: Watched,
  { coverage, layout }: Laying,
  options: AskOptions,
  common: Pick<Reply, 'lead' | 'actions'>,
): Reply[] {
  return laid(toldHits(hits, watched, coverage, options), watched, { coverage, layout }, common);
}

function laid(
  told: readonly ToldHit[],
  { kind, of, speaker }: Watched,
  { coverage, layout }: Laying,
  common: Pick<Reply, 'lead' | 'actions'>,
): Reply[] {
  const sources = told.map(({ passage, highlights, alsoIn }) => ({
    ...cardSourceAt(coverage, passage),
    ...{ highlights, alsoIn },
  }));
  const outcome = { outcome: 'answered', check: null, ...common } as const;
  const who = kind === 'speaker' ? of : (speaker ?? null);
  return passagesLaid(sources, who, coverage.speakers, layout, outcome);
}

/** What an alert tells; that it is no longer kept where nothing of it is left. */
export function alertReplies(
  whole: WholeAlert | null,
  laying: Laying,
  options: AskOptions,
): readonly Reply[] {
  if (whole?.alert.word != null) return said(whole.alert.word.says);
  if (whole === null || whole.watch === null) return said(texts.alerts.gone);
  const { watched, id } = whole.watch;
  const told = toldHits(whole.hits, watched, laying.coverage, options);
  if (told.length === 0) return said(texts.alerts.gone);
  const lead = [
    texts.alerts.told(watchedInWords(watched), told.length),
    ...elsewhere(told, laying),
  ];
  const actions: Action[] = [{ kind: 'stop', watch: id, number: null }];
  return laid(told, watched, laying, { lead: lead.join(' · '), actions });
}

/** Where else the words of a single passage were printed: with several, each says so by its button. */
function elsewhere([only, ...more]: readonly ToldHit[], { coverage }: Laying): string[] {
  if (only === undefined || more.length > 0 || only.alsoIn.length === 0) return [];
  const labels = only.alsoIn.flatMap((id) => {
    const place = passageIndex(coverage, id);
    const article = place === null ? undefined : coverage.articles[coverage.articleOf[place] ?? 0];
    return article === undefined ? [] : [article.outlet ?? texts.articles.outletNotStated];
  });
  return [texts.alerts.alsoIn([...new Set(labels)].join(', '))];
}
