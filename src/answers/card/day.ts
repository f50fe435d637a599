const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DAY = 86_400_000;
/** An article may name a day so far ahead of its own date (it was written the evening before). */
const AHEAD = 7;

/**
 * The day that printed words mean in an article of a stated date: "on Thursday" is the last one up to
 * that day, "yesterday" the day before, "15 August" the one of that year or the last. ISO 8601; null
 * where the words leave it open ("last Thursday", "this week").
 *
 * @param published ISO 8601 day that the article states
 */
export function workedOutDay(when: string, published: string): string | null {
  const words: readonly string[] = when.toLowerCase().match(/[a-z]+|\d+/g) ?? [];
  const today = Date.parse(`${published.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(today) || words.includes('next') || words.includes('following')) return null;
  if (words.includes('yesterday') || /\blast night\b/iu.test(when)) return iso(today - DAY);
  if (/\b(?:today|tonight|this (?:morning|afternoon|evening))\b/iu.test(when)) return iso(today);
  const weekday = WEEKDAYS.findIndex((name) => words.includes(name));
  if (weekday >= 0) return words.includes('last') ? null : lastWeekday(today, weekday);
  return dated(words, today);
}

function lastWeekday(today: number, weekday: number): string {
  const back = (new Date(today).getUTCDay() - weekday + 7) % 7;
  return iso(today - back * DAY);
}

function dated(words: readonly string[], today: number): string | null {
  const month = words.map((word) => MONTHS.indexOf(word.slice(0, 3))).find((at) => at >= 0) ?? -1;
  const day = words.map(Number).find((number) => number >= 1 && number <= 31);
  if (month < 0 || day === undefined) return null;
  const stated = words.map(Number).find((number) => number > 999);
  const year = stated ?? new Date(today).getUTCFullYear();
  const time = Date.UTC(year, month, day);
  if (new Date(time).getUTCMonth() !== month) return null;
  if (stated !== undefined || time <= today + AHEAD * DAY) return iso(time);
  return iso(Date.UTC(year - 1, month, day));
}

function iso(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
