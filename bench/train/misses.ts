import { type GoldArticle, type GoldQuote, trimmed } from './gold.ts';

/** A direct quotation as predicted, with the confidence of its speaker. */
export interface Predicted {
  readonly id: string;
  readonly quotes: readonly {
    readonly start: number;
    readonly end: number;
    readonly speaker: { readonly start: number; readonly end: number } | null;
    readonly confidence: number;
  }[];
}

/** One quotation that was got wrong. */
export interface Miss {
  readonly kind: string;
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly confidence: number;
}

/** Every miss by kind: not found, not listed though marked, listed though not, the wrong mention by type and place. */
export function missesOf(predicted: readonly Predicted[], gold: readonly GoldArticle[]): Miss[] {
  return gold.flatMap((article) => {
    const own = predicted.find(({ id }) => id === article.id)?.quotes ?? [];
    const key = ({ start, end }: { start: number; end: number }) =>
      trimmed(article.text, start, end).join();
    const found = new Map(own.map((quote) => [key(quote), quote]));
    const marked = new Set(article.quotes.map(key));
    const misses = article.quotes.flatMap((quote) => {
      const kind = kindOf(quote, found.get(key(quote)));
      const { start, end } = quote;
      const confidence = found.get(key(quote))?.confidence ?? 0;
      return kind === null ? [] : [{ kind, id: article.id, start, end, confidence }];
    });
    const extra = own
      .filter((quote) => !marked.has(key(quote)))
      .map(({ start, end, confidence }) => ({
        kind: 'listed, not marked',
        id: article.id,
        start,
        end,
        confidence,
      }));
    return [...misses, ...extra];
  });
}

function kindOf(
  { speaker, tags }: GoldQuote,
  found: Predicted['quotes'][number] | undefined,
): string | null {
  if (found === undefined)
    return speaker === null ? 'not listed, no speaker marked' : 'not listed or cut otherwise';
  if (speaker === null) return 'speaker given, none marked';
  if (
    found.speaker !== null &&
    found.speaker.start < speaker.end &&
    found.speaker.end > speaker.start
  )
    return null;
  return `wrong mention: ${tags?.speakerType}, ${tags?.speakerPos}`;
}
