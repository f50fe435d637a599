import type { types } from '@slack/bolt';
import { fittingAddress } from '../../../src/replies/address.ts';
import type { Card } from '../../../src/replies/card.ts';
import { cleanLine } from '../../../src/replies/clean.ts';
import { marksOf } from '../../../src/replies/excerpt/marks.ts';
import { citedIn } from '../../../src/replies/lines/cited.ts';
import { fittingVoices } from '../../../src/replies/voices.ts';
import { limits, room } from '../limits.ts';
import { texts } from '../texts.ts';
import {
  type Block,
  type Piece,
  paragraph,
  piece,
  quotation,
  richText,
  smallPrint,
} from './blocks.ts';
import { shortened } from './escape.ts';
import { pieces } from './markup.ts';

/** A card as blocks: who speaks and how, the words as printed, where they stand. */
export function renderCard(card: Card, marked = true): Block[] {
  const voices = voicePieces(card);
  const elements: types.RichTextBlock['elements'] = [
    ...(voices.length === 0 ? [] : [paragraph(voices)]),
    quotation(excerptPieces(card, marked)),
  ];
  return [richText(elements), citation(card)];
}

function excerptPieces(card: Card, marked: boolean): Piece[] {
  const { excerpt } = card;
  const marks = marked ? marksOf(card) : { bold: [], italic: [] };
  return [
    ...(excerpt.cutBefore ? [piece(`${texts.card.leftOut} `)] : []),
    ...pieces(excerpt.text, marks, room.stretches),
    ...(excerpt.cutAfter ? [piece(` ${texts.card.leftOut}`)] : []),
  ];
}

function voicePieces(card: Card): Piece[] {
  const { shown, left } = fittingVoices(card, room.voices, ({ who, kinds }) => {
    const name = shortened(who ?? texts.card.speakerNotStated, room.voices - 80);
    const how = `, ${kinds.map((kind) => texts.card.kinds[kind]).join(', ')}`;
    return { shown: [piece(name, { bold: true }), piece(how)], size: name.length + how.length };
  });
  const said = shown.flatMap((voice, index) => (index === 0 ? voice : [piece(' · '), ...voice]));
  return left > 0 ? [...said, piece(` · ${texts.card.andOthers(left)}`)] : said;
}

function citation(card: Card): Block {
  const { url } = card.citation;
  const text = citedIn(card, room.citation, shortened);
  const most = Math.min(room.address, limits.url);
  const fits = (address: string) => JSON.stringify(address).length <= most;
  const address = url === null ? null : fittingAddress(encoded(cleanLine(url)), fits);
  return smallPrint([text], address === null ? null : { label: texts.card.open, url: address });
}

/** Signs that would end Slack's link, or are none of an address. */
function encoded(url: string): string {
  return url.replace(/[<>|\s"\\^`{}\u007F-\u{10FFFF}]/gu, (sign) => encodeURIComponent(sign));
}
