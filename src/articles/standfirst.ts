import type { Article } from './article.ts';

/** Fewest and most characters of a standfirst. */
const SHORTEST = 30;
const LONGEST = 990;

/**
 * The paragraph that is an article's standfirst, from 0: its first one, emphasised from end to end where the next is not.
 * Null where it has none. Its words are the outlet's summary of what stands below.
 */
export function standfirstOf({ stressed = [], paragraphs, text, form }: Article): number | null {
  const [first, second] = paragraphs;
  if (first === undefined || second === undefined || (form ?? 'article') !== 'article') return null;
  if (!stressed.includes(0) || stressed.includes(1)) return null;
  const words = text.slice(first.start, first.end);
  return words.length >= SHORTEST && !words.endsWith('?') ? 0 : null;
}

/** The words of an article's standfirst; null where it has none. */
export function standfirstWords(article: Article): string | null {
  const span = article.paragraphs[standfirstOf(article) ?? -1];
  return span === undefined ? null : article.text.slice(span.start, span.end);
}

/** A standfirst as a file in our format has it: in italics, unless its words would not come back the same. */
export function printStandfirst(words: string): string {
  const plain = words.length <= LONGEST && words.length >= SHORTEST && !/[*_\n]/.test(words);
  return plain ? `*${words}*` : words;
}
