import { closingBidi } from '../../src/replies/bidi.ts';

// What a screen has no sign for. Tabs and line breaks stay.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const CONTROLS = /[\u0000-\u0008\u000B-\u001F\u007F]/gu;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/**
 * A text as Slack can take it: half surrogate pairs and control characters, which it refuses or
 * drops, become U+FFFD. As long as the text itself, so that spans hold.
 */
export function clean(text: string): string {
  return text.toWellFormed().replace(CONTROLS, '\uFFFD');
}

/**
 * A text for where Slack decodes entities (`text`, plain_text, mrkdwn): displayed as it is.
 * Rich text takes texts as they are; escaping there would show.
 * @see https://docs.slack.dev/messaging/formatting-message-text#escaping
 */
export function escapeText(text: string): string {
  return clean(text).replace(/[&<>]/gu, (sign) => ENTITIES[sign] ?? sign);
}

/** What Slack makes of entities: the way back from {@link escapeText}. */
export function unescapeText(text: string): string {
  return text.replace(/&(amp|lt|gt);/gu, (_, name) =>
    name === 'amp' ? '&' : name === 'lt' ? '<' : '>',
  );
}

/** A text with every direction that it opens closed behind it. */
export function closed(text: string): string {
  return clean(text) + closingBidi(text);
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
  const line = clean(text).replace(/\s+/gu, ' ').trim();
  if (measure(closed(line)) <= most) return closed(line);
  const words = line.split(' ');
  const fitting = (count: number) => `${closed(words.slice(0, count).join(' '))} …`;
  const count = largestWhere(words.length - 1, (n) => measure(fitting(n)) <= most);
  if (count > 0) return fitting(count);
  const signs = Array.from(line.slice(0, most));
  const beginning = (n: number) => `${closed(signs.slice(0, n).join(''))}…`;
  return beginning(largestWhere(signs.length, (n) => measure(beginning(n)) <= most));
}

/** The largest count that holds, by halving; 0 where none does. */
function largestWhere(largest: number, holds: (count: number) => boolean): number {
  let low = 0;
  let high = largest;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
