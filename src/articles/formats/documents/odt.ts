import { unzip } from '../archives/unzip.ts';
import { zipNames } from '../archives/zip-names.ts';
import type { ImportFormat } from '../format.ts';
import { readDocument } from './document.ts';
import { odtText } from './odt-text.ts';

/** What stands beside the text in every archive of OpenDocument. */
const OPENDOCUMENT = ['META-INF/manifest.xml', 'mimetype', 'meta.xml'];

/** OpenDocument texts, as LibreOffice writes them. */
export const odt: ImportFormat = {
  name: 'odt',
  about: 'OpenDocument texts (ODT), as LibreOffice writes them',
  recognise: (file) => {
    const names = zipNames(file);
    return names.includes('content.xml') && OPENDOCUMENT.some((name) => names.includes(name));
  },
  async *read(file, { limits }) {
    const parts = await unzip(file.bytes, new Set(['content.xml']), limits);
    const xml = new TextDecoder().decode(parts.get('content.xml') ?? new Uint8Array());
    if (!/<\/(?:\w+:)?document-content>\s*$/.test(xml.slice(-200)))
      throw new Error('the document is cut off');
    if (!/<office:text[\s>]/.test(xml)) throw new Error('it is no text document');
    yield* readDocument(odtText(xml, limits), file.file);
  },
};
