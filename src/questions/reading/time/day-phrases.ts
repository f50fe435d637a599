import type { Span } from '../../../language/span.ts';
import { type NamedDays, namedDays, type Today, yearDays } from './dates.ts';

/** Words that name days, with what stands before them: "since Monday", "between 14 and 16 August". */
export interface DayPhrase extends Span {
  /** The first day; null where any before `before` will do. */
  readonly since: string | null;
  /** The day after the last one; null where any later one will do. */
  readonly before: string | null;
  /** "Since", "before", "between": says by itself that a stretch of time is meant. */
  readonly bounds: boolean;
  /** "Last week", "yesterday": no day that an event is known by. */
  readonly vague: boolean;
}

const BOUND = /\b(since|after|before|until|till|up to|prior to)\s+(?:the\s+)?(?:last\s+)?$/i;
const OPENS_RANGE = /\b(?:between|from)\s+(?:the\s+)?$/i;
const JOINS_RANGE = /^\s*(?:and|to|until|till|through|[-–—])\s*(?:the\s+)?$/i;
/** "14 and 16 August", "14–16 August". */
const DAY_OF_RANGE =
  /\b(?:(?:between|from|on|in)\s+)?(?:the\s+)?(\d{1,2})(?:st|nd|rd|th)?\s?(?:and|to|until|[-–—])\s?(?:the\s+)?$/i;
const AT = /\b(?:on|in|during|over|for|from|of|within|at)\s+(?:the\s+)?$/i;
const YEAR = /\b(since|after|before|until|in|during)\s+((?:19|20)\d\d)\b(?!-)/gi;
const MONTH_ALONE = /^[a-z]+$/i;
const VAGUE = /\b(?:today|yesterday|week|weekend|month|year|days?|weeks?|months?)\b/i;

/** The phrases of a text that name days or years, left to right. */
export function dayPhrases(text: string, today: Today): DayPhrase[] {
  const named = namedDays(text, today);
  const phrases: DayPhrase[] = [];
  for (let at = 0; at < named.length; at++) {
    const [days, next] = [named[at] as NamedDays, named[at + 1]];
    const range = next === undefined ? null : rangeTo(days, next, text);
    if (range !== null) at++;
    const phrase = range ?? dayToDay(days, text) ?? single(days, text);
    if (phrase !== null) phrases.push(phrase);
  }
  return [...phrases, ...yearPhrases(text, phrases)];
}

/** The phrases that name years, outside those that are read as days. */
function yearPhrases(text: string, days: readonly DayPhrase[]): DayPhrase[] {
  return [...text.matchAll(YEAR)].flatMap((match) => {
    const [from, to] = yearDays(Number(match[2]));
    const span = { start: match.index, end: match.index + match[0].length };
    if (days.some(({ start, end }) => start < span.end && span.start < end)) return [];
    const bounds = !/^(?:in|during)$/i.test(match[1] ?? '');
    return [{ ...span, ...rangeOf(match[1] ?? '', { from, to }), bounds, vague: true }];
  });
}

/** The stretch of time that a word before a day makes of it. */
export function rangeOf(
  word: string,
  { from, to }: Pick<NamedDays, 'from' | 'to'>,
): Pick<DayPhrase, 'since' | 'before'> {
  const name = word.toLowerCase();
  if (name === 'since') return { since: from, before: null };
  if (name === 'after') return { since: to, before: null };
  if (name === 'before' || name === 'prior to') return { since: null, before: from };
  if (/^(?:until|till|up to)$/.test(name)) return { since: null, before: to };
  return { since: from, before: to };
}

/** "Between Monday and Wednesday", "from 14 August to 16 August". */
function rangeTo(first: NamedDays, last: NamedDays, text: string): DayPhrase | null {
  const opens = OPENS_RANGE.exec(text.slice(0, first.start));
  if (opens === null || !JOINS_RANGE.test(text.slice(first.end, last.start))) return null;
  const span = { start: opens.index, end: last.end };
  return { ...span, since: first.from, before: last.to, bounds: true, vague: false };
}

/** "14 to 16 August": the first is a day of the same month. */
function dayToDay({ start, end, from, to }: NamedDays, text: string): DayPhrase | null {
  const match = DAY_OF_RANGE.exec(text.slice(0, start));
  const day = (match?.[1] ?? '').padStart(2, '0');
  if (match === null || day === '00' || day >= from.slice(8)) return null;
  const since = `${from.slice(0, 8)}${day}`;
  return { start: match.index, end, since, before: to, bounds: true, vague: false };
}

/** "since Monday", "before May": days with a word of time in the `lead` before them. */
function boundBy(lead: string, days: NamedDays): DayPhrase | null {
  const bound = BOUND.exec(lead);
  if (bound === null) return null;
  const range = rangeOf(bound[1] ?? '', days);
  return { start: bound.index, end: days.end, ...range, bounds: true, vague: false };
}

function single(days: NamedDays, text: string): DayPhrase | null {
  const lead = text.slice(0, days.start);
  const words = text.slice(days.start, days.end);
  const bounded = boundBy(lead, days);
  if (bounded !== null) return bounded;
  const at = AT.exec(lead);
  // "Monday’s paper" says which; "may" and "march" are verbs too: a month needs a word before it
  if (/^['’]/.test(text.slice(days.end))) return null;
  if (at === null && MONTH_ALONE.test(words) && !/day$/i.test(words)) return null;
  return {
    start: at?.index ?? days.start,
    end: days.end,
    since: days.from,
    before: days.to,
    bounds: false,
    vague: VAGUE.test(words),
  };
}
