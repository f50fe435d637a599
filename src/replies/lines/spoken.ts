import type { Reply } from '../reply.ts';
import { texts } from '../texts.ts';
import { voicesOf } from '../voices.ts';
import { openingOf } from './opening.ts';

/** How long what is read out may be, in characters as the platform counts them. */
interface SpokenRoom {
  readonly spoken: number;
  readonly lead: number;
  readonly voices: number;
  readonly citation: number;
}

/** How a platform writes plain words. */
interface SpokenWords {
  /** A text in one line of at most so many characters. */
  cut(text: string, most: number): string;
  /** A text of any length, its directions closed. */
  whole(text: string): string;
  /** What the platform decodes, escaped. */
  escaped(text: string): string;
}

/**
 * What notifications show and screen readers say: the answer itself. Cards are said whole or not at
 * all; of those left out it says how many.
 */
export function spoken(
  reply: Reply,
  room: SpokenRoom,
  { cut, whole, escaped }: SpokenWords,
): string {
  const { sentence, nearest } = openingOf(reply);
  const opening = [
    ...(reply.check === null ? [] : [texts.verdicts[reply.check.verdict]]),
    ...(sentence === null ? [] : [cut(sentence, room.lead)]),
    ...(nearest ? [texts.reply.nearest] : []),
  ];
  const said = opening.map(escaped);
  let left = room.spoken - said.join('\n').length;
  for (const [index, card] of reply.cards.entries()) {
    const names = voicesOf(card).flatMap(({ who }) => (who === null ? [] : [who]));
    const name = names[0] === undefined ? '' : `${cut(names[0], room.voices)}: `;
    const words = `${name}${whole(card.excerpt.text)} (${cut(card.citation.label, room.citation)})`;
    const line = escaped(words);
    left -= line.length + 1;
    if (left < 0) {
      said.push(texts.reply.more(reply.cards.length - index));
      break;
    }
    said.push(line);
  }
  return said.join('\n');
}
