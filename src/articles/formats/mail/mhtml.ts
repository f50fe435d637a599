import type { ImportFormat } from '../format.ts';
import { noArticle } from '../found.ts';
import { importFile } from '../import-file.ts';
import { headerBlock, isWebArchive } from './headers.ts';
import { type MimePart, mimeParts } from './mime-parts.ts';

/** A web page that a browser saved with its parts in one file. Its date is that of saving. */
export const mhtml: ImportFormat = {
  name: 'mhtml',
  about: 'Web pages saved with their parts in one file (MHTML), their main frame',
  recognise: ({ head, ending }) => {
    const headers = headerBlock(head);
    return isWebArchive(headers) || (/^\.mht(?:ml)?$/.test(ending) && headers.has('content-type'));
  },
  async *read(file, reading) {
    const address = headerBlock(file.head).get('snapshot-content-location') ?? null;
    const pages = mimeParts(file.bytes).filter(({ headers }) =>
      /^text\/html\b/i.test(headers.get('content-type') ?? ''),
    );
    const main =
      pages.find(
        ({ headers }) => address !== null && headers.get('content-location') === address,
      ) ?? pages[0];
    if (!main) {
      yield noArticle(
        file.file,
        'article-empty',
        'No page is in the file.',
        'Save the page again.',
      );
      return;
    }
    for await (const found of reading.inner(importFile('page.html', pageBytes(main)))) {
      yield 'cleaning' in found
        ? withAddress(found, address ?? main.headers.get('content-location') ?? null)
        : found;
    }
    for (const frame of pages.filter((page) => page !== main)) {
      yield {
        passedOver: 'a frame inside the page',
        inside: frame.headers.get('content-location') ?? 'frame',
      };
    }
  },
};

/** The charset that the part states goes before the page's own. */
function pageBytes({ headers, body }: MimePart): Uint8Array {
  const label = /charset\s*=\s*"?([\w-]{2,40})/i.exec(headers.get('content-type') ?? '')?.[1];
  if (!label) return body;
  try {
    return Buffer.from(
      new TextDecoder(label).decode(body).replace(/charset\s*=\s*["']?[\w-]+/i, 'charset=utf-8'),
    );
  } catch {
    return body;
  }
}

/** Where the page states no address of its own, it is where it was saved from. */
function withAddress<T extends { cleaning: { stated: { url: string | null } } }>(
  found: T,
  address: string | null,
): T {
  if (found.cleaning.stated.url !== null || !/^https?:/.test(address ?? '')) return found;
  return {
    ...found,
    cleaning: { ...found.cleaning, stated: { ...found.cleaning.stated, url: address } },
  };
}
