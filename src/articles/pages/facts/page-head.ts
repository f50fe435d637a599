import { decodeEntities } from '../../read/named-characters.ts';
import type { PageDocument, PageElement } from '../page-dom.ts';
import { LinkedData } from './json-ld.ts';

/** Names of boxes that readers find times in, and those that they find authors in. */
const DATED = /date|time|publi/i;
const SIGNED = /(?:^|\s)(?:byline|authors?|author-name)(?:\s|$)/;
const FRONT_PAGE = /^(?:https?:\/\/[^/]{1,99})?\/?$/;
/** Most elements of a kind that are kept. */
const MOST = 60;

/** What a page states of itself outside its text: its head, and the elements made for dates and authors. One walk gathers it. */
export class PageHead {
  readonly data: LinkedData;
  readonly language: string | null;
  /** The canonical address. */
  canonical: string | null = null;
  /** The page's title in browser tabs. */
  tabTitle: string | null = null;
  /** `time` elements and what else is marked as the time of publishing. */
  readonly times: PageElement[] = [];
  /** Elements whose class says that a date or a time is in them. */
  readonly dated: PageElement[] = [];
  /** Elements marked as authors by `itemprop`, by `rel`, by class, in the order of the page each. */
  readonly authors: Readonly<Record<'itemprop' | 'rel' | 'class', PageElement[]>> = {
    itemprop: [],
    rel: [],
    class: [],
  };
  /** Links to a front page: this site's, or another's. */
  readonly homes: PageElement[] = [];
  /** Titles of the feeds that the page names. */
  readonly feeds: string[] = [];
  readonly #meta = new Map<string, string[]>();
  readonly #scripts: string[] = [];

  constructor(page: PageDocument) {
    for (const element of Array.from(page.querySelectorAll('*'))) this.#gather(element);
    this.language = page.documentElement?.getAttribute('lang') ?? null;
    this.data = new LinkedData(this.#scripts);
  }

  /** The first of several `meta` names (property, name, itemprop, http-equiv; in lower case) that states anything. */
  meta(...names: string[]): string | null {
    return (
      names.map((name) => this.#meta.get(name)?.[0]).find((value) => value !== undefined) ?? null
    );
  }

  /** All that several `meta` names state, in the order of the names. */
  metas(...names: string[]): string[] {
    return names.flatMap((name) => this.#meta.get(name) ?? []);
  }

  #gather(element: PageElement): void {
    switch (element.localName) {
      case 'meta':
        this.#note(element);
        break;
      case 'script':
        if (/ld\+json/i.test(element.getAttribute('type') ?? ''))
          this.#scripts.push(element.textContent ?? '');
        break;
      case 'title':
        this.tabTitle ??= element.textContent?.replace(/\s+/g, ' ').trim() || null;
        break;
      case 'link':
        this.#link(element);
        break;
      default:
        this.#sort(element);
    }
  }

  #link(element: PageElement): void {
    const rel = element.getAttribute('rel') ?? '';
    if (/(?:^|\s)canonical(?:\s|$)/i.test(rel)) this.canonical ??= element.getAttribute('href');
    const title = element.getAttribute('title');
    const feed = /^application\/(?:rss|atom)\+xml/i.test(element.getAttribute('type') ?? '');
    if (feed && title !== null) this.feeds.push(title);
  }

  #sort(element: PageElement): void {
    const called = element.getAttribute('class') ?? '';
    const prop = element.getAttribute('itemprop') ?? '';
    const time = element.localName === 'time';
    if (time || prop.includes('datePublished')) add(this.times, element);
    if (time || DATED.test(called)) add(this.dated, element);
    if (/(?:^|\s)author(?:\s|$)/.test(prop)) add(this.authors.itemprop, element);
    if (SIGNED.test(called)) add(this.authors.class, element);
    if (element.localName !== 'a') return;
    if (element.getAttribute('rel') === 'author') add(this.authors.rel, element);
    if (FRONT_PAGE.test(element.getAttribute('href') ?? '')) add(this.homes, element);
  }

  #note(tag: PageElement): void {
    const content = decodeEntities(tag.getAttribute('content') ?? '').trim();
    if (content === '') return;
    for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
      for (const name of (tag.getAttribute(attribute) ?? '').toLowerCase().split(/\s+/)) {
        if (name === '') continue;
        const known = this.#meta.get(name);
        if (!known) this.#meta.set(name, [content]);
        else if (!known.includes(content)) known.push(content);
      }
    }
  }
}

function add(list: PageElement[], element: PageElement): void {
  if (list.length < MOST) list.push(element);
}
