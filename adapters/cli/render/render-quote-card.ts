import { cardOf, type QuoteCard } from '../../../src/answers/card/card.ts';
import { passageIndex } from '../../../src/answers/passage-index.ts';
import type { Coverage } from '../../../src/coverage.ts';
import type { Quote } from '../../../src/quotes/quote.ts';
import { say, type TerminalPage, table } from '../repl/page.ts';

/** The cards of all quotes of a passage that stand within no other; null where nobody is quoted. */
export function renderCards(
  coverage: Coverage,
  passageId: string,
  page: TerminalPage,
): string | null {
  const place = passageIndex(coverage, passageId);
  const quotes = place === null ? [] : (coverage.quotes[place] ?? []);
  const blocks = quotes.flatMap((quote, at) =>
    place === null || quote.within !== null
      ? []
      : [renderCard(quote, cardOf(coverage, place, at), page).join('\n')],
  );
  return blocks.length === 0 ? null : blocks.join('\n\n');
}

const FIELDS = [
  ['who', 'Who'],
  ['role', 'Role'],
  ['cue', 'Verb'],
  ['to', 'To'],
  ['where', 'Where'],
  ['when', 'When'],
] as const;

/** What the article states of the quote, field by field. */
function printedRows(quote: Quote, card: QuoteCard): (readonly [string, string])[] {
  return FIELDS.flatMap(([field, name]): (readonly [string, string])[] => {
    const words = card[field]?.text;
    const label = field === 'cue' && quote.attitude === 'view' ? 'Thought' : name;
    return words === undefined ? [] : [[label, words]];
  });
}

function renderCard(quote: Quote, card: QuoteCard, page: TerminalPage): string[] {
  const workedOut = card.workedOut === undefined ? [] : [['Worked out', card.workedOut] as const];
  const speaker = quote.speaker ?? 'not stated';
  const rows = [
    ['Speaker', speaker] as const,
    ...printedRows(quote, card),
    ...workedOut,
    ['Kind', quote.kind] as const,
  ];
  return [
    ...say(quote.text, page, quote.kind === 'direct' ? 'spoken' : 'reported'),
    ...table(rows, page),
  ];
}
