import { inWords } from '../../src/bot/message/bot-request.ts';
import { openingOf, sentenceShown } from '../../src/replies/lines/opening.ts';
import { spoken } from '../../src/replies/lines/spoken.ts';
import type { Layout, Reply } from '../../src/replies/reply.ts';
import { limits, room } from './limits.ts';
import { texts } from './texts.ts';
import { type Block, type Message, paragraph, piece, richText, smallPrint } from './view/blocks.ts';
import { cardRow, controlPlaces, replyRows, type Setting } from './view/buttons.ts';
import { closed, escapeText, shortened } from './view/escape.ts';
import { measure } from './view/markup.ts';
import { renderCard } from './view/render-card.ts';
import { renderCheck } from './view/render-check.ts';

/** What fits into one message. */
export const layout: Layout = { cards: room.cards, budget: room.excerpt, measure };

/**
 * One page of a reply as a message: what was asked, the verdict or sentence, the cards each with its
 * buttons, then what one may do with the whole. Where bold and italics would burst the message it
 * goes without them; words are never left out.
 */
export function render(reply: Reply, setting: Setting): Message {
  const marked = blocksOf(reply, setting, true);
  const fits = JSON.stringify(marked).length <= limits.allBlocks;
  const blocks = fits ? marked : blocksOf(reply, setting, false);
  return { blocks, text: textOf(reply) };
}

/** The same in the plainest form there is: one card after the other, no controls. */
export function renderPlain(reply: Reply): Message {
  const cards = reply.cards.flatMap((card) => renderCard(card, false));
  return {
    blocks: [...lead(reply), ...cards, smallPrint([texts.errors.tooLong])],
    text: textOf(reply),
  };
}

const WORDS = { cut: shortened, whole: closed, escaped: escapeText, measure };

/** What notifications show and screen readers say, entities escaped. */
const textOf = (reply: Reply) => spoken(reply, room, WORDS);

/** A message of one sentence of ours. */
export function renderNotice(notice: string): Message {
  return { blocks: [smallPrint([notice])], text: escapeText(notice) };
}

function blocksOf(reply: Reply, setting: Setting, marked: boolean): Block[] {
  const places = controlPlaces(setting);
  return [
    ...asked(setting),
    ...(reply.check === null ? [] : renderCheck(reply.check)),
    ...lead(reply),
    ...reply.cards.flatMap((card) => [
      ...renderCard(card, marked),
      ...cardRow(card, reply, setting, places),
    ]),
    ...(reply.pages === 1 ? [] : [smallPrint([texts.reply.page(reply.page, reply.pages)])]),
    ...replyRows(reply, setting, places),
  ];
}

/** Who shared it, what was asked where the question does not stand above, and the message it is about. */
function asked({ wanted, sharedBy, about, saysQuestion, understood }: Setting): Block[] {
  const words = saysQuestion || sharedBy !== null ? inWords(wanted) : '';
  const said = understood ?? words;
  const label = understood === null ? texts.reply.asked : texts.reply.understood;
  const question = said === '' ? [] : [shortened(`${label} ${said}`, room.question)];
  const link = about === null ? null : { label: texts.reply.message, url: about };
  const line = question.length === 0 && link === null ? [] : [smallPrint(question, link)];
  if (sharedBy === null) return line;
  const person = { type: 'user' as const, user_id: sharedBy };
  return [richText([paragraph([piece(`${texts.reply.sharedBy} `), person])]), ...line];
}

function lead(reply: Reply): Block[] {
  const { sentence, nearest } = openingOf(reply);
  const said = sentence === null ? null : sentenceShown(sentence, reply, room, WORDS);
  return [
    ...(said === null ? [] : [richText([paragraph([piece(said)])])]),
    ...(nearest ? [smallPrint([texts.reply.nearest])] : []),
  ];
}
