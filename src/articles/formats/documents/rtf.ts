import type { ImportFormat } from '../format.ts';
import { beginsWith } from '../import-file.ts';
import { readDocument } from './document.ts';
import { rtfText } from './rtf-text.ts';

/** Rich text, as press databases and older word processors write it. */
export const rtf: ImportFormat = {
  name: 'rtf',
  about: 'Rich text (RTF): press releases, clippings; Nexis and Factiva in it are parted',
  recognise: (file) => beginsWith(file, '{\\rtf'),
  async *read(file, { limits }) {
    yield* readDocument(rtfText(file.bytes, limits), file.file);
  },
};
