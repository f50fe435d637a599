import type { Outlet, Outlets } from '../../articles/outlets/outlets.ts';
import { speechFrame } from './frames.ts';
import { namedDays, type Today, yearDays } from './time/dates.ts';
import { type DayPhrase, dayPhrases, rangeOf } from './time/day-phrases.ts';

/** What articles must meet, as asked: plain data. */
export interface AskedFilters {
  /** Only this outlet, as typed; null for all. */
  readonly outlet: string | null;
  /** Only passages that print this name: of an outlet that no article states to be from; null for all. */
  readonly naming: string | null;
  /** Published on this day or later, ISO 8601; undated articles are left out. */
  readonly since: string | null;
  /** Published before this day, ISO 8601; undated articles are left out. */
  readonly before: string | null;
}

/** The same, with the outlets of a coverage. */
export interface Filters {
  /** Only these outlets; null for all. Empty where the one asked for is not in the coverage. */
  readonly outlets: readonly Outlet[] | null;
  /** The outlet as typed; null where none was. */
  readonly outletTyped: string | null;
  readonly naming: string | null;
  readonly since: string | null;
  readonly before: string | null;
}

/** No demands on articles. */
export const NO_FILTERS: AskedFilters = { outlet: null, naming: null, since: null, before: null };

const OPERATOR = /(^|\s)(outlet|since|after|before|until|on):("[^"]{1,100}"|\S{1,100})/gi;
const IN_OUTLET = /\b(?:in|from|by|at|only)\s+(?:the\s+)?$/i;
const ABOUT_NEXT = /^\s+(?:about|on|regarding|concerning|that|of|to)\b/i;
const SHORT_QUESTION = 16;
/** Asks for all of a day: "what happened on Friday?" */
export const ANYTHING =
  /^(?:what|anything|what else)(?: (?:has|was|is|did|been))*(?: (?:happened?|happening|reported|printed|published|new|going on|in the news))$/i;
const CLOSING = /[\s?!.…,;:]/u;

/** A question's filters and what is left of its words. */
export interface Filtered {
  readonly filters: AskedFilters;
  readonly rest: string;
}

/** Filters as a coverage knows them. */
export function filtersIn(asked: AskedFilters, outlets: Outlets): Filters {
  const { outlet, naming, since, before } = asked;
  const found = outlet === null ? null : outlets.find(outlet);
  return { outlets: found, outletTyped: outlet, naming, since, before };
}

/** Takes `outlet:ft before:2025-08-20` out of a text, wherever it stands; the last of a kind counts. */
export function readOperators(text: string, today: Today): Filtered {
  let filters = NO_FILTERS;
  const rest = text.replace(
    OPERATOR,
    (whole: string, space: string, name: string, quoted: string) => {
      const stated = filterStated(name, quoted.replace(/^"|"$|[?!]$/g, ''), today);
      if (stated === null) return whole;
      filters = { ...filters, ...stated };
      return space;
    },
  );
  return { filters, rest: rest.replace(/\s+/g, ' ').trim() };
}

/** What an operator states; null where its value is no day. */
function filterStated(name: string, value: string, today: Today): Partial<AskedFilters> | null {
  if (name.toLowerCase() === 'outlet') return { outlet: value };
  const days = namedDays(value, today)[0] ?? yearIn(value);
  if (days === null) return null;
  const { since, before } = rangeOf(name, days);
  return { ...(since !== null && { since }), ...(before !== null && { before }) };
}

/**
 * Takes filters in words out of a question, "since Monday", "on 15 August", "between 14 and 16 August",
 * "in the Times" where the coverage has such an outlet. A day or an outlet that a long question
 * mentions in passing filters nothing.
 */
export function readFilters(text: string, outlets: Outlets, today: Today): Filtered {
  const whole = { filters: NO_FILTERS, rest: text };
  if (text.split(/\s+/, SHORT_QUESTION + 1).length > SHORT_QUESTION) return whole;
  const dated = readDaysInWords(whole, today);
  const named = readOutletInWords(dated, outlets);
  // "on Friday in the Times": days that stood before an outlet end the question now
  return dated === whole && named !== dated ? readDaysInWords(named, today) : named;
}

function yearIn(value: string): { from: string; to: string } | null {
  if (!/^\d{4}$/.test(value)) return null;
  const [from, to] = yearDays(Number(value));
  return { from, to };
}

function readDaysInWords(filtered: Filtered, today: Today): Filtered {
  const { filters, rest } = filtered;
  for (const phrase of dayPhrases(rest, today)) {
    const left = withoutPhrase(rest, phrase);
    if (!isDemand(phrase, rest, left)) continue;
    return { filters: { ...filters, since: phrase.since, before: phrase.before }, rest: left };
  }
  return filtered;
}

function withoutPhrase(text: string, { start, end }: DayPhrase): string {
  const before = text.slice(0, start).replace(/(?<![\s,])[\s,]+$/, '');
  return `${before} ${text.slice(end).replace(/^[\s,]+/, '')}`.replace(/\s+/g, ' ').trim();
}

/**
 * Whether days say when articles must be from: "since Monday" at either end; "on Monday" only where it
 * says when something was said ("say on Monday", "say on Monday about it"), not which summit is meant.
 */
function isDemand({ start, end, bounds, vague }: DayPhrase, text: string, left: string): boolean {
  const atStart = start === 0;
  const atEnd = [...text.slice(end)].every((one) => CLOSING.test(one));
  const beforeTopic = ABOUT_NEXT.test(text.slice(end));
  if (bounds) return atStart || atEnd || beforeTopic;
  const frame = speechFrame(left.replace(/(?<![\s?!.…])[\s?!.…]+$/u, ''));
  if (frame === null)
    return left === '' || ANYTHING.test(left.replace(/(?<![\s?!.…])[\s?!.…]+$/u, ''));
  const anything = frame.topic === '' || (frame.who === null && !frame.topic.includes(' '));
  return atStart || beforeTopic || (atEnd && (anything || vague));
}

function readOutletInWords(filtered: Filtered, outlets: Outlets): Filtered {
  const { filters, rest } = filtered;
  const mentions = outlets.mentionsIn(rest);
  const [mention] = mentions;
  if (filters.outlet !== null || mention === undefined || mentions.length > 1) return filtered;
  const lead = IN_OUTLET.exec(rest.slice(0, mention.start));
  if (lead === null) return filtered;
  const outlet = rest.slice(mention.start, mention.end);
  const left = `${rest.slice(0, lead.index)}${rest.slice(mention.end)}`;
  return { filters: { ...filters, outlet }, rest: left.trim() };
}
