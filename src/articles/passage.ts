import type { Article } from './article.ts';

/** The unit of retrieval and citation: one paragraph of one article, verbatim. */
export interface Passage {
  /** `<articleId>#<paragraph>`. */
  readonly id: string;
  readonly articleId: string;
  /** Numbered from 1 (shown as ¶). */
  readonly paragraph: number;
  /** Where it begins in `article.text`, in UTF-16 code units. */
  readonly start: number;
  /** `article.text.slice(start, start + text.length)`. */
  readonly text: string;
}

/** The passages of one article, in order. */
export function passagesOf(article: Article): Passage[] {
  return article.paragraphs.map((span, index) => ({
    id: `${article.id}#${index + 1}`,
    articleId: article.id,
    paragraph: index + 1,
    start: span.start,
    text: article.text.slice(span.start, span.end),
  }));
}
