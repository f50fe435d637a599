import type { Article } from '../../src/articles/article.ts';
import { buildCoverage, type Coverage } from '../../src/coverage.ts';
import type { AttributedQuote } from '../../src/quotes/analysis.ts';
import type { Quote } from '../../src/quotes/quote.ts';
import { quoteColumns } from '../../src/quotes/quote-columns.ts';
import { gatherSpeakers } from '../../src/quotes/speakers.ts';

/** An article with its quotes written in: `“…”<Name>` is a direct quote, `“…”<>` one of nobody known. */
export interface Written {
  readonly paragraphs: readonly string[];
  readonly outlet?: string;
  readonly date?: string;
}

const TAG = /([“‘"])([^”"<]*)([”’"]?)<([^<>]*)>|\{([^{}<]*)\}<([^<>]*)>/gu;

/**
 * A coverage whose quotes are known because they are written down, so that a test of what comes after
 * the quotes room does not hang on it. `{…}<Name>` is reported speech.
 */
export function coverageOf(written: Record<string, Written | readonly string[]>): Coverage {
  const read = Object.entries(written).map(([id, item]) => readArticle(id, asWritten(item)));
  const articles = read.map(({ article }) => article);
  const names = [...new Set(read.flatMap(({ speakers }) => speakers.flat()))].filter(
    (n) => n !== '',
  );
  const quotes = read.flatMap((one) => one.quotes);
  // quotes are written, not found: an analysis that finds nothing is all the building needs
  const analyse = ({ paragraphs }: Article) => ({ quotes: paragraphs.map(() => []), cast: [] });
  const built = buildCoverage(articles, { analyse });
  const cast = names.map((name) => ({ name, kind: 'person' as const, forms: [name], roles: [] }));
  const analysed = articles.map((article, at) => ({
    article,
    firstPassage: built.firstPassages[at] ?? 0,
    analysis: {
      cast,
      quotes: (read[at]?.quotes ?? []).map((list) =>
        list.map(({ speaker, ...quote }): AttributedQuote => {
          return { ...quote, figure: speaker === null ? null : names.indexOf(speaker) };
        }),
      ),
    },
  }));
  const { speakers } = gatherSpeakers(analysed);
  return { ...built, quotes, quoteColumns: quoteColumns(quotes), speakers };
}

function asWritten(item: Written | readonly string[]): Written {
  return 'paragraphs' in item ? item : { paragraphs: item };
}

function readArticle(id: string, { paragraphs, outlet, date }: Written) {
  const read = paragraphs.map(readParagraph);
  let text = '';
  const spans = read.map((one) => {
    const start = text === '' ? 0 : text.length + 2;
    text += (text === '' ? '' : '\n\n') + one.text;
    return { start, end: start + one.text.length };
  });
  const article: Article = {
    id,
    title: `On ${id}`,
    outlet: outlet ?? null,
    byline: null,
    published: date ?? null,
    date: date ?? null,
    url: null,
    language: 'en',
    origin: [],
    text,
    paragraphs: spans,
  };
  const quotes = read.map((one) => one.quotes);
  return { article, quotes, speakers: quotes.flat().map(({ speaker }) => speaker ?? '') };
}

function readParagraph(written: string): { text: string; quotes: Quote[] } {
  const quotes: Quote[] = [];
  let text = '';
  let at = 0;
  for (const match of written.matchAll(TAG)) {
    const [whole, open = '', direct = '', close = '', name = '', reported = '', by = ''] = match;
    text += written.slice(at, match.index);
    const isDirect = open !== '';
    const start = text.length + open.length;
    text += isDirect ? open + direct + close : reported;
    const end = start + (isDirect ? direct : reported).length;
    quotes.push(quote(text.slice(start, end), start, isDirect, isDirect ? name : by));
    at = match.index + whole.length;
  }
  text += written.slice(at);
  return { text, quotes };
}

function quote(text: string, start: number, isDirect: boolean, name: string): Quote {
  return {
    text,
    start,
    end: start + text.length,
    kind: isDirect ? 'direct' : 'reported',
    within: null,
    speaker: name === '' ? null : name,
    mention: null,
    cue: 'said',
    basis: name === '' ? null : 'named',
    attitude: null,
    confidence: 1,
  };
}
