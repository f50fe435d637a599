import { isoDate } from '../../../language/dates/date.ts';
import { shortText } from '../page-dom.ts';
import { linkedText } from './json-ld.ts';
import type { PageHead } from './page-head.ts';

/** Names of `meta` tags that state when an article was published, the surest first. */
const NAMES = (
  'article:published_time article:published og:article:published_time datepublished parsely-pub-date ' +
  'dc.date.issued dc.date dcterms.created dcterms.date dc.date.created sailthru.date pubdate publishdate publish-date ' +
  'publish_date published_date publication_date article.published pdate cxenseparse:recs:publishtime ' +
  'sn-post-date rnews:datepublished date date.published article_date_original originalpublicationdate displaydate og:pubdate'
).split(' ');
/** No newspaper that anybody saves as a web page is older: an earlier year is what machines write for "unknown". */
const FIRST_YEAR = 1800;
/** What machines write for a time they do not know. */
const FORMS_OF_UNKNOWN = /^(?:0001|1970-01-01|1900-01-01|1899|9999)/;

/** When the article was published, as the page states or prints it; null where it does neither. */
export function publishedOf(head: PageHead): string | null {
  const stated = [
    linkedText(head.data.article?.datePublished),
    ...head.metas(...NAMES),
    linkedText(head.data.page?.datePublished),
    ...timesOf(head),
    linkedText(head.data.article?.dateCreated),
  ];
  const dates = stated.flatMap((value) => readable(value) ?? []);
  const printed = printedDates(head);
  const [first] = dates;
  return first === undefined ? firstPublished(printed) : inOwnZone(first, dates, printed);
}

/** A date in a form that can be read, as it is or, of figures alone, written out; null for what stands for "unknown". */
function readable(value: string | null): string | null {
  if (value === null || FORMS_OF_UNKNOWN.test(value)) return null;
  const figures = /^(\d{4})(\d\d)(\d\d)(?:T?(\d\d):?(\d\d):?(\d\d)?.*)?$/.exec(value);
  const seconds = /^1\d{9}(?:\d{3})?$/.test(value);
  const written = seconds
    ? new Date(Number(value.padEnd(13, '0'))).toISOString()
    : figures
      ? `${figures[1]}-${figures[2]}-${figures[3]}`
      : value;
  const date = isoDate(written);
  return date !== null && Number(date.slice(0, 4)) >= FIRST_YEAR ? written : null;
}

/** What the page marks as a time: as of publishing, else in the article, else the only one. */
function timesOf({ times }: PageHead): string[] {
  return tagsOfPublishing(times)
    .slice(0, 3)
    .flatMap((tag) => {
      const machine = tag.getAttribute('datetime') ?? tag.getAttribute('content');
      return machine?.trim() || shortText(tag, LONGEST_LINE) || [];
    });
}

function tagsOfPublishing(times: PageHead['times']): PageHead['times'] {
  const marked = times.filter(
    (tag) =>
      (tag.getAttribute('itemprop') ?? '').includes('datePublished') ||
      tag.getAttribute('pubdate') !== null ||
      /(?:^|\s)(?:published|entry-date)(?:\s|$)/.test(tag.getAttribute('class') ?? ''),
  );
  if (marked.length > 0) return marked;
  const stamped = times.filter((tag) => tag.getAttribute('datetime') !== null);
  const inArticle = stamped.filter((tag) => tag.closest('article') !== null);
  if (inArticle.length > 0) return inArticle;
  return stamped.length === 1 ? stamped : [];
}

/** Dates that readers see in the lines made for them, other than of changes. */
function printedDates({ dated }: PageHead): string[] {
  return dated.flatMap((element) => {
    const line = shortText(element, LONGEST_LINE);
    return line === null || OF_CHANGES.test(line) ? [] : (readable(line) ?? []);
  });
}

/** A printed date counts alone only where it says that it is of publishing, and no other such line disagrees. */
function firstPublished(printed: readonly string[]): string | null {
  const marked = printed.filter((line) => OF_PUBLISHING.test(line));
  return new Set(marked.map(dayOf)).size === 1 ? (marked[0] ?? null) : null;
}

/**
 * A time stated in UTC may fall on another day than the outlet's own: where the page states the same moment in its own
 * zone, or prints the day before or after and never that of UTC, that counts.
 */
function inOwnZone(first: string, dates: readonly string[], printed: readonly string[]): string {
  const date = isoDate(first) ?? '';
  if (!/T.*(?:Z|[+-]00:00)$/.test(date)) return first;
  const moment = Date.parse(date);
  const zoned = dates.find(
    (other) => isZoned(other) && Math.abs(Date.parse(isoDate(other) ?? '') - moment) < MINUTE,
  );
  if (zoned !== undefined) return zoned;
  if (printed.some((line) => dayOf(line) === dayOf(first))) return first;
  return printed.find((line) => isNear(isoDate(line) ?? '', moment)) ?? first;
}

function isZoned(value: string): boolean {
  return /T.*[+-](?!00:00)\d\d:\d\d$/.test(isoDate(value) ?? '');
}

/** Whether a local time, or any hour of a local day, can be that moment somewhere on earth. */
function isNear(local: string, moment: number): boolean {
  const zone = /T/.test(local) && !/(?:Z|[+-]\d\d:\d\d)$/.test(local) ? 'Z' : '';
  const begins = Date.parse(local + zone);
  const ends = /T/.test(local) ? begins : begins + 24 * HOUR;
  return moment >= begins - FARTHEST_EAST && moment <= ends + FARTHEST_WEST;
}

function dayOf(value: string): string {
  return (isoDate(value) ?? '').slice(0, 10);
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** How far local clocks are from UTC at most. */
const FARTHEST_EAST = 14 * HOUR;
const FARTHEST_WEST = 12 * HOUR;
const LONGEST_LINE = 120;
const OF_CHANGES =
  /updated|modified|aktualisiert|geändert|mis à jour|actualizad|aggiornat|bijgewerkt|обновлен/i;
const OF_PUBLISHING =
  /^\s*(?:(?:first|originally) )?(?:published|posted|veröffentlicht|publié|publicado|pubblicato|gepubliceerd|опубликовано)/i;
