import type {
  ArticleAnalysis,
  ArticleSummary,
  QuotedFigure,
  UnnamedMention,
} from '../../analysis.ts';
import { foldName } from '../fold.ts';

/** Words that stand for somebody only beside others ("one of them said"), folded: nobody is called so. */
const NOBODY: ReadonlySet<string> = new Set(
  `one two three four five another other others some several many most few both all none any each this
   that these those it they he she we who members people anybody somebody nobody everybody`.split(
    /\s+/,
  ),
);

/** What an article's quotes are to the speakers of all articles. */
export function summaryOf({ quotes }: Pick<ArticleAnalysis, 'quotes'>): ArticleSummary {
  return { quoted: quotedFigures(quotes), unnamed: unnamedMentions(quotes) };
}

function quotedFigures(paragraphs: ArticleAnalysis['quotes']): QuotedFigure[] {
  const byFigure = new Map<number, { figure: number; paragraphs: number[]; quotes: number }>();
  for (const [paragraph, quotes] of paragraphs.entries()) {
    for (const { figure, within } of quotes) {
      if (figure === null) continue;
      const own = byFigure.get(figure) ?? { figure, paragraphs: [], quotes: 0 };
      if (own.paragraphs.at(-1) !== paragraph) own.paragraphs.push(paragraph);
      if (within === null) own.quotes++;
      byFigure.set(figure, own);
    }
  }
  return [...byFigure.values()];
}

/** A pronoun that could not be resolved stands for nobody in particular and is left out. */
function unnamedMentions(paragraphs: ArticleAnalysis['quotes']): UnnamedMention[] {
  const found = new Map<string, { mention: string; quotes: number }>();
  for (const { figure, mention, basis, within } of paragraphs.flat()) {
    if (figure !== null || mention === null || basis === 'pronoun' || within !== null) continue;
    const key = foldName(mention.text);
    if (NOBODY.has(key)) continue;
    const own = found.get(key) ?? { mention: mention.text, quotes: 0 };
    own.quotes++;
    found.set(key, own);
  }
  return [...found.values()];
}
