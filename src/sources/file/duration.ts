const SECONDS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3_600, d: 86_400 };
/** A year, in seconds. */
const LONGEST = 31_536_000;

/** A time such as `90s`, `15m`, `6h`, `1d` in seconds; null where it is none, or longer than a year. */
export function durationIn(text: string): number | null {
  const [, number = '', unit = ''] = /^(\d{1,9})\s*([smhd])$/.exec(text) ?? [];
  const seconds = Number(number) * (SECONDS[unit] ?? Number.NaN);
  return number !== '' && seconds <= LONGEST ? seconds : null;
}
