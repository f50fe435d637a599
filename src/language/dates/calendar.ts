// Days as ISO 8601 texts ("2025-08-15"), which sort as they follow one another.

const DAY = 86_400_000;
const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** `YYYY-MM-DD`; null for a day that no calendar holds, such as 31 February. */
export function calendarDay(year: number, month: number, date: number): string | null {
  const time = new Date(Date.UTC(year, month - 1, date));
  const exists = year >= 1000 && time.getUTCMonth() === month - 1 && time.getUTCDate() === date;
  return exists ? time.toISOString().slice(0, 10) : null;
}

/** So many days later; earlier where `count` is negative. */
export function plusDays(iso: string, count: number): string {
  return new Date(Date.parse(`${iso}T00:00:00Z`) + count * DAY).toISOString().slice(0, 10);
}

/** Days from one to another; negative where the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);
}

/** The first day of the month, so many months later or earlier. */
export function firstOfMonth(iso: string, later = 0): string {
  const [year = 0, month = 1] = iso.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + later, 1)).toISOString().slice(0, 10);
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(iso: string): number {
  return new Date(`${iso}T00:00:00Z`).getUTCDay();
}

/** "15 August 2025". */
export function inEnglish(iso: string): string {
  const [year = 0, month = 1, date = 1] = iso.slice(0, 10).split('-').map(Number);
  return `${date} ${MONTHS[month - 1]} ${year}`;
}
