import type { Card } from '../../../src/replies/card.ts';
import { marksOf } from '../../../src/replies/excerpt/marks.ts';
import { citedIn } from '../../../src/replies/lines/cited.ts';
import { fittingVoices, type Voice } from '../../../src/replies/voices.ts';
import { room } from '../limits.ts';
import { texts } from '../texts.ts';
import { escapeLine } from './escape.ts';
import { blockQuote } from './markup.ts';

/** A card as Discord's markdown: who speaks and how, the words as printed, where they stand. */
export function renderCard(card: Card): string {
  const { excerpt } = card;
  const lines = [
    ...voices(card),
    ...(excerpt.cutBefore ? [`> ${texts.card.leftOut}`] : []),
    blockQuote(excerpt.text, marksOf(card), room.marks),
    ...(excerpt.cutAfter ? [`> ${texts.card.leftOut}`] : []),
    `-# ${citedIn(card, room.citation, (text, most) => escapeLine(text, most, false))}`,
  ];
  return lines.join('\n');
}

function voices(card: Card): string[] {
  const { shown, left } = fittingVoices(card, room.voices, (voice) => {
    const line = inWords(voice);
    return { shown: line, size: line.length };
  });
  return left > 0 && shown.length > 0 ? [...shown, texts.card.andOthers(left)] : [...shown];
}

function inWords({ who, kinds }: Voice): string {
  const name = escapeLine(who ?? texts.card.speakerNotStated, room.voices - 80);
  return `**${name}** · ${kinds.map((kind) => texts.card.kinds[kind]).join(', ')}`;
}
