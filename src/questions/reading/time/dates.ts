import {
  calendarDay,
  firstOfMonth,
  plusDays,
  weekdayOf,
} from '../../../language/dates/calendar.ts';
import type { Span } from '../../../language/span.ts';

/** A stretch of days named in a text: ISO 8601 days, `from` included, `to` not. */
export interface NamedDays extends Span {
  readonly from: string;
  readonly to: string;
}

/** What days without a year and words such as "Monday" are counted from. */
export interface Today {
  /** ISO 8601 day; null leaves such words unread. */
  readonly today: string | null;
  /** "Monday" may be that day itself, as where it is the newest article's; default it is the one before. */
  readonly todayCounts?: boolean;
}

const MONTHS = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
const MONTH = `(${MONTHS})[a-z]{0,6}\\.?`;
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const COUNTS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const ISO = /\b(\d{4})-(\d{2})-(\d{2})\b/g;
/** "15/08/2025": read where only one order makes a day. */
const NUMERIC = /\b(\d{1,2})[/.](\d{1,2})[/.](\d{4})\b/g;
/** "The 15th", but not "the 15th floor". */
const DAY_ALONE =
  /\bthe (\d{1,2})(?:st|nd|rd|th)(?=\s*(?:$|[?,.!]|(?:about|on|regarding|and)\b))/gi;
const DAY_FIRST = new RegExp(
  `\\b(\\d{1,2})(?:st|nd|rd|th)? (?:of )?${MONTH}(?:,? (\\d{4}))?\\b`,
  'gi',
);
const MONTH_FIRST = new RegExp(`\\b${MONTH} (\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?\\b`, 'gi');
const MONTH_ALONE =
  /\b(?:(january|february|march|april|may|june|july|august|september|october|november|december)|(jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)\.?(?= \d{4}\b))(?: (\d{4}))?\b/gi;
const WEEKDAY = new RegExp(`\\b(?:last )?(${WEEKDAYS.join('|')})\\b`, 'gi');
const RELATIVE =
  /\b(?:today|yesterday|the day before yesterday|(?:this|last) (?:week|weekend|month|year))\b/gi;
const LAST_FEW = new RegExp(
  `\\b(?:the )?(?:last|past) (?:(\\d{1,3}|${COUNTS.join('|')}|few|couple of) )?(days?|weeks?|months?)\\b`,
  'gi',
);
const AGO = new RegExp(`\\b(\\d{1,3}|a|${COUNTS.join('|')}) (days?|weeks?) ago\\b`, 'gi');

/** A sign of any of these: most texts have none, and are then looked through once. */
const ANY = new RegExp(`\\d|${MONTHS}|day|week|month|year`, 'i');

/**
 * Days, weeks, months and years named in a text, left to right, none overlapping. A day without a
 * year is the last one up to `today`.
 */
export function namedDays(text: string, { today, todayCounts = false }: Today): NamedDays[] {
  if (!ANY.test(text)) return [];
  const found: NamedDays[] = [];
  const covered = new Uint8Array(text.length);
  const take = (match: RegExpMatchArray, days: Days | null) => {
    const start = match.index ?? 0;
    const end = start + match[0].length;
    if (days === null || covered.subarray(start, end).includes(1)) return;
    covered.fill(1, start, end);
    found.push({ start, end, from: days[0], to: days[1] });
  };
  for (const match of text.matchAll(ISO))
    take(match, oneDay(calendarDay(Number(match[1]), Number(match[2]), Number(match[3]))));
  for (const match of text.matchAll(NUMERIC))
    take(match, oneDay(eitherOrder(match.slice(1).map(Number))));
  for (const match of text.matchAll(DAY_FIRST))
    take(match, oneDay(dayOf(match[1], match[2], match[3], today)));
  for (const match of text.matchAll(MONTH_FIRST))
    take(match, oneDay(dayOf(match[2], match[1], match[3], today)));
  for (const match of text.matchAll(MONTH_ALONE)) {
    const first = dayOf('1', match[1] ?? match[2], match[3], today);
    take(match, first === null ? null : [first, firstOfMonth(first, 1)]);
  }
  if (today !== null) {
    for (const match of text.matchAll(LAST_FEW)) take(match, lastFew(match[1], match[2], today));
    for (const match of text.matchAll(DAY_ALONE)) take(match, oneDay(lastDate(match[1], today)));
    for (const match of text.matchAll(AGO)) take(match, ago(match[1], match[2], today));
    for (const match of text.matchAll(RELATIVE))
      take(match, relative(match[0].toLowerCase(), today));
    for (const match of text.matchAll(WEEKDAY))
      take(match, oneDay(lastWeekday(match[1], today, todayCounts)));
  }
  return found.sort((a, b) => a.start - b.start);
}

