import type { Span } from '../../src/language/span.ts';
import type { Card } from '../../src/replies/card.ts';
import { type Voice, voicesOf } from '../../src/replies/voices.ts';
import { escapeLine } from './escape.ts';
import { room } from './limits.ts';
import { blockQuote } from './markup.ts';
import { texts } from './texts.ts';

/** A card as Discord's markdown: who speaks and how, the words as printed, where they stand. */
export function renderCard(card: Card): string {
  const { excerpt, highlights, quotes } = card;
  const reported = quotes.filter(({ quote }) => quote.kind !== 'direct');
  const direct = quotes.filter(({ quote }) => quote.kind === 'direct');
  const italic = reported.flatMap((span) => without(excerpt.text, span, direct));
  const lines = [
    ...voices(voicesOf(card)),
    ...(excerpt.cutBefore ? [`> ${texts.card.leftOut}`] : []),
    blockQuote(excerpt.text, { bold: highlights, italic }, room.marks),
    ...(excerpt.cutAfter ? [`> ${texts.card.leftOut}`] : []),
    `-# ${citation(card)}`,
  ];
  return lines.join('\n');
}

function voices(all: readonly Voice[]): string[] {
  const said: string[] = [];
  let left = room.voices;
  for (const voice of all) {
    const line = inWords(voice);
    left -= line.length + 3;
    if (left < 0) break;
    said.push(line);
  }
  if (said.length === 0) return [];
  const others = all.length - said.length;
  return [[...said, ...(others > 0 ? [texts.card.andOthers(others)] : [])].join('\n')];
}

function inWords({ who, kinds }: Voice): string {
  const name = escapeLine(who ?? texts.card.speakerNotStated, room.voices - 80);
  return `**${name}** · ${kinds.map((kind) => texts.card.kinds[kind]).join(', ')}`;
}

function citation({ citation: { label }, part }: Card): string {
  const which = part.of === 1 ? '' : ` · ${texts.card.part(part.number, part.of)}`;
  return escapeLine(label, room.citation - which.length, false) + which;
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
