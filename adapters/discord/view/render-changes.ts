import type { ChangesPage } from '../../../src/bot/dialogue/changes.ts';
import type { ChangeCard, ChangeSide } from '../../../src/replies/change-cards.ts';
import { room } from '../limits.ts';
import { texts } from '../texts.ts';
import { controlPlaces, replyRows, type Setting } from './buttons.ts';
import { frame, markdown, message, type Payload } from './components.ts';
import { escapeLine } from './escape.ts';
import { blockQuote } from './markup.ts';

const COLOUR = 0xd9902f;

/** One page of what changed: each change in a frame, the words before above the words after. */
export function renderChanges({ cards, reply }: ChangesPage, setting: Setting): Payload {
  const { page, pages, lead } = reply;
  return message([
    markdown(`-# ${escapeLine(lead ?? '', room.lead, false)}`),
    ...cards.map((card) => frame(COLOUR, [markdown(linesOf(card).join('\n'))])),
    ...(pages === 1 ? [] : [markdown(`-# ${texts.reply.page(page, pages)}`)]),
    ...replyRows(reply, setting, controlPlaces(setting)),
  ]);
}

function linesOf({ says, label, sides, gone }: ChangeCard): string[] {
  return [
    `**${escapeLine(says, room.voices)}**`,
    ...sides.flatMap(sideOf),
    ...(gone === null ? [] : [`-# ${gone}`]),
    `-# ${escapeLine(label, room.citation, false)}`,
  ];
}

function sideOf({ when, excerpt, changed }: ChangeSide): string[] {
  return [
    `-# ${when}`,
    ...(excerpt.cutBefore ? [`> ${texts.card.leftOut}`] : []),
    blockQuote(excerpt.text, { bold: changed, italic: [] }, room.marks),
    ...(excerpt.cutAfter ? [`> ${texts.card.leftOut}`] : []),
  ];
}
