import type { AnalysedArticle } from '../../analysis.ts';
import type { UnnamedSpeaker } from '../../speaker.ts';
import { foldName } from '../fold.ts';

/**
 * Those quoted whom the article never names, by article and by the words that stand for them; a
 * pronoun that could not be resolved stands for nobody in particular and is left out.
 */
export function unnamedSpeakers(articles: readonly AnalysedArticle[]): UnnamedSpeaker[] {
  return articles.flatMap(({ article, analysis }) => {
    const found = new Map<string, { mention: string; quotes: number }>();
    for (const { figure, mention, basis, within } of analysis.quotes.flat()) {
      if (figure !== null || mention === null || basis === 'pronoun' || within !== null) continue;
      const key = foldName(mention.text);
      const own = found.get(key) ?? { mention: mention.text, quotes: 0 };
      own.quotes++;
      found.set(key, own);
    }
    return [...found.values()].map((one) => ({ ...one, articleId: article.id }));
  });
}
