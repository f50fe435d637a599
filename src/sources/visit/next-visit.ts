import type { IncomingHttpHeaders } from 'node:http';
import type { Asks } from '../list/listing.ts';

/** Longest that a server may have us wait, in seconds: a week. */
const LONGEST = 604_800;
/** Longest between two visits to a source that fails, in seconds: a day. */
const LONGEST_BACKING_OFF = 86_400;

/**
 * When a source is visited again, in ms since 1970: as often as was set, never sooner than its server (`Cache-Control`) and
 * its publisher (`ttl`, `skipHours`, `skipDays`) asked for.
 *
 * @param every seconds
 */
export function nextVisit(
  now: number,
  every: number,
  headers: IncomingHttpHeaders,
  asks: Asks,
): number {
  const fresh = Math.min(maxAge(headers), LONGEST_BACKING_OFF);
  const seconds = Math.max(every, fresh, asks.ttl ?? 0);
  return awake(now + seconds * 1_000, asks);
}

/** The same for one that failed: twice as long each time, and as long as its server asked for. */
export function nextTry(
  now: number,
  every: number,
  failures: number,
  headers: IncomingHttpHeaders = {},
): number {
  const backing = Math.min(
    every * 2 ** Math.min(failures, 16),
    Math.max(every, LONGEST_BACKING_OFF),
  );
  return now + Math.max(backing, retryAfter(headers, now) ?? 0) * 1_000;
}

/** Seconds that a server asks us to stay away, by number or by date; null where it doesn't. */
export function retryAfter(headers: IncomingHttpHeaders, now: number): number | null {
  const text = String(headers['retry-after'] ?? '').trim();
  if (text === '') return null;
  const seconds = /^\d+$/.test(text) ? Number(text) : (Date.parse(text) - now) / 1_000;
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds, LONGEST) : null;
}

function maxAge(headers: IncomingHttpHeaders): number {
  const text = String(headers['cache-control'] ?? '').slice(0, 500);
  if (/\bno-(?:cache|store)\b/i.test(text)) return 0;
  const seconds = Number(/\bmax-age\s*=\s*"?(\d{1,9})/i.exec(text)?.[1] ?? 0);
  return Math.max(0, seconds - (Number(headers.age) || 0));
}

const HOUR = 3_600_000;

/** The first moment from this one on that is in no hour and no day to be skipped; as it is where all are. */
function awake(time: number, { skipHours, skipDays }: Asks): number {
  if (skipHours.length === 0 && skipDays.length === 0) return time;
  for (let hours = 0; hours < 8 * 24; hours += 1) {
    const at = hours === 0 ? time : Math.floor(time / HOUR) * HOUR + hours * HOUR;
    const date = new Date(at);
    if (!skipHours.includes(date.getUTCHours()) && !skipDays.includes(date.getUTCDay())) return at;
  }
  return time;
}
