import type {
  AnalysedArticle,
  ArticleAnalysis,
  AttributedQuote,
  Entity,
} from '../../../src/quotes/analysis.ts';

type Written = string | (Partial<Entity> & { name: string; quoted?: number });

/**
 * Articles made of casts alone: each figure a name, or a name with forms and roles; every figure is
 * quoted once in a passage of its own unless `quoted` says otherwise.
 */
export function castOf(articles: Record<string, readonly Written[]>): AnalysedArticle[] {
  let firstPassage = 0;
  return Object.entries(articles).map(([id, figures]) => {
    const analysis = analysisOf(figures);
    const analysed = { article: { id }, firstPassage, analysis };
    firstPassage += analysis.quotes.length;
    return analysed;
  });
}

function analysisOf(figures: readonly Written[]): ArticleAnalysis {
  const written = figures.map((figure) => (typeof figure === 'string' ? { name: figure } : figure));
  return {
    cast: written.map(({ name, kind, forms, roles }) => ({
      name,
      kind: kind ?? 'person',
      forms: forms ?? [name],
      roles: roles ?? [],
    })),
    quotes: written.flatMap(({ quoted }, figure) =>
      Array.from({ length: quoted ?? 1 }, () => [quoteBy(figure)]),
    ),
  };
}

/** A quote of no matter what by a figure, or by whoever the mention stands for. */
export function quoteBy(
  figure: number | null,
  rest: Partial<AttributedQuote> = {},
): AttributedQuote {
  return {
    text: 'so be it',
    start: 1,
    end: 9,
    kind: 'direct',
    within: null,
    mention: null,
    cue: null,
    basis: 'named',
    attitude: null,
    confidence: 1,
    figure,
    ...rest,
  };
}
