import { parseArticleFile } from '../../article-file.ts';
import { NOTHING_STATED } from '../../front-matter.ts';
import { newCleaning } from '../../import/clean/cleaning.ts';
import { paragraphsOf } from '../../import/read/own-paragraphs.ts';
import { readTopLine } from '../../import/release/top-line.ts';
import type { Found, ImportFormat } from '../format.ts';
import type { ImportFile } from '../import-file.ts';
import { clippedIn } from './clipped.ts';

/** Our own format, taken as it stands; a first line "# …" without front matter above it is its title. */
export const own: ImportFormat = {
  name: 'markdown',
  plain: true,
  about: 'Our own format, and Markdown as clippers of web pages write it (MD)',
  recognise: (file) => /^\.(?:md|markdown)$/.test(file.ending),
  async *read(file, { fields }) {
    const text = file.text();
    yield typeof text === 'string' ? (clippedIn(text, fields) ?? articleIn(text, file)) : text;
  },
};

function articleIn(text: string, file: ImportFile): Found {
  const parsed = parseArticleFile(text, file.file);
  if ('code' in parsed) return parsed;
  const { front, body } = parsed;
  const paragraphs = paragraphsOf(body);
  const heading = front === NOTHING_STATED ? headingIn(paragraphs) : undefined;
  const lines = asLines(heading === undefined ? paragraphs : paragraphs.slice(1));
  const cleaning = newCleaning(lines, heading === undefined ? front : { ...front, title: heading });
  return {
    cleaning: front === NOTHING_STATED ? readTopLine(cleaning) : cleaning,
    copied: false,
    place: null,
    name: null,
    own: true,
  };
}

function headingIn([first = '']: readonly string[]): string | undefined {
  return /^# +(\S.*)$/.exec(first)?.[1];
}

function asLines(paragraphs: readonly string[]) {
  return paragraphs.map((text, at) => ({ printed: [{ number: at + 1, text }], text }));
}
