import type { Line } from '../../import/clean/cleaning.ts';
import { unwrappedLines } from '../../import/read/wrapping.ts';
import { docLines, plainParagraphs } from '../documents/paragraph.ts';
import type { Found, ImportFormat } from '../format.ts';
import { pressLayoutOf } from '../press/layouts.ts';
import { clippingOf, partsOf } from './clippings.ts';

const ENDINGS: ReadonlySet<string> = new Set(['.txt', '.text', '']);

/** Text that was copied or saved: the last that a file is tried for. Exports of press databases are parted. */
export const text: ImportFormat = {
  name: 'text',
  plain: true,
  about: 'Copied text (TXT); Nexis, Factiva and ProQuest in it are parted',
  recognise: (file) => ENDINGS.has(file.ending),
  async *read(file) {
    const whole = file.text();
    if (typeof whole !== 'string') {
      yield whole;
      return;
    }
    const lines = docLines(plainParagraphs(whole));
    const layout = pressLayoutOf(lines);
    if (layout) yield* layout.part(lines, file.file);
    else yield* clippedText(unwrappedLines(whole), file.file);
  },
};

/** Each clipping of a text, or the one article that it is. */
function* clippedText(lines: readonly Line[], file: string): Generator<Found> {
  let parted = false;
  for (const part of partsOf(lines, file)) {
    parted = true;
    yield 'lines' in part ? clippingOf(part.lines, part.place) : part;
  }
  if (!parted) yield clippingOf(lines, null);
}
