import type { Span } from '../../language/span.ts';

/** A stretch of days named in a text: ISO 8601 days, `from` included, `to` not. */
export interface NamedDays extends Span {
  readonly from: string;
  readonly to: string;
}

const MONTHS = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
const MONTH = `(${MONTHS})[a-z]{0,6}\\.?`;
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const ISO = /\b(\d{4})-(\d{2})-(\d{2})\b/g;
const DAY_FIRST = new RegExp(
  `\\b(\\d{1,2})(?:st|nd|rd|th)? (?:of )?${MONTH}(?:,? (\\d{4}))?\\b`,
  'gi',
);
const MONTH_FIRST = new RegExp(`\\b${MONTH} (\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?\\b`, 'gi');
const MONTH_ALONE =
  /\b(?:(january|february|march|april|june|july|august|september|october|november|december)|(jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)\.?(?= \d{4}\b))(?: (\d{4}))?\b/gi;
const RELATIVE = new RegExp(
  `\\b(today|yesterday|this week|last week|(?:last )?(?:${WEEKDAYS.join('|')}))\\b`,
  'gi',
);

/**
 * Days and months named in a text, left to right, none overlapping.
 *
 * @param today ISO 8601 day: what "Monday" (the last one, today excluded) and "20 August" without a
 *   year (the last one) are counted from; null leaves relative ones out
 */
export function namedDays(text: string, today: string | null): NamedDays[] {
  const found: NamedDays[] = [];
  const take = (match: RegExpMatchArray, from: string | null, to?: string) => {
    const start = match.index ?? 0;
    const end = start + match[0].length;
    if (from === null || found.some((other) => start < other.end && other.start < end)) return;
    found.push({ start, end, from, to: to ?? plusDays(from, 1) });
  };
  for (const match of text.matchAll(ISO)) take(match, day(match[1], match[2], match[3]));
  for (const match of text.matchAll(DAY_FIRST))
    take(match, dayOf(match[1], match[2], match[3], today));
  for (const match of text.matchAll(MONTH_FIRST))
    take(match, dayOf(match[2], match[1], match[3], today));
  for (const match of text.matchAll(MONTH_ALONE)) {
    const first = dayOf('1', match[1] ?? match[2], match[3], today);
    take(match, first, first === null ? undefined : nextMonth(first));
  }
  if (today !== null)
    for (const match of text.matchAll(RELATIVE)) {
      const [from, to] = relative((match[1] ?? '').toLowerCase(), today);
      take(match, from, to);
    }
  return found.sort((a, b) => a.start - b.start);
}

function relative(words: string, today: string): [string, string] {
  const weekday = new Date(`${today}T00:00:00Z`).getUTCDay();
  const monday = plusDays(today, -((weekday + 6) % 7));
  if (words === 'today') return [today, plusDays(today, 1)];
  if (words === 'yesterday') return [plusDays(today, -1), today];
  if (words === 'this week') return [monday, plusDays(monday, 7)];
  if (words === 'last week') return [plusDays(monday, -7), monday];
  const wanted = WEEKDAYS.indexOf(words.replace('last ', ''));
  const back = ((weekday - wanted + 6) % 7) + 1;
  return [plusDays(today, -back), plusDays(today, 1 - back)];
}

function dayOf(
  date: string | undefined,
  month: string | undefined,
  year: string | undefined,
  today: string | null,
): string | null {
  const number = MONTHS.split('|').indexOf((month ?? '').slice(0, 3).toLowerCase()) + 1;
  if (year !== undefined) return day(year, String(number), date);
  if (today === null) return null;
  const thisYear = Number(today.slice(0, 4));
  const inThisYear = day(String(thisYear), String(number), date);
  if (inThisYear === null || inThisYear <= today) return inThisYear;
  return day(String(thisYear - 1), String(number), date);
}

/** Null for a day that no calendar holds, such as 31 February. */
function day(year = '', month = '', date = ''): string | null {
  const iso = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const time = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(time.getTime()) || time.toISOString().slice(0, 10) !== iso ? null : iso;
}

function plusDays(iso: string, count: number): string {
  return new Date(Date.parse(`${iso}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}

function nextMonth(first: string): string {
  return plusDays(first, 31).slice(0, 8).concat('01');
}
