import type { types } from '@slack/bolt';
import type { Span } from '../../src/language/span.ts';
import type { Card } from '../../src/replies/card.ts';
import { type Voice, voicesOf } from '../../src/replies/voices.ts';
import {
  type Block,
  type Piece,
  paragraph,
  piece,
  quotation,
  richText,
  smallPrint,
} from './blocks.ts';
import { clean, shortened } from './escape.ts';
import { limits, room } from './limits.ts';
import { pieces } from './markup.ts';
import { texts } from './texts.ts';

/** A card as blocks: who speaks and how, the words as printed, where they stand. */
export function renderCard(card: Card, marked = true): Block[] {
  const voices = voicePieces(voicesOf(card));
  const elements: types.RichTextBlock['elements'] = [
    ...(voices.length === 0 ? [] : [paragraph(voices)]),
    quotation(excerpt(card, marked)),
  ];
  return [richText(elements), citation(card)];
}

function excerpt({ excerpt, highlights, quotes }: Card, marked: boolean): Piece[] {
  const reported = quotes.filter(({ quote }) => quote.kind !== 'direct');
  const direct = quotes.filter(({ quote }) => quote.kind === 'direct');
  const italic = reported.flatMap((span) => without(excerpt.text, span, direct));
  const marks = marked ? { bold: highlights, italic } : { bold: [], italic: [] };
  return [
    ...(excerpt.cutBefore ? [piece(`${texts.card.leftOut} `)] : []),
    ...pieces(excerpt.text, marks, room.stretches),
    ...(excerpt.cutAfter ? [piece(` ${texts.card.leftOut}`)] : []),
  ];
}

function voicePieces(all: readonly Voice[]): Piece[] {
  const said: Piece[] = [];
  let left: number = room.voices;
  for (const [index, { who, kinds }] of all.entries()) {
    const name = shortened(who ?? texts.card.speakerNotStated, room.voices - 80);
    const how = `, ${kinds.map((kind) => texts.card.kinds[kind]).join(', ')}`;
    left -= name.length + how.length + 3;
    if (left < 0) {
      said.push(piece(` · ${texts.card.andOthers(all.length - index)}`));
      break;
    }
    said.push(...(index === 0 ? [] : [piece(' · ')]), piece(name, { bold: true }), piece(how));
  }
  return said;
}

function citation({ citation: { label, url }, part }: Card): Block {
  const which = part.of === 1 ? '' : ` · ${texts.card.part(part.number, part.of)}`;
  const text = shortened(label, room.citation - which.length) + which;
  const address = fittingUrl(url);
  return smallPrint([text], address === null ? null : { label: texts.card.open, url: address });
}

/** The address with its text fragment, without it where that is too long, or none. */
function fittingUrl(url: string | null): string | null {
  const whole = encoded(clean(url ?? ''));
  if (!/^https?:\/\//iu.test(whole)) return null;
  const bare = whole.replace(/#?:~:.*$/su, '');
  const most = Math.min(room.address, limits.url);
  return [whole, bare].find((address) => JSON.stringify(address).length <= most) ?? null;
}

/** Signs that would end Slack's link, or are none of an address. */
function encoded(url: string): string {
  return url.replace(/[<>|\s"\\^`{}\u007F-\u{10FFFF}]/gu, (sign) => encodeURIComponent(sign));
}

/** What of a span no other covers: the words in marks inside reported speech stay upright, marks and all. */
function without(text: string, span: Span, others: readonly Span[]): Span[] {
  let rest: Span[] = [{ start: span.start, end: span.end }];
  for (const other of others.map((inner) => withMarks(text, inner))) {
    rest = rest
      .flatMap(({ start, end }) => [
        { start, end: Math.min(end, other.start) },
        { start: Math.max(start, other.end), end },
      ])
      .filter(({ start, end }) => start < end);
  }
  return rest;
}

function withMarks(text: string, { start, end }: Span): Span {
  const mark = /[^\p{L}\p{N}\s]/u;
  return {
    start: mark.test(text.charAt(start - 1)) ? start - 1 : start,
    end: mark.test(text.charAt(end)) ? end + 1 : end,
  };
}
