import { OnrecordError } from '../problem.ts';

/** When what was found is told: at once, or gathered. */
const RHYTHMS = ['at-once', 'hourly', 'daily'] as const;
export type Rhythm = (typeof RHYTHMS)[number];

/** When a watch speaks. */
export interface Gathering {
  readonly rhythm: Rhythm;
  /** The hour at which a daily one does, 0 to 23. */
  readonly hour: number;
  /** Hours in which it keeps silent: from the first up to the second, over midnight where that is smaller; null for none. */
  readonly quiet: readonly [from: number, to: number] | null;
}

export const DEFAULT_GATHERING: Gathering = { rhythm: 'at-once', hour: 8, quiet: null };

/** What a moment is judged by. */
export interface AlertMoment {
  /** ms since 1970. */
  readonly now: number;
  /** IANA name, such as `Europe/London`. */
  readonly zone: string;
  /** When the first that waits was found, ms since 1970. */
  readonly oldest: number;
  /** Alerts that went to the same place within the last hour. */
  readonly lately: number;
}

/** Alerts to one place in an hour; what is found beyond them waits and comes together. */
export const MOST_AN_HOUR = 10;

const HOUR = 60 * 60_000;

/** Whether what waits is to be told now. */
export function isDue({ rhythm, hour, quiet }: Gathering, moment: AlertMoment): boolean {
  const { now, zone, oldest, lately } = moment;
  if (lately >= MOST_AN_HOUR || (quiet !== null && isWithin(hourIn(zone, now), quiet)))
    return false;
  if (rhythm === 'at-once') return true;
  if (rhythm === 'hourly') return Math.floor(now / HOUR) > Math.floor(oldest / HOUR);
  return hasStruck(hour, zone, oldest, now);
}

function isWithin(hour: number, [from, to]: readonly [number, number]): boolean {
  return from <= to ? hour >= from && hour < to : hour >= from || hour < to;
}

/** Zones differ from each other by quarters of an hour. */
const QUARTER = HOUR / 4;
const DAY_AND_MORE = 25 * HOUR;

/** Whether that hour began in the zone, or was left out by its clocks, after one moment and no later than another. */
function hasStruck(hour: number, zone: string, after: number, upTo: number): boolean {
  if (upTo - after >= DAY_AND_MORE) return true;
  for (let at = (Math.floor(after / QUARTER) + 1) * QUARTER; at <= upTo; at += QUARTER)
    if (isPassed(hour, hourIn(zone, at - QUARTER), hourIn(zone, at))) return true;
  return false;
}

/** Whether clocks that showed one hour and show the next have reached an hour: in spring they leap over one. */
function isPassed(hour: number, before: number, now: number): boolean {
  const gone = (now - before + 24) % 24;
  return gone <= 2 && (hour - before + 24) % 24 <= gone && hour !== before;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** The hour that the clocks of a zone show, 0 to 23. */
function hourIn(zone: string, at: number): number {
  const known = formats.get(zone);
  const format =
    known ?? new Intl.DateTimeFormat('en', { timeZone: zone, hour: '2-digit', hourCycle: 'h23' });
  formats.set(zone, format);
  return Number(format.format(at));
}

/**
 * A gathering as people type it: `at-once`, `hourly`, `daily`; an hour; `22-7`.
 * @throws {OnrecordError} `bad-gathering`, saying what can be typed
 */
export function readGathering(typed: {
  readonly when?: string | null;
  readonly hour?: string | number | null;
  readonly quiet?: string | null;
}): Gathering {
  const rhythm = RHYTHMS.find(
    (one) => one === (typed.when ?? 'at-once').trim().toLowerCase().replace(' ', '-'),
  );
  if (rhythm === undefined) throw refused('when', typed.when, `one of ${RHYTHMS.join(', ')}`);
  const hour = hourOf(typed.hour ?? DEFAULT_GATHERING.hour, 'hour');
  if (typed.quiet == null || typed.quiet.trim() === '') return { rhythm, hour, quiet: null };
  const [, from, to] = /^(\d{1,2})\s*[-–]\s*(\d{1,2})$/u.exec(typed.quiet.trim()) ?? [];
  if (from === undefined || to === undefined)
    throw refused('quiet', typed.quiet, 'two hours, such as 22-7');
  return { rhythm, hour, quiet: [hourOf(from, 'quiet'), hourOf(to, 'quiet')] };
}

function hourOf(typed: string | number, name: string): number {
  const hour = Number(typed);
  if (String(typed).trim() !== '' && Number.isInteger(hour) && hour >= 0 && hour <= 24)
    return hour % 24;
  throw refused(name, String(typed), 'an hour from 0 to 23');
}

function refused(name: string, typed: unknown, allowed: string): OnrecordError {
  return new OnrecordError({
    code: 'bad-gathering',
    message: `${name} is ${JSON.stringify(typed)}.`,
    remedy: `Give ${allowed}.`,
  });
}

/** A gathering for people. */
export function gatheringInWords({ rhythm, hour, quiet }: Gathering, zone: string): string {
  const when = {
    'at-once': 'at once',
    hourly: 'every hour',
    daily: `daily at ${hour}:00`,
  }[rhythm];
  const silent = quiet === null ? '' : `, silent from ${quiet[0]}:00 to ${quiet[1]}:00`;
  return rhythm === 'daily' || quiet !== null ? `${when}${silent} (${zone})` : when;
}
