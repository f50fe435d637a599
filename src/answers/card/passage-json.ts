import type { Passage } from '../../articles/passage.ts';
import type { Coverage } from '../../coverage.ts';
import type { TextSpan } from '../../language/span.ts';
import type { Quote } from '../../quotes/quote.ts';
import { passageIndex } from '../passage-index.ts';
import { cardOf } from './card.ts';

/** What stands in one passage, as `quotes --json` prints it: a public contract (docs/json.md). */
export function passageJson(passage: Passage, quotes: readonly Quote[], coverage: Coverage) {
  const { id, articleId, paragraph, start } = passage;
  return { id, articleId, paragraph, start, quotes: quotesJson(passage, quotes, coverage) };
}

/** Quotes of one passage, each with its card. */
export function quotesJson(passage: Passage, quotes: readonly Quote[], coverage: Coverage) {
  const cardJson = cardsOf(passage, coverage);
  return quotes.map((quote) => ({
    text: quote.text,
    start: quote.start,
    end: quote.end,
    kind: quote.kind,
    within: quote.within,
    speaker: quote.speaker,
    mention: spanJson(quote.mention),
    cue: quote.cue,
    basis: quote.basis,
    attitude: quote.attitude,
    confidence: quote.confidence,
    card: cardJson(quote),
  }));
}

function keyOf({ start, end, kind }: Quote): string {
  return `${start} ${end} ${kind}`;
}

/** The card of each quote of a passage. */
function cardsOf(passage: Passage, coverage: Coverage) {
  const place = passageIndex(coverage, passage.id);
  const all = place === null ? [] : (coverage.quotes[place] ?? []);
  // A list that was filtered counts anew: a quote is found by its span.
  const places = new Map(all.map((quote, at) => [keyOf(quote), at]));
  return (quote: Quote) => {
    const at = places.get(keyOf(quote));
    return place === null || at === undefined ? {} : cardOf(coverage, place, at);
  };
}

function spanJson(span: TextSpan | null) {
  return span === null ? null : { text: span.text, start: span.start, end: span.end };
}
