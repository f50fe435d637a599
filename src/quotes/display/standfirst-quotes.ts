import type { Article } from '../../articles/article.ts';
import { standfirstOf } from '../../articles/standfirst.ts';
import type { AttributedQuote } from '../analysis.ts';

/**
 * The quotes of each paragraph without those that the standfirst only repeats: what it reports in the outlet's own words, and
 * quotations that stand below it as well.
 */
export function withoutRepeats(
  quotes: readonly AttributedQuote[][],
  article: Article,
): AttributedQuote[][] {
  const at = standfirstOf(article);
  if (at === null) return [...quotes];
  const below = fold(article.text.slice(article.paragraphs[at]?.end));
  return quotes.map((own, paragraph) => (paragraph === at ? own.flatMap(kept(below)) : own));
}

function kept(below: string): (quote: AttributedQuote) => AttributedQuote[] {
  return (quote) => {
    if (quote.kind !== 'direct' || below.includes(fold(quote.text))) return [];
    return [{ ...quote, within: null }];
  };
}

function fold(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]{1,50000}/gu, '');
}
