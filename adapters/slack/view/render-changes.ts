import type { ChangesPage } from '../../../src/bot/dialogue/changes.ts';
import type { ChangeCard, ChangeSide } from '../../../src/replies/change-cards.ts';
import { room } from '../limits.ts';
import { texts } from '../texts.ts';
import {
  type Block,
  type Message,
  type Piece,
  paragraph,
  piece,
  quotation,
  richText,
  smallPrint,
} from './blocks.ts';
import { controlPlaces, replyRows, type Setting } from './buttons.ts';
import { escapeText, shortened } from './escape.ts';
import { pieces } from './markup.ts';

/** One page of what changed: each change with the words before above the words after. */
export function renderChanges({ cards, reply }: ChangesPage, setting: Setting): Message {
  const { page, pages, lead } = reply;
  const said = lead ?? '';
  return {
    blocks: [
      smallPrint([shortened(said, room.lead)]),
      ...cards.flatMap(blocksOf),
      ...(pages === 1 ? [] : [smallPrint([texts.reply.page(page, pages)])]),
      ...replyRows(reply, setting, controlPlaces(setting)),
    ],
    text: escapeText([said, ...cards.map(spokenOf)].join('\n')).slice(0, room.spoken),
  };
}

function blocksOf({ says, label, sides, gone }: ChangeCard): Block[] {
  return [
    richText([
      paragraph([piece(shortened(says, room.voices), { bold: true })]),
      ...sides.flatMap((side) => [
        paragraph([piece(side.when, { italic: true })]),
        quotation(wordsOf(side)),
      ]),
      ...(gone === null ? [] : [paragraph([piece(gone, { italic: true })])]),
    ]),
    smallPrint([shortened(label, room.citation)]),
  ];
}

function wordsOf({ excerpt, changed }: ChangeSide): Piece[] {
  return [
    ...(excerpt.cutBefore ? [piece(`${texts.card.leftOut} `)] : []),
    ...pieces(excerpt.text, { bold: changed, italic: [] }, room.stretches),
    ...(excerpt.cutAfter ? [piece(` ${texts.card.leftOut}`)] : []),
  ];
}

function spokenOf({ says, label, sides }: ChangeCard): string {
  const words = sides.map(({ when, excerpt }) => `${when}: ${shortened(excerpt.text, room.line)}`);
  return [says, ...words, `(${label})`].join(' ');
}
