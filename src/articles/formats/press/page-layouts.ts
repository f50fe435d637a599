import { blocksOf } from '../../import/read/page-blocks.ts';
import { docLines, plainParagraphs } from '../documents/paragraph.ts';
import { parseFragment } from '../dom.ts';
import type { Found, ImportFormat } from '../format.ts';
import { europressePage } from './europresse/europresse.ts';
import { factivaPage } from './factiva/factiva-page.ts';
import { lexisDocuments } from './lexis-documents.ts';
import { nexisUni } from './nexis-uni.ts';

/** Factiva, saved as a page in either layout. */
export const factivaHtml: ImportFormat = {
  name: 'factiva-html',
  about: 'Factiva, saved as HTML in either layout',
  recognise: ({ head, bytes }) =>
    isPage(head) &&
    /factiva/i.test(head) &&
    holds(bytes, 'Headline', '<b>HD</b>') &&
    has(bytes, /class=["'][^"']{0,40}\barticle\b/i),
  read: (file, { limits }) =>
    pageArticles(file.text(), (html) => parseFragment(html, limits), factivaPage, file.file),
};

/** Europresse, saved as a page in either layout. */
export const europresseHtml: ImportFormat = {
  name: 'europresse',
  about: 'Europresse, saved as HTML in either layout',
  recognise: ({ head, bytes }) =>
    isPage(head) && holds(bytes, 'DocPublicationName') && has(bytes, /DocHeader|titreArticle/i),
  read: (file, { limits }) =>
    pageArticles(file.text(), (html) => parseFragment(html, limits), europressePage, file.file),
};

const COUNTED =
  />\s*(?:(?:Document|Dokument) )?\d{1,6} (?:of|von|de|van) \d{1,6} (?:DOCUMENTS?|DOKUMENTE?N?)/;
const MARKED = /<!-- Hide XML section from browser|<DOCFULL>|name=["']?DOC_ID_0_\d/;

/** LexisNexis and Nexis, saved as a page. */
export const nexisHtml: ImportFormat = {
  name: 'nexis-html',
  about: 'LexisNexis and Nexis, saved as HTML',
  recognise: ({ head, bytes }) =>
    isPage(head) &&
    ((holds(bytes, 'DOCUMENT', 'DOKUMENT') && has(bytes, COUNTED)) ||
      (holds(bytes, 'Hide XML section', '<DOCFULL>', 'DOC_ID_0_') && has(bytes, MARKED)) ||
      (holds(bytes, 'End of Document') && holds(bytes, 'Load-Date:'))),
  async *read(file, { limits }) {
    const html = file.text();
    if (typeof html !== 'string') {
      yield html;
      return;
    }
    const body = await parseFragment(html, limits);
    const text = blocksOf(body)
      .map((block) => block.text)
      .join('\n\n');
    const lines = docLines(plainParagraphs(text));
    yield* (nexisUni.recognise(lines) ? nexisUni : lexisDocuments).part(lines, file.file);
  },
};

async function* pageArticles(
  html: string | Found,
  parse: (html: string) => ReturnType<typeof parseFragment>,
  part: (body: Awaited<ReturnType<typeof parseFragment>>, file: string) => Iterable<Found>,
  file: string,
): AsyncGenerator<Found> {
  if (typeof html === 'string') yield* part(await parse(html), file);
  else yield html;
}

function isPage(head: string): boolean {
  return /<(?:!doctype html|html|head|body|meta|table|div|title)\b/i.test(head.slice(0, 4_096));
}

/** Whether a file holds any of these words, its case regarded: asked of every page, so that few are looked through further. */
function holds(bytes: Uint8Array, ...words: string[]): boolean {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return words.some((word) => all.includes(word, 0, 'latin1'));
}

/** Looks through the whole file: style sheets of hundreds of kilobytes come before the first article. */
function has(bytes: Uint8Array, pattern: RegExp): boolean {
  return pattern.test(
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'),
  );
}
