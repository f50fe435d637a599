import { newCleaning } from '../../import/clean/cleaning.ts';
import { unwrappedLines } from '../../import/read/wrapping.ts';
import { readRelease } from '../../import/release/release.ts';
import { readTopLine } from '../../import/release/top-line.ts';
import { docLines, plainParagraphs } from '../documents/paragraph.ts';
import type { ImportFormat } from '../format.ts';
import { pressLayoutOf } from '../press/layouts.ts';

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
    else {
      const cleaning = readRelease(readTopLine(newCleaning(unwrappedLines(whole))));
      yield { cleaning, copied: true, place: null, name: null };
    }
  },
};