/** First day, and the day after the last one. */
type Days = readonly [string, string];

function oneDay(day: string | null): Days | null {
  return day === null ? null : [day, plusDays(day, 1)];
}

function relative(words: string, today: string): Days {
  const monday = plusDays(today, -((weekdayOf(today) + 6) % 7));
  const back = words.startsWith('last') ? 1 : 0;
  if (words === 'today') return [today, plusDays(today, 1)];
  if (words === 'yesterday') return [plusDays(today, -1), today];
  if (words.startsWith('the day')) return [plusDays(today, -2), plusDays(today, -1)];
  if (words.endsWith('weekend')) {
    const saturday = plusDays(monday, back === 1 || weekdayOf(today) % 6 !== 0 ? -2 : 5);
    return [saturday, plusDays(saturday, 2)];
  }
  if (words.endsWith('week')) return [plusDays(monday, -7 * back), plusDays(monday, 7 - 7 * back)];
  if (words.endsWith('month')) return [firstOfMonth(today, -back), firstOfMonth(today, 1 - back)];
  return yearDays(Number(today.slice(0, 4)) - back);
}

/** All days of a year. */
export function yearDays(year: number): Days {
  return [`${year}-01-01`, `${year + 1}-01-01`];
}

/** "The last three days": today is the third. */
function lastFew(count: string | undefined, unit: string | undefined, today: string): Days | null {
  if (count === undefined) return null;
  const many = /^(?:few|couple)/i.test(count) ? 3 : numberOf(count);
  return [plusDays(today, 1 - many * lengthOf(unit)), plusDays(today, 1)];
}

function ago(count: string | undefined, unit: string | undefined, today: string): Days | null {
  return oneDay(plusDays(today, -numberOf(count) * lengthOf(unit)));
}

function numberOf(count = ''): number {
  return COUNTS.indexOf(count.toLowerCase()) + 1 || Number(count) || 1;
}

function lengthOf(unit = ''): number {
  return /^month/i.test(unit) ? 30 : /^week/i.test(unit) ? 7 : 1;
}

function eitherOrder([one = 0, other = 0, year = 0]: readonly number[]): string | null {
  if (one > 12 || one === other) return calendarDay(year, other, one);
  return other > 12 ? calendarDay(year, one, other) : null;
}

/** The last 15th of a month up to today. */
function lastDate(date = '', today: string): string | null {
  const [year = 0, month = 0] = firstOfMonth(today, date.padStart(2, '0') > today.slice(8) ? -1 : 0)
    .split('-')
    .map(Number);
  return calendarDay(year, month, Number(date));
}

function lastWeekday(name = '', today: string, todayCounts: boolean): string {
  const back = (weekdayOf(today) - WEEKDAYS.indexOf(name.toLowerCase()) + 7) % 7;
  return plusDays(today, -(back === 0 && !todayCounts ? 7 : back));
}

function dayOf(
  date = '',
  name = '',
  year: string | undefined,
  today: string | null,
): string | null {
  const month = MONTHS.split('|').indexOf(name.slice(0, 3).toLowerCase()) + 1;
  if (year !== undefined) return calendarDay(Number(year), month, Number(date));
  if (today === null) return null;
  const thisYear = Number(today.slice(0, 4));
  const inThisYear = calendarDay(thisYear, month, Number(date));
  if (inThisYear === null || inThisYear <= today) return inThisYear;
  return calendarDay(thisYear - 1, month, Number(date));
}
