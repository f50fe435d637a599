import { DATE_NOISE, type DateNames, dateNames, ZONES } from './date-words.ts';

/** Longest text that is looked at, in UTF-16 code units: no printed date is longer. */
const LONGEST = 120;

/** A date under way: `rest` is what no step has read yet. */
interface Reading {
  readonly rest: string;
  readonly day: string | null;
  readonly time: string;
}

/**
 * A printed date as ISO 8601: `2025-08-15`, or with a time `2025-08-15T09:18:08+00:00`, as precise as stated, and
 * with the offset only where one is stated. Reads what papers print ("Fri, 15 Aug 2025 09:18:08 +0000", "August 15,
 * 2025 at 9:18 a.m. EDT", "Tue 19 Aug 2025 21.05 BST", "15.8.2025", "15 août 2025"), words such as "Published on"
 * before it included; any other word beside the date means that it is none.
 *
 * @returns null where no whole date is stated ("August 2025", "13 hours ago") or it reads two ways ("03/04/2025")
 */
export function isoDate(printed: string): string | null {
  const text = printed.trim();
  if (text.length > LONGEST || !/\d{4}/.test(text)) return null;
  const reading = readTime(readNumericDay({ rest: parted(text), day: null, time: '' }));
  for (const names of dateNames()) {
    const day = readWords(reading, names);
    if (day !== null) return day + reading.time;
  }
  return null;
}

/**
 * Whether a text is made of nothing but the words of a date, whole or not: "15 August", "Friday 03/04/2025". A time
 * alone, a month alone and a figure alone are none.
 */
export function isDatePhrase(text: string): boolean {
  if (text.length > LONGEST || !/\d/.test(text)) return false;
  const lower = parted(text);
  const dated = readNumericDay({ rest: lower, day: null, time: '' });
  const words = [...readTime(dated).rest.matchAll(/\d+|\p{L}+/gu)].map(([word]) => word);
  const [english] = dateNames();
  const years = words.filter((word) => word.length === 4 && /^\d/.test(word));
  if (!english || years.length > 1) return false;
  if (!words.every((word) => /^\d/.test(word) || isDateWord(word, english))) return false;
  const month = words.length > 1 && words.some((word) => english.months.has(word));
  return month || dated.rest !== lower;
}

/** In lower case, a time parted from the year that some sites print it on to. */
function parted(text: string): string {
  return text
    .toLowerCase()
    .replace(/(\d{4})(?=\d{1,2}:\d\d)/, '$1 ')
    .replace(COMPACT, '$1-$2-$3$4')
    .replace(COMPACT_TIME, 't$1:$2:$3')
    .replace(SHORT_YEAR, (_, before, year) => `${before}${Number(year) < 70 ? 20 : 19}${year}`)
    .replace(SPACED_OFFSET, '')
    .replace(NAMED_ZONE, '$1');
}

/** "20250815t091800": figures without marks between them, as agencies write. */
const COMPACT = /(?<!\d)((?:19|20)\d\d)(\d\d)(\d\d)(?=t\d{6}|[+-]\d{4}$|$)(t?)/;
const COMPACT_TIME = /t(\d\d)(\d\d)(\d\d)(?!\d)/;
/** "Fri, 15 Aug 25 09:18", as mail wrote until the year 2000 and feeds do still. */
const SHORT_YEAR = /(\b\d{1,2} [a-z]{3} )(\d\d)(?= \d{1,2}:\d\d)/;
/** "06:40 UTC +02:00" */
const SPACED_OFFSET = /(?:utc|gmt) (?=[+-]\d)/;
/** "GMT+0200 (Central European Summer Time)" */
const NAMED_ZONE = /([+-]\d{4}) \([a-z ]{6,60}\)$/;

/** 1. A day in digits alone is taken out. */
function readNumericDay(reading: Reading): Reading {
  for (const form of NUMERIC_DAYS) {
    const match = form.pattern.exec(reading.rest);
    if (match)
      return {
        ...reading,
        ...without(reading.rest, match),
        day: form.day(match.slice(1).map(Number)),
      };
  }
  return reading;
}

