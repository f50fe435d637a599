import type { Card } from '../../../src/replies/card.ts';
import { marksOf } from '../../../src/replies/excerpt/marks.ts';
import { type Voice, voicesOf } from '../../../src/replies/voices.ts';
import { room } from '../limits.ts';
import { texts } from '../texts.ts';
import { escapeLine } from './escape.ts';
import { blockQuote } from './markup.ts';

/** A card as Discord's markdown: who speaks and how, the words as printed, where they stand. */
export function renderCard(card: Card): string {
  const { excerpt } = card;
  const lines = [
    ...voices(voicesOf(card)),
    ...(excerpt.cutBefore ? [`> ${texts.card.leftOut}`] : []),
    blockQuote(excerpt.text, marksOf(card), room.marks),
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
