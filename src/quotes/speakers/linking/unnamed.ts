import type { AnalysedArticle } from '../../analysis.ts';
import type { UnnamedSpeaker } from '../../speaker.ts';
import { summaryOf } from './summary.ts';

/** Those quoted whom the article never names, by article and by the words that stand for them. */
export function unnamedSpeakers(articles: readonly AnalysedArticle[]): UnnamedSpeaker[] {
  return articles.flatMap(({ article, analysis }) => {
    const { unnamed } = analysis.summary ?? summaryOf(analysis);
    return unnamed.map((one) => ({ ...one, articleId: article.id }));
  });
}
