import { isoDate } from '../language/dates/date.ts';
import type { Article } from './article.ts';

/** An article that is kept and not shown. */
export interface Withheld {
  readonly id: string;
  readonly title: string | null;
  readonly why: 'embargoed' | 'withdrawn';
  /** When it may be shown, in milliseconds since 1970; null where only a person can release it. */
  readonly until: number | null;
}

const MINUTE = 60_000;
/** The last place on earth where a day begins lies so many minutes behind UTC. */
const LAST_ZONE = 12 * 60;

/**
 * Whether an article is to be kept from everybody: withdrawn by its publisher, or under an embargo that has not ended. An
 * embargo without an hour or a zone ends when that moment has come everywhere on earth, so that nothing is shown too early.
 *
 * @param now milliseconds since 1970; null shows nothing that is under an embargo
 * @returns null where it may be shown
 */
export function withheld({ id, title, details }: Article, now: number | null): Withheld | null {
  if (details?.status === 'withdrawn') return { id, title, why: 'withdrawn', until: null };
  if (details?.status !== 'embargoed' && details?.embargo === undefined) return null;
  const until = details.embargo === undefined ? null : endOf(details.embargo);
  if (until !== null && now !== null && now >= until) return null;
  return { id, title, why: 'embargoed', until };
}

/** When an embargo ends by its printed time; null where that names no whole day. */
function endOf(printed: string): number | null {
  const iso = isoDate(printed);
  if (iso === null) return null;
  const zoned = /(?:Z|[+-]\d\d:\d\d)$/.test(iso.slice(10));
  const time = Date.parse(zoned ? iso : `${iso.includes('T') ? iso : `${iso}T00:00`}Z`);
  return Number.isNaN(time) ? null : time + (zoned ? 0 : LAST_ZONE * MINUTE);
}
