import type { AnalysedArticle } from '../../analysis.ts';
import type { UnnamedSpeaker } from '../../speaker.ts';
import { foldName } from '../fold.ts';

/** Words that stand for somebody only beside others ("one of them said"), folded: nobody is called so. */
const NOBODY: ReadonlySet<string> = new Set(
  `one two three four five another other others some several many most few both all none any each this
   that these those it they he she we who members people anybody somebody nobody everybody`.split(
    /\s+/,
  ),
);

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
      if (NOBODY.has(key)) continue;
      const own = found.get(key) ?? { mention: mention.text, quotes: 0 };
      own.quotes++;
      found.set(key, own);
    }
    return [...found.values()].map((one) => ({ ...one, articleId: article.id }));
  });
}
