import { closingBidi } from '../../../src/language/bidi.ts';
import { cleanLine } from '../../../src/replies/clean.ts';
import { cutLine } from '../../../src/replies/excerpt/shortened.ts';

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

/** A text in one line of at most `most`, its directions closed behind it. */
export function shortened(text: string, most: number, measure?: (text: string) => number): string {
  return cutLine(text, most, closed, measure);
}
