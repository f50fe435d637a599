import type { Coverage } from '../../coverage.ts';
import type { AskedName } from '../../questions/question.ts';
import { passagesOfArticle } from '../passage-index.ts';

/** Whether a quote, by its passage and its place there, is by one of those whom an article calls so and never names. */
export function isByUnnamed(
  { unnamed }: AskedName,
  passage: number,
  place: number,
  { passages, quotes }: Coverage,
): boolean {
  if (unnamed.length === 0) return false;
  const { speaker = null, mention = null } = quotes[passage]?.[place] ?? {};
  if (speaker !== null || mention === null) return false;
  const { articleId } = passages[passage] ?? {};
  return unnamed.some((one) => one.articleId === articleId && one.mention === mention.text);
}

/** Indexes of the passages that quote them, ascending in each article. */
export function passagesOfUnnamed(asked: AskedName, coverage: Coverage): number[] {
  const found: number[] = [];
  for (const articleId of new Set(asked.unnamed.map((one) => one.articleId))) {
    const passages = passagesOfArticle(coverage, articleId);
    coverage.elsewhere?.need({ passages });
    for (const at of passages)
      if ((coverage.quotes[at] ?? []).some((_, place) => isByUnnamed(asked, at, place, coverage)))
        found.push(at);
  }
  return found;
}
