import type { Coverage } from '../../src/coverage.ts';
import { cardOfPlace } from '../../src/replies/around.ts';
import { placeOf } from '../../src/replies/places.ts';
import type { Reply } from '../../src/replies/reply.ts';
import { counted, flow, type Page, say } from './page.ts';
import { renderCard } from './render-card.ts';
import { renderCheck } from './render-check.ts';

/** What a page needs to know beyond the reply. */
export interface Around {
  /** Number of the page's first card. */
  readonly first: number;
  /** The one-line citation of a passage. */
  readonly cite: (passageId: string) => string;
}

/** Says where passages of a coverage stand, by their ids. */
export function citer(coverage: Coverage): Around['cite'] {
  return (passageId) => {
    const place = placeOf(coverage, passageId);
    return place === null ? passageId : cardOfPlace(coverage, place).citation.label;
  };
}

/** A reply as the lines of a terminal: what was found, each card numbered, what else to ask. */
export function renderReply(reply: Reply, { first, cite }: Around, page: Page): string {
  const blocks = [
    lead(reply, page),
    ...(reply.check === null ? [] : renderCheck(reply.check, page, cite)),
    nearest(reply, page),
    ...reply.cards.map((card, index) => renderCard(card, first + index, page)),
    ...offers(reply, page),
  ];
  return blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n');
}

function lead({ lead, outcome }: Reply, page: Page): string[] {
  if (lead === null) return [];
  return say(lead, page, outcome === 'not-in-coverage' ? 'warning' : 'text');
}

/** Near misses are offered as such, never as an answer. */
function nearest({ outcome, cards }: Reply, page: Page): string[] {
  if (outcome !== 'not-in-coverage' || cards.length === 0) return [];
  return say('The nearest there is, which is no answer:', page, 'quiet');
}

function offers({ actions }: Reply, page: Page): string[][] {
  return actions.flatMap((action) => {
    if (action.kind !== 'choose' && action.kind !== 'ask') return [];
    const title = action.kind === 'choose' ? 'To have one alone, ask:' : 'You could ask:';
    const lines = action.questions.map((question) => say(`› ${question}`, page));
    return [[...say(title, page, 'quiet'), ...lines.flat()]];
  });
}

/** What to type next, in one line, with `left` cards still to come; null where there are no cards. */
export function renderHints(reply: Reply, first: number, left: number, page: Page): string | null {
  if (reply.cards.length === 0) return null;
  const hints = [
    ...(left === 0 ? [] : [`:more (${left} left)`]),
    `:context ${first}`,
    ...numbered(reply, 'outlets', ':also', first),
    ...numbered(reply, 'open', ':open', first),
  ];
  const shown = [counted(reply.passages, 'passage'), ...hints].join('   ');
  return flow([{ text: shown, roles: ['quiet'] }], page).join('\n');
}

/** A command for the first card on the page that has this action; none where no card has. */
function numbered(
  reply: Reply,
  kind: 'outlets' | 'open',
  command: string,
  first: number,
): string[] {
  const action = reply.actions.find((candidate) => candidate.kind === kind);
  if (action === undefined || !('passageId' in action)) return [];
  const card = reply.cards.findIndex(({ passage }) => passage.id === action.passageId);
  return [`${command} ${first + card}`];
}
