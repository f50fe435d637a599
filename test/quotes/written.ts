import type { Article } from '../../src/articles/article.ts';
import { analyseArticle } from '../../src/quotes/analyse.ts';

/**
 * An article of these paragraphs, one a line. They are found without a pattern: in a process that has
 * compiled many, V8 optimises no more of them, and one that walks over 4 million characters throws then.
 */
export function written(text: string): Article {
  let end = -1;
  const paragraphs = text.split('\n').flatMap((line) => {
    const start = end + 1;
    end = start + line.length;
    return line === '' ? [] : [{ start, end }];
  });
  const unknown = { title: null, outlet: null, byline: null, published: null, date: null };
  return { id: 'a', ...unknown, url: null, language: 'en', origin: [], text, paragraphs };
}

/** Who says what, one line a direct quotation: "words — Speaker", "words — (mention)" where no name is known, "words — ?" where nobody is. */
export function saidIn(text: string): string[] {
  const { quotes, cast } = analyseArticle(written(text));
  return quotes.flat().flatMap(({ kind, text: words, figure, mention }) => {
    if (kind !== 'direct') return [];
    const name = figure === null ? null : cast[figure]?.name;
    return [`${words} — ${name ?? (mention === null ? '?' : `(${mention.text})`)}`];
  });
}

/** The same for reported and mixed clauses, with their kind. */
export function reportedBy(text: string): string[] {
  const { quotes, cast } = analyseArticle(written(text));
  return quotes.flat().flatMap(({ kind, text: words, figure, mention }) => {
    if (kind === 'direct') return [];
    const name = figure === null ? `(${mention?.text})` : cast[figure]?.name;
    return [`${kind}: ${words} — ${name}`];
  });
}
