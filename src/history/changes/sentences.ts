import type { Article } from '../../articles/article.ts';
import { boilerplateRule } from '../../articles/import/clean/boilerplate/boilerplate.ts';
import { sentencesOf } from '../../language/sentences.ts';

/** A text with its paragraphs. */
export type ArticleText = Pick<Article, 'text' | 'paragraphs'>;

/** One sentence of one text of an article. */
export interface PlacedSentence {
  /** As printed. */
  readonly text: string;
  /** Number of its paragraph, from 1. */
  readonly paragraph: number;
  /** Where it begins in the article's text. */
  readonly start: number;
  /** The same for sentences that differ only in white space, markup or the form of their marks. */
  readonly key: string;
}

/** The sentences of an article in order, without paragraphs that are boilerplate of its page. */
export function sentencesIn({ text, paragraphs }: ArticleText): PlacedSentence[] {
  return paragraphs.flatMap(({ start, end }, at) => {
    const paragraph = text.slice(start, end);
    if (boilerplateRule(plain(paragraph), true) !== null) return [];
    return sentencesOf(paragraph).map((span) => {
      const words = paragraph.slice(span.start, span.end);
      return { text: words, paragraph: at + 1, start: start + span.start, key: plain(words) };
    });
  });
}

/** A text without what only makes it look some way. */
export function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/<\/?[a-z][^<>]{0,200}>/giu, '')
    .replace(/[*_\u00ad\u200b-\u200f\u2060\ufeff]/gu, '')
    .replace(/[‘’‚‛`´]/gu, "'")
    .replace(/[“”„‟«»]/gu, '"')
    .replace(/[–—−]/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim();
}
