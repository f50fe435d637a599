import { unzip } from '../archives/unzip.ts';
import { zipNames } from '../archives/zip-names.ts';
import type { FormatReading, Found, ImportFormat } from '../format.ts';
import type { ImportFile } from '../import-file.ts';
import { readDocument } from './document.ts';
import { headingsOf, notesOf } from './docx-parts.ts';
import { docxText } from './docx-text.ts';
import type { DocText } from './paragraph.ts';

const MAIN = /^word\/document\d?\.xml$/i;
const NOTES = ['word/footnotes.xml', 'word/endnotes.xml', 'word/comments.xml'];

/** Word documents, exports of press databases among them. */
export const docx: ImportFormat = {
  name: 'docx',
  about: 'Word documents (DOCX): press releases, clippings; Nexis and Factiva in them are parted',
  recognise: (file) => zipNames(file).some((name) => MAIN.test(name)),
  async *read(file, reading): AsyncGenerator<Found> {
    yield* readDocument(await textOf(file, reading), file.file);
  },
};

async function textOf(file: ImportFile, { limits }: FormatReading): Promise<DocText> {
  const main = zipNames(file).find((name) => MAIN.test(name)) ?? '';
  const wanted = new Set([main, 'word/styles.xml', ...NOTES]);
  const parts = await unzip(file.bytes, wanted, limits);
  const xml = (name: string) => new TextDecoder().decode(parts.get(name) ?? new Uint8Array());
  const document = xml(main);
  if (!/<\/(?:\w+:)?document>\s*$/.test(document.slice(-200)))
    throw new Error('the document is cut off');
  const { paragraphs, beside } = docxText(
    document,
    headingsOf(xml('word/styles.xml'), limits),
    limits,
  );
  const notes = NOTES.flatMap((name) =>
    notesOf(xml(name), name.includes('comments') ? 'comment' : 'footnote', limits),
  );
  return { paragraphs, beside: [...beside, ...notes] };
}
