import type { PageDocument, PageElement } from '../page-dom.ts';
import { decodeEntities, LinkedData } from './json-ld.ts';

/** What a page's head states, ready to be asked. */
export class PageHead {
  readonly data: LinkedData;
  readonly #meta = new Map<string, string[]>();
  readonly #page: PageDocument;

  constructor(page: PageDocument) {
    this.#page = page;
    this.data = new LinkedData(
      this.all('script[type="application/ld+json"]').map(({ textContent }) => textContent ?? ''),
    );
    for (const tag of this.all('meta[content]')) this.#note(tag);
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

  all(selector: string): PageElement[] {
    return Array.from(this.#page.querySelectorAll(selector));
  }

  /** The page's title in browser tabs. */
  get tabTitle(): string | null {
    return this.all('title')[0]?.textContent?.trim() || null;
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
