import type { Span, TextSpan } from '../../language/span.ts';
import type { Quote } from '../../quotes/quote.ts';
import type { Answer, Evidence } from '../answer.ts';
import { cardOf } from '../card/card.ts';
import type { QueryContext } from '../ranking/candidate.ts';
import { evidenceAt } from '../ranking/evidence.ts';

type Said = Pick<Answer, 'outcome' | 'reason' | 'message' | 'passages'>;

/** Words printed round a quote that tell when, where or why it was said. */
interface Told {
  readonly span: TextSpan;
  /** ISO 8601 day worked out from them; null where it can't be. */
  readonly day: string | null;
}

/** Whether a quote in a passage, given by its index, is one that was asked about. */
export type QuoteTest = (place: number, quote: Quote) => boolean;

const REASONS =
  /\b(?:because|so that|in order to|due to|owing to|as a result of|the reason|that is why|to avoid|to prevent|to ensure)\b/gi;
const MOST = 4;

/**
 * The passages that tell when, where or why the words in them were said, what tells it marked; where
 * none does, all of them, and that none does.
 *
 * @param places indexes of passages that hold a quote which is meant
 */
export function circumstances(
  wanted: 'when' | 'where' | 'why',
  places: readonly number[],
  isMeant: QuoteTest,
  context: QueryContext,
): Said {
  const read = places.map((place) => {
    const told = toldAt(wanted, place, isMeant, context);
    return { told, evidence: showing(told, evidenceAt([place], 1, context)) };
  });
  const telling = read.filter(({ told }) => told.length > 0);
  if (telling.length === 0) {
    const passages = read.map(({ evidence }) => evidence);
    const reason = `No passage shown tells ${wanted} it was said.${datesOf(wanted, passages)}`;
    return { outcome: 'not-in-coverage', reason, message: null, passages };
  }
  const words = telling.flatMap(({ told }) => told.map(inWords));
  return {
    outcome: 'answered',
    reason: null,
    message:
      wanted === 'why' ? null : `As printed: ${[...new Set(words)].slice(0, MOST).join('; ')}.`,
    passages: telling.map(({ evidence }) => evidence),
  };
}

function toldAt(
  wanted: 'when' | 'where' | 'why',
  place: number,
  isMeant: QuoteTest,
  { coverage }: QueryContext,
): Told[] {
  if (wanted === 'why') return reasonsIn(coverage.passages[place]?.text ?? '');
  return (coverage.quotes[place] ?? []).flatMap((quote, at) => {
    const card = quote.within === null && isMeant(place, quote) ? cardOf(coverage, place, at) : {};
    const span = card[wanted];
    return span === undefined
      ? []
      : [{ span, day: wanted === 'when' ? (card.workedOut ?? null) : null }];
  });
}

function reasonsIn(text: string): Told[] {
  return [...text.matchAll(REASONS)].map(({ 0: words, index }) => ({
    span: { text: words, start: index, end: index + words.length },
    day: null,
  }));
}

function inWords({ span, day }: Told): string {
  return `“${span.text}”${day === null ? '' : ` (${day})`}`;
}

function showing(told: readonly Told[], evidence: Evidence): Evidence {
  if (told.length === 0) return evidence;
  const inside = told.filter(
    ({ span }) => span.start >= 0 && span.end <= evidence.passage.text.length,
  );
  const highlights = inside
    .map(({ span: { start, end } }): Span => ({ start, end }))
    .sort((a, b) => a.start - b.start)
    .filter(({ start }, at, all) => at === 0 || start >= (all[at - 1]?.end ?? 0));
  return { ...evidence, highlights };
}

/** When an article was published is the nearest there is to when something in it was said. */
function datesOf(wanted: string, passages: readonly Evidence[]): string {
  if (wanted !== 'when') return '';
  const dates = new Set(passages.flatMap(({ citation: { date } }) => date?.slice(0, 10) ?? []));
  if (dates.size === 0) return ' No article states its date either.';
  return ` Dates of the articles, where stated: ${[...dates].join(', ')}.`;
}
