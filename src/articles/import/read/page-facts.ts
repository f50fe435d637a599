import { isoDate } from '../../../language/date.ts';
import type { FrontMatter } from '../../front-matter.ts';
import { bylineOf } from '../clean/bylines.ts';
import { normalise } from '../clean/normalise.ts';
import type { PageElement } from './page-blocks.ts';
import { newsArticleOf } from './page-json.ts';

/** A page's document as far as its facts need it. */
export interface PageDocument {
  readonly body: PageElement | null;
  readonly documentElement: { getAttribute(name: string): string | null } | null;
  querySelectorAll(selector: string): ArrayLike<PageTag>;
}

interface PageTag {
  readonly textContent: string | null;
  getAttribute(name: string): string | null;
}

/**
 * What a page's head states of its article: JSON-LD first, then `meta`, then `time`. The address counts only where
 * it is http(s) and leads further than to a front page.
 */
export function factsOf(page: PageDocument, html: string): Partial<FrontMatter> {
  const meta = metaOf(page);
  const news = newsArticleOf(
    tags(page, 'script[type="application/ld+json"]').map((script) => script.textContent ?? ''),
  );
  const outlet = news.outlet ?? meta('og:site_name', 'application-name', 'dc.publisher');
  const title = news.title ?? meta('og:title', 'twitter:title', 'dc.title', 'parsely-title');
  return filled({
    title: title && withoutOutlet(title, outlet),
    outlet,
    byline: bylineIn([
      news.byline,
      meta('author', 'byl', 'dc.creator', 'parsely-author', 'article:author'),
      ...signed(page),
    ]),
    published: news.published ?? publishedIn(page, meta),
    url: addressIn([canonical(page), meta('og:url'), news.url, savedFrom(html)]),
    language: languageIn([
      page.documentElement?.getAttribute('lang'),
      news.language,
      meta('og:locale', 'content-language'),
    ]),
  });
}

/** The first of several `meta` names that states anything. */
function metaOf(page: PageDocument): (...names: string[]) => string | null {
  const found = new Map<string, string>();
  for (const tag of tags(page, 'meta')) {
    const name =
      tag.getAttribute('property') ??
      tag.getAttribute('name') ??
      tag.getAttribute('itemprop') ??
      tag.getAttribute('http-equiv');
    const content = tag.getAttribute('content')?.trim();
    if (name && content && !found.has(name.toLowerCase())) found.set(name.toLowerCase(), content);
  }
  return (...names) =>
    names.map((name) => found.get(name)).find((value) => value !== undefined) ?? null;
}

function publishedIn(
  page: PageDocument,
  meta: (...names: string[]) => string | null,
): string | null {
  const stated = meta(
    'article:published_time',
    'datepublished',
    'parsely-pub-date',
    'dc.date.issued',
    'dc.date',
    'dcterms.created',
    'pubdate',
    'publishdate',
    'publish-date',
    'date',
    'sailthru.date',
  );
  const times = tags(page, 'time[datetime]');
  const marked = tags(
    page,
    'time[itemprop="datePublished"], time[pubdate], article header time[datetime], article time[datetime]',
  );
  const [time] = marked.length > 0 ? marked : times.length === 1 ? times : [];
  const machine = time?.getAttribute('datetime')?.trim() ?? '';
  return stated ?? (isoDate(machine) === null ? null : machine);
}

function signed(page: PageDocument): (string | null)[] {
  return tags(page, '[itemprop="author"], [rel="author"], .byline, .author')
    .slice(0, 3)
    .map((tag) => tag.textContent);
}

/** The first that reads as names; addresses of profiles and pages of biography do not. */
function bylineIn(candidates: readonly (string | null | undefined)[]): string | null {
  for (const candidate of candidates) {
    const text = candidate
      ?.replace(/\s+/g, ' ')
      .trim()
      .replace(/^by:? /i, '');
    if (text && !/^https?:/i.test(text) && bylineOf(`By ${text}`) !== null) return text;
  }
  return null;
}

function canonical(page: PageDocument): string | null {
  return tags(page, 'link[rel="canonical"]')[0]?.getAttribute('href') ?? null;
}

/** Browsers note where a page was saved from in a comment at its beginning. */
function savedFrom(html: string): string | null {
  const head = html.slice(0, 4_000);
  return (
    /saved from url=\(\d+\)(https?:\/\/[^\s>]{4,500})/i.exec(head)?.[1] ??
    /^ ?url: (https?:\/\/[^\s>]{4,500})/im.exec(head)?.[1] ??
    null
  );
}

function addressIn(candidates: readonly (string | null | undefined)[]): string | null {
  for (const candidate of candidates) {
    const url = candidate && URL.canParse(candidate) ? new URL(candidate) : null;
    if (!url || !/^https?:$/.test(url.protocol) || (url.pathname === '/' && url.search === ''))
      continue;
    url.hash = '';
    return url.href;
  }
  return null;
}

function languageIn(candidates: readonly (string | null | undefined)[]): string | null {
  for (const candidate of candidates) {
    const tag = candidate?.trim().replaceAll('_', '-') ?? '';
    if (/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag)) return new Intl.Locale(tag).toString();
  }
  return null;
}

/** Takes the outlet's name off the end of a headline that was made for browser tabs. */
function withoutOutlet(title: string, outlet: string | null): string {
  for (const bar of [' | ', ' - ', ' – ', ' — ', ' • ', ' · ']) {
    if (outlet !== null && title.toLowerCase().endsWith(bar + outlet.toLowerCase())) {
      return title.slice(0, -(bar + outlet).length).trim();
    }
  }
  return title;
}

function filled(facts: Record<string, string | null>): Partial<FrontMatter> {
  const stated = Object.entries(facts).filter(
    (entry): entry is [string, string] => entry[1] !== null && entry[1].trim() !== '',
  );
  return Object.fromEntries(
    stated.map(([field, value]) => [field, normalise(value).replace(/\s+/g, ' ').trim()]),
  );
}

function tags(page: PageDocument, selector: string): PageTag[] {
  return Array.from(page.querySelectorAll(selector));
}
