import type { AnalysedArticle, Entity } from '../../analysis.ts';

/** The casts of all articles side by side: a figure's place is counted over all of them. */
export interface Casts {
  /** By article: the place of its first figure; one entry more, so that a range ends. */
  readonly starts: Uint32Array;
  /** By place: the article. */
  readonly articleOf: Uint32Array;
  /** By place: the number of its figure. */
  readonly numbers: Uint32Array;
  /** How many different figures there are: the same people come by the same forms in article after article. */
  readonly count: number;
  /** The figure of a number. */
  figure(number: number): Entity;
}

/** Puts casts side by side. */
export function castsOf(articles: readonly AnalysedArticle[]): Casts {
  const starts = new Uint32Array(articles.length + 1);
  for (const [at, { analysis }] of articles.entries())
    starts[at + 1] = (starts[at] as number) + analysis.cast.length;
  const size = starts[articles.length] as number;
  const [articleOf, numbers] = [new Uint32Array(size), new Uint32Array(size)];
  const numbering = new FigureNumbering();
  let place = 0;
  for (const [at, { analysis }] of articles.entries()) {
    articleOf.fill(at, starts[at], starts[at + 1]);
    for (const figure of analysis.cast) numbers[place++] = numbering.of(figure);
  }
  const { figures } = numbering;
  return {
    ...{ starts, articleOf, numbers, count: figures.length },
    figure: (number) => figures[number] as Entity,
  };
}

class FigureNumbering {
  readonly figures: Entity[] = [];
  private readonly same = new Map<Entity, number>();
  private readonly alike = new Map<string, number>();

  of(figure: Entity): number {
    const known = this.same.get(figure);
    if (known !== undefined) return known;
    const { kind, name, forms, roles } = figure;
    const text = JSON.stringify([kind, name, forms, roles]);
    const number = this.alike.get(text) ?? this.figures.push(figure) - 1;
    this.alike.set(text, number);
    this.same.set(figure, number);
    return number;
  }
}
