import { rootName } from '../feeds/xml-root.ts';
import type { Found, ImportFormat } from '../format.ts';
import type { ImportFile } from '../import-file.ts';
import { linkList } from './link-list.ts';

/** A kind of file that lists articles and holds the text of none. */
function list(
  name: string,
  kind: string,
  recognise: (file: ImportFile) => boolean,
  counted: RegExp,
): ImportFormat {
  return {
    name,
    about: `Named and refused, as it holds no texts: ${kind}`,
    recognise,
    async *read(file): AsyncGenerator<Found> {
      const text = file.text();
      yield typeof text === 'string'
        ? linkList(file.file, kind, text.match(counted)?.length ?? 0)
        : text;
    },
  };
}

/** Lists of links and references, told so that nobody takes them for coverage. */
export const LISTS: readonly ImportFormat[] = [
  list(
    'bookmarks',
    'a list of bookmarks',
    ({ head }) => /<!DOCTYPE NETSCAPE-Bookmark-file/i.test(head),
    /<a\s/gi,
  ),
  list(
    'pocket',
    'a list of links (Pocket or Instapaper)',
    ({ head }) =>
      /<title>(?:Pocket Export|Instapaper: Export)<\/title>/i.test(head) ||
      (/<a\b[^>]{0,1000}\btime_added=/.test(head) && /<li>/.test(head)),
    /<a\s/gi,
  ),
  list(
    'sitemap',
    'a sitemap',
    (file) => /^(?:urlset|sitemapindex)$/.test(rootName(file)),
    /<(?:\w+:)?loc>/g,
  ),
  list('opml', 'a list of feeds (OPML)', (file) => rootName(file) === 'opml', /\bxmlUrl=/g),
  list(
    'ris',
    'a bibliography (RIS)',
    ({ head }) =>
      /^\ufeff?[^\S\n]*TY {2}- [A-Z]{3,6}\s*$/m.test(head.slice(0, 2_000)) &&
      /^(?:T[I12]|AU|UR|A1) {2}- /m.test(head),
    /^ER {2}-/gm,
  ),
  list(
    'bibtex',
    'a bibliography (BibTeX)',
    ({ head }) =>
      /^[^\S\n]*@(?:article|misc|online|book|inproceedings|techreport)\{[^\n,]{1,200},\s*$/im.test(
        head,
      ),
    /^[^\S\n]*@\w+\{/gm,
  ),
];
