import { passageIndex } from '../../../src/answers/passage-index.ts';
import { webAddress } from '../../../src/articles/web-address.ts';
import type { Coverage } from '../../../src/coverage.ts';
import { cardOfPlace } from '../../../src/replies/around.ts';
import { flow, labelled, say, type TerminalPage } from '../repl/page.ts';
import { passageSegments } from './render-card.ts';
import { renderArticle } from './render-list.ts';

/** The whole article that a passage stands in, paragraphs numbered, the passage pointed at. */
export function renderWhole(coverage: Coverage, passageId: string, page: TerminalPage): string {
  const place = passageIndex(coverage, passageId);
  const at = place === null ? undefined : coverage.articleOf[place];
  const article = at === undefined ? undefined : coverage.articles[at];
  if (at === undefined || article === undefined) return '';
  const first = coverage.firstPassages[at] as number;
  const paragraphs = article.paragraphs.map((_, index) => {
    const lines = flow(passageSegments(cardOfPlace(coverage, first + index)), page);
    return labelled(first + index === place ? '▸' : String(index + 1), lines, page).join('\n');
  });
  const address = webAddress(article.url);
  const below = address === null ? [] : [say(address, page, 'quiet').join('\n')];
  return [renderArticle(article, page), ...paragraphs, ...below].join('\n\n');
}
