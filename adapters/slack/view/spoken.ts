import { openingOf } from '../../../src/replies/opening.ts';
import type { Reply } from '../../../src/replies/reply.ts';
import { voicesOf } from '../../../src/replies/voices.ts';
import { room } from '../limits.ts';
import { texts } from '../texts.ts';
import { closed, escapeText, shortened } from './escape.ts';

/**
 * What notifications show and screen readers say: the answer itself, entities escaped. Cards are
 * said whole or not at all; of those left out it says how many.
 */
export function spoken(reply: Reply): string {
  const { sentence, nearest } = openingOf(reply);
  const opening = [
    ...(reply.check === null ? [] : [texts.verdicts[reply.check.verdict]]),
    ...(sentence === null ? [] : [shortened(sentence, room.lead)]),
    ...(nearest ? [texts.reply.nearest] : []),
  ];
  const said = opening.map(escapeText);
  let left = room.spoken - said.join('\n').length;
  for (const [index, card] of reply.cards.entries()) {
    const names = voicesOf(card).flatMap(({ who }) => (who === null ? [] : [who]));
    const name = names[0] === undefined ? '' : `${shortened(names[0], room.voices)}: `;
    const words = `${name}${closed(card.excerpt.text)} (${shortened(card.citation.label, room.citation)})`;
    const line = escapeText(words);
    left -= line.length + 1;
    if (left < 0) {
      said.push(texts.reply.more(reply.cards.length - index));
      break;
    }
    said.push(line);
  }
  return said.join('\n');
}
