import type { APIMessageTopLevelComponent } from 'discord.js';
import { inWords } from '../../src/bot/message/bot-request.ts';
import { openingOf, sentenceShown } from '../../src/replies/lines/opening.ts';
import type { Layout, Reply } from '../../src/replies/reply.ts';
import { room } from './limits.ts';
import { texts } from './texts.ts';
import { cardRow, controlPlaces, replyRows, type Setting } from './view/buttons.ts';
import { frame, markdown, message, type Payload } from './view/components.ts';
import { escapeLine, escapeText } from './view/escape.ts';
import { measure } from './view/markup.ts';
import { renderCard } from './view/render-card.ts';
import { renderCheck, VERDICT_COLOURS } from './view/render-check.ts';

/** What fits into one message. */
export const layout: Layout = { cards: room.cards, budget: room.excerpt, measure };

const COLOURS = { answer: 0x3d6bdb, quiet: 0x80848e } as const;

/**
 * One page of a reply as a message: what was asked, the verdict or sentence, the cards each with its
 * buttons, then what one may do with the whole.
 */
export function render(reply: Reply, setting: Setting): Payload {
  const place = controlPlaces(setting);
  const answered = reply.outcome === 'answered';
  return message([
    ...asked(setting),
    ...verdict(reply),
    ...lead(reply),
    ...reply.cards.map((card) =>
      frame(answered ? COLOURS.answer : COLOURS.quiet, [
        markdown(renderCard(card)),
        ...cardRow(card, reply, setting, place),
      ]),
    ),
    ...pages(reply),
    ...replyRows(reply, setting, place),
  ]);
}

/** A message of one sentence of ours. */
export function renderNotice(notice: string): Payload {
  return message([markdown(notice)]);
}

/** Discord shows who used a command, not what with: an answer alone would answer nothing. */
function asked({ wanted, understood, sharedBy }: Setting): APIMessageTopLevelComponent[] {
  const told = (label: string, words: string | null) =>
    words ? [`-# ${label} ${escapeLine(words, room.question, false)}`] : [];
  const lines = [
    ...(sharedBy === null ? [] : [`-# ${texts.reply.sharedBy} <@${sharedBy}>`]),
    ...told(texts.reply.asked, inWords(wanted)),
    ...told(texts.reply.understood, understood),
  ];
  return lines.length === 0 ? [] : [markdown(lines.join('\n'))];
}

function verdict({ check }: Reply): APIMessageTopLevelComponent[] {
  return check === null
    ? []
    : [frame(VERDICT_COLOURS[check.verdict], [markdown(renderCheck(check))])];
}

const WORDS = {
  cut: escapeLine,
  whole: escapeText,
  measure: (text: string) => escapeText(text).length,
};

function lead(reply: Reply): APIMessageTopLevelComponent[] {
  const { sentence, nearest } = openingOf(reply);
  const alone = reply.cards.length === 0;
  const lines = [
    ...(sentence === null ? [] : [sentenceShown(sentence, reply, room, WORDS)]),
    ...(nearest ? [`-# ${texts.reply.nearest}`] : []),
  ];
  if (lines.length === 0) return [];
  const said = markdown(lines.join('\n'));
  return [alone ? frame(COLOURS.quiet, [said]) : said];
}

function pages({ page, pages }: Reply): APIMessageTopLevelComponent[] {
  return pages === 1 ? [] : [markdown(`-# ${texts.reply.page(page, pages)}`)];
}
