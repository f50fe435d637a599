import type { Coverage } from '../../src/coverage.ts';
import { type Card, withFound } from '../../src/replies/card.ts';
import type { Reply } from '../../src/replies/reply.ts';
import { renderCard } from './render/render-card.ts';
import { matchCards, mendingSegments, renderVerdict } from './render/render-check.ts';
import { counted, flow, say, type TerminalPage } from './repl/page.ts';

/** A page as it is shown. */
export interface Rendered {
  readonly text: string;
  /** The passages that got a new number, in order of those numbers. */
  readonly passageIds: readonly string[];
}

/** A passage that stands on the screen already, under its number. */
export interface KnownPassage {
  readonly id: string;
  readonly number: number;
}

/** A reply as the lines of a terminal: what was found, each card numbered from `first`, what else to ask. */
export function renderReply(
  reply: Reply,
  first: number,
  coverage: Coverage,
  page: TerminalPage,
  known: KnownPassage | null = null,
): Rendered & { readonly numbers: readonly number[] } {
  const { check } = reply;
  const matched = Map.groupBy(check?.matches ?? [], ({ passageId }) => passageId);
  const among = reply.cards.some(({ passage }) => matched.has(passage.id));
  const alone = check === null || among || reply.page > 1 ? [] : matchCards(check, coverage);
  const cards = [...alone, ...reply.cards];
  const isKnown = ({ passage }: Card) => passage.id === known?.id;
  const fresh = cards.filter((card) => !isKnown(card));
  let next = first;
  const numbers = cards.map((card) => (known !== null && isKnown(card) ? known.number : next++));
  const blocks = [
    lead(reply, page),
    check === null ? [] : renderVerdict(check, page),
    check === null ? nearest(reply, page) : [],
    ...cards.map((card, index) => {
      const matches = matched.get(card.passage.id) ?? [];
      const number = numbers[index] as number;
      const below = isKnown(card)
        ? [{ text: `passage ${number}, in its place`, roles: ['quiet' as const] }]
        : mendingSegments(matches);
      return renderCard(withFound(card, matches), number, page, below);
    }),
    ...offers(reply, page),
  ];
  const shown = blocks.filter((block) => block.length > 0).map((block) => block.join('\n'));
  return { text: shown.join('\n\n'), passageIds: fresh.map(({ passage }) => passage.id), numbers };
}

function lead({ lead, outcome }: Reply, page: TerminalPage): string[] {
  if (lead === null) return [];
  return say(lead, page, outcome === 'not-in-coverage' ? 'warning' : 'text');
}

/** Near misses are offered as such, never as an answer. */
function nearest({ outcome, cards }: Reply, page: TerminalPage): string[] {
  if (outcome !== 'not-in-coverage' || cards.length === 0) return [];
  return say('The nearest there is, which is no answer:', page, 'quiet');
}

/** Each with a letter, by which it can be taken at the prompt: numbers are the passages'. */
function offers({ actions }: Reply, page: TerminalPage): string[][] {
  let letter = 'a'.charCodeAt(0);
  return actions.flatMap((action) => {
    if (action.kind !== 'choose' && action.kind !== 'ask') return [];
    const title = action.kind === 'choose' ? 'To have one alone, ask:' : 'You could ask:';
    const lines = action.questions.map((question) =>
      say(`${String.fromCharCode(letter++)}  ${question}`, page),
    );
    return [[...say(title, page, 'quiet'), ...lines.flat()]];
  });
}

/** What to type next, in one line, with `left` cards still to come; null where there are no cards. */
export function renderHints(
  reply: Reply,
  numbers: readonly number[],
  left: number,
  page: TerminalPage,
): string | null {
  const [first] = numbers;
  if (reply.cards.length === 0 || first === undefined) return null;
  const hints = [
    ...(left === 0 ? [] : [`:more (${left} left)`]),
    `:context ${first}`,
    ...numbered(reply, 'outlets', ':also', numbers),
    ...numbered(reply, 'open', ':open', numbers),
  ];
  const shown = [counted(reply.passages, 'passage'), ...hints].join('   ');
  return flow([{ text: shown, roles: ['quiet'] }], page).join('\n');
}

/** A command for the first card on the page that has this action; none where no card has. */
function numbered(
  reply: Reply,
  kind: 'outlets' | 'open',
  command: string,
  numbers: readonly number[],
): string[] {
  const action = reply.actions.find((candidate) => candidate.kind === kind);
  if (action === undefined || !('passageId' in action)) return [];
  const card = reply.cards.findIndex(({ passage }) => passage.id === action.passageId);
  return [`${command} ${numbers[card]}`];
}
