import path from 'node:path';
import { clippingsIn } from '../../import/release/clippings.ts';
import { unzip } from '../archives/unzip.ts';
import { zipNames } from '../archives/zip-names.ts';
import {
  children,
  descendants,
  type Element,
  elementText,
  first,
  type Node,
  parseFragment,
  parseXml,
} from '../dom.ts';
import type { Found, ImportFormat } from '../format.ts';
import { type Aside, found, leftOut } from '../found.ts';
import { blocksIn } from '../html-blocks.ts';
import { languageTag } from '../language-tag.ts';
import { severalArticles } from '../plain/clippings.ts';
import { withoutBy } from '../press/nexis-labels.ts';

/** Magazines and papers as EPUB, such as calibre makes of feeds: an article a document of the spine. */
export const epub: ImportFormat = {
  name: 'epub',
  about: 'Magazines and papers as EPUB, an article a document',
  recognise: (file) => {
    const names = zipNames(file);
    return names.includes('META-INF/container.xml') && names.some((name) => name.endsWith('.opf'));
  },
  async *read(file, reading): AsyncGenerator<Found> {
    const read = async (name: string) =>
      new TextDecoder().decode(
        (await unzip(file.bytes, new Set([name]), reading.limits)).get(name) ?? new Uint8Array(),
      );
    const container = await parseXml(await read('META-INF/container.xml'), reading.limits);
    const root = first(container, 'rootfile')?.getAttribute('full-path') ?? '';
    const book = await parseXml(await read(root), reading.limits);
    if (!book) throw new Error('its list of contents is missing');
    let section: string | null = null;
    let number = 0;
    for (const name of spineOf(book, path.posix.dirname(root))) {
      const document = await parseFragment(await read(name), reading.limits);
      for (const page of [...signedParts(document).map(pageOf), pageOf(document)]) {
        if (page.paragraphs.length === 0 || page.links) {
          section = page.title ?? section;
          const words = [page.title, ...page.paragraphs].join(' ').trim();
          if (words !== '') yield leftOut([{ text: words, rule: 'contents' }]);
          continue;
        }
        number += 1;
        yield showsSeveral(page)
          ? severalArticles(file.file)
          : articleOf(page, book, section, number);
      }
    }
  },
};

/** Paths of the documents in reading order; those outside of it (contents) are left out. */
function spineOf(book: Element, folder: string): string[] {
  const items = new Map(descendants(book, 'item').map((item) => [item.getAttribute('id'), item]));
  const refs = children(first(book, 'spine'), 'itemref').filter(
    (ref) => ref.getAttribute('linear') !== 'no',
  );
  return refs.flatMap((ref) => {
    const item = items.get(ref.getAttribute('idref'));
    const href = item?.getAttribute('href');
    if (!href || /\bnav\b/.test(item?.getAttribute('properties') ?? '')) return [];
    return [
      path.posix.normalize(path.posix.join(folder, decodeURIComponent(href.replace(/#.*$/, '')))),
    ];
  });
}

const SIGNED = '.byline, .author, [rel="author"]';

/** The articles of a document that holds several, each with its headline and byline, taken out of it; none where it is one. */
function signedParts(document: Element): Element[] {
  const signed = Array.from(document.querySelectorAll('article, section')).filter(
    (part) => part.querySelector('h1, h2, h3') !== null && part.querySelector(SIGNED) !== null,
  );
  const outer = new Set(signed.flatMap(ancestorsOf));
  const own = signed.filter((part) => !outer.has(part));
  if (own.length < 2) return [];
  for (const part of own) (part as unknown as { remove(): void }).remove();
  return own;
}

function ancestorsOf(element: Element): Node[] {
  const found: Node[] = [];
  for (let at = element.parentNode; at; at = at.parentNode) found.push(at);
  return found;
}

/** Whether heads of further articles stand in its text. */
function showsSeveral({ title, byline, paragraphs }: BookPage): boolean {
  const head = [...(title ? [title] : []), ...(byline ? [`By ${byline}`] : [])];
  return clippingsIn([...head, ...paragraphs].map((text) => ({ text }))) !== null;
}

/** A document of the book, taken apart. */
interface BookPage {
  readonly title: string | null;
  readonly byline: string | null;
  readonly url: string | null;
  readonly paragraphs: readonly string[];
  readonly captions: readonly string[];
  readonly asides: readonly Aside[];
  /** Whether it is a list of links to others. */
  readonly links: boolean;
}

function pageOf(body: Element): BookPage {
  const asides: Aside[] = [];
  const take = (selector: string, rule: string) => {
    for (const element of Array.from(body.querySelectorAll(selector))) {
      const text = elementText(element);
      if (text !== null) asides.push({ text, rule });
      (element as unknown as { remove(): void }).remove();
    }
  };
  const source = body.querySelector(
    '.calibre-downloaded-from a, .calibre_downloaded_from a, a[rel="calibre-downloaded-from"]',
  );
  const url = source?.getAttribute('href') ?? null;
  const heading = ['h1', 'h2', 'h3'].map((name) => body.querySelector(name)).find(Boolean) ?? null;
  const title = elementText(heading);
  const author = body.querySelector(SIGNED);
  const byline = elementText(author);
  const linked = Array.from(body.querySelectorAll('li a, nav a')).length;
  (heading as unknown as { remove(): void } | null)?.remove();
  (author as unknown as { remove(): void } | null)?.remove();
  take('.calibre_navbar, .calibre_rescale_100 .navbar, nav', 'navigation');
  take('.calibre-downloaded-from, .calibre_downloaded_from', 'downloaded-from');
  take('aside, [role="doc-footnote"], [role="doc-endnote"]', 'footnote');
  const { blocks, hidden } = blocksIn(body);
  const texts = blocks.filter(({ kind }) => kind !== 'caption');
  return {
    title,
    byline: byline && withoutBy(byline),
    url: /^https?:/.test(url ?? '') ? url : null,
    paragraphs: texts.map(({ text }) => text),
    captions: blocks.filter(({ kind }) => kind === 'caption').map(({ text }) => text),
    asides: [...asides, ...hidden],
    links: linked > 0 && linked * 3 >= texts.length,
  };
}

function articleOf(page: BookPage, book: Element, section: string | null, number: number): Found {
  const meta = first(book, 'metadata');
  const one = (name: string) => elementText(first(meta, name));
  const outlet =
    one('publisher') ?? one('title')?.replace(/(?:(?<!\s)\s+)?\[[^[\]]*\]\s*$/, '') ?? null;
  const { title, byline, url, captions, paragraphs, asides } = page;
  const stated = {
    title,
    byline,
    url,
    outlet,
    published: one('date'),
    section,
    language: languageTag(one('language')),
    captions,
  };
  return found({ place: number, stated, paragraphs, asides });
}
