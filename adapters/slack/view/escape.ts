import { closingBidi } from '../../../src/replies/bidi.ts';
import { cleanLine, oneLine } from '../../../src/replies/clean.ts';
import { fewerWords, largestWhere } from '../../../src/replies/excerpt/shortened.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/**
 * A text for where Slack decodes entities (`text`, plain_text, mrkdwn): displayed as it is.
 * Rich text takes texts as they are; escaping there would show.
 * @see https://docs.slack.dev/messaging/formatting-message-text#escaping
 */
export function escapeText(text: string): string {
  return cleanLine(text).replace(/[&<>]/gu, (sign) => ENTITIES[sign] ?? sign);
}

/** What Slack makes of entities: the way back from {@link escapeText}. */
export function unescapeText(text: string): string {
  return text.replace(/&(amp|lt|gt);/gu, (_, name) =>
    name === 'amp' ? '&' : name === 'lt' ? '<' : '>',
  );
}

/** A text with every direction that it opens closed behind it. */
export function closed(text: string): string {
  return cleanLine(text) + closingBidi(text);
}

/**
 * A text in one line, its directions closed behind it, that measures at most `most` (default: its
 * length): whole, or cut between words, or between characters where one word alone is too long.
 */
export function shortened(
  text: string,
  most: number,
  measure: (text: string) => number = (own) => own.length,
): string {
  const line = oneLine(text);
  const fits = (shown: string) => measure(shown) <= most;
  if (fits(closed(line))) return closed(line);
  const fewer = fewerWords(line, closed, fits);
  if (fewer !== null) return fewer;
  const signs = Array.from(line.slice(0, most));
  const beginning = (n: number) => `${closed(signs.slice(0, n).join(''))}…`;
  return beginning(largestWhere(signs.length, (n) => fits(beginning(n))));
}