/** 2. A time is taken out, with its offset. */
function readTime(reading: Reading): Reading {
  const match = TIME.exec(reading.rest) ?? HOUR.exec(reading.rest);
  if (!match?.groups) return reading;
  const { hour = '', minute = '00', second, half, zone, sign, zoneHour, zoneMinute } = match.groups;
  const clock = hour24(Number(hour), half);
  if (clock === null) return reading;
  const seconds = second === undefined ? '' : `:${second}`;
  const offset = sign
    ? `${sign}${zoneHour?.padStart(2, '0')}:${zoneMinute ?? '00'}`
    : (ZONES.get(zone ?? '') ?? '');
  const known = zone === undefined || ZONES.has(zone);
  const taken = known ? match[0] : match[0].slice(0, -zone.length);
  return {
    ...reading,
    ...without(reading.rest, { 0: taken, index: match.index }),
    time: `T${clock}:${minute}${seconds}${offset}`,
  };
}

/** 3. What is left are a day, a month and a year, or nothing but words that go with a date. */
function readWords({ rest, day }: Reading, names: DateNames): string | null {
  let month: number | null = null;
  const numbers: number[] = [];
  for (const [word] of rest.matchAll(/\d+|\p{L}+/gu)) {
    const named = names.months.get(word);
    if (numbers.length === 0 && names.weekdays.has(word)) continue;
    if (/^\d/.test(word)) numbers.push(word.length === 4 || word.length <= 2 ? Number(word) : -1);
    else if (named !== undefined && month === null) month = named;
    else if (!isDateWord(word, names)) return null;
  }
  if (day !== null) return month === null && numbers.length === 0 ? day : null;
  const [date, year] = numbers;
  if (month === null || numbers.length !== 2 || date === undefined || year === undefined)
    return null;
  return date > 31 ? calendarDay(date, month, year) : calendarDay(year, month, date);
}

function isDateWord(word: string, names: DateNames): boolean {
  const named = names.months.has(word) || names.weekdays.has(word);
  return named || DATE_NOISE.has(word) || ORDINALS.has(word);
}

const ORDINALS: ReadonlySet<string> = new Set(['st', 'nd', 'rd', 'th', 'er', 'º', 'ª']);

/** Days written in digits. `day` gets the numbers in the order printed; two readings give null. */
const NUMERIC_DAYS: readonly { pattern: RegExp; day: (numbers: number[]) => string | null }[] = [
  {
    pattern: /(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)t?/,
    day: ([year = 0, month = 0, date = 0]) => calendarDay(year, month, date),
  },
  {
    pattern: /(?<!\d)(\d{4}) ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일]/,
    day: ([year = 0, month = 0, date = 0]) => calendarDay(year, month, date),
  },
  {
    pattern: /(?<!\d)(\d{1,2}) ?[-/.] ?(\d{1,2}) ?[-/.] ?(\d{4})(?!\d)/,
    day: ([one = 0, other = 0, year = 0]) => eitherOrder(one, other, year),
  },
];

/** A zone as offset ("+0000", "gmt+1" with its letters passed over) or as letters. */
const ZONE = String.raw`(?: ?(?:gmt|utc)?(?<sign>[+-])(?<zoneHour>\d{1,2}):?(?<zoneMinute>\d\d)?(?!\d)(?: ?\([a-z]{2,5}\))?| ?\(?(?<zone>[a-z]{1,4})\b\)?)?`;
const HALF = String.raw`(?: ?(?<half>[ap])\.?m\b\.?)`;
const TIME = new RegExp(
  String.raw`(?<!\d)(?<hour>[01]?\d|2[0-3])(?:[:.]| ?h ?)(?<minute>[0-5]\d)(?:[:.](?<second>[0-5]\d)(?:[.,]\d{1,9})?)?(?!\d)${HALF}?${ZONE}`,
);
const HOUR = new RegExp(String.raw`(?<!\d)(?<hour>1[0-2]|0?[1-9])${HALF}${ZONE}`);

/** The hour on a 24-hour clock, two digits; null where "13 pm" is printed. */
function hour24(hour: number, half: string | undefined): string | null {
  if (half !== undefined && (hour < 1 || hour > 12)) return null;
  const clock = half === undefined ? hour : (hour % 12) + (half === 'p' ? 12 : 0);
  return String(clock).padStart(2, '0');
}

function eitherOrder(one: number, other: number, year: number): string | null {
  if (one > 12 || one === other) return calendarDay(year, other, one);
  return other > 12 ? calendarDay(year, one, other) : null;
}

/** `YYYY-MM-DD`, or null where the calendar has no such day. */
function calendarDay(year: number, month: number, date: number): string | null {
  const day = new Date(Date.UTC(year, month - 1, date));
  const exists = year >= 1000 && day.getUTCMonth() === month - 1 && day.getUTCDate() === date;
  return exists ? day.toISOString().slice(0, 10) : null;
}

function without(text: string, match: { 0: string; index: number }): { rest: string } {
  return { rest: `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}` };
}
