import { parseArticleFile } from '../../article-file.ts';
import { type FrontMatter, NOTHING_STATED } from '../../front-matter.ts';
import { newCleaning } from '../../import/clean/cleaning.ts';
import { paragraphsOf } from '../../import/read/own-paragraphs.ts';
import { readEmbargo } from '../../import/release/embargo.ts';
import { readTopLine } from '../../import/release/top-line.ts';
import type { Found, ImportFormat } from '../format.ts';
import type { ImportFile } from '../import-file.ts';
import { clippedIn } from './clipped.ts';
import { clippingOf, partsOf } from './clippings.ts';

/** Our own format, taken as it stands; a first line "# …" without front matter above it is its title. */
export const own: ImportFormat = {
  name: 'markdown',
  plain: true,
  about: 'Our own format, and Markdown as clippers of web pages write it (MD)',
  recognise: (file) => /^\.(?:md|markdown)$/.test(file.ending),
  async *read(file, { fields }) {
    const text = file.text();
    if (typeof text !== 'string') {
      yield text;
      return;
    }
    const clipped = clippedIn(text, fields);
    if (clipped) yield clipped;
    else yield* articlesIn(text, file);
  },
};

/** Each clipping of a note that states nothing of one article and holds several, else the one article that it is. */
function* articlesIn(text: string, file: ImportFile): Generator<Found> {
  let parted = false;
  const parsed = parseArticleFile(text, file.file);
  const lines = 'code' in parsed || !isBare(parsed.front) ? [] : headedLines(parsed.body);
  for (const part of partsOf(lines, file.file)) {
    parted = true;
    yield 'lines' in part ? clippingOf(part.lines, part.place) : part;
  }
  if (!parted) yield articleIn(text, file);
}

function isBare({ outlet, byline, published, url, origin, status }: FrontMatter): boolean {
  return (
    origin.length === 0 && [outlet, byline, published, url, status].every((one) => one === null)
  );
}

/** Its paragraphs; those that begin with "#" are headings, and their marks no words. */
function headedLines(text: string) {
  return asLines(paragraphsOf(text.replace(/^(#{1,6} .*)$/gm, '\n$1\n'))).map((line) => {
    const mark = /^#{1,6} +/.exec(line.text)?.[0] ?? '';
    return { ...line, text: line.text.slice(mark.length), heading: mark.trim().length };
  });
}

function articleIn(text: string, file: ImportFile): Found {
  const parsed = parseArticleFile(text, file.file);
  if ('code' in parsed) return parsed;
  const { front, body } = parsed;
  const paragraphs = paragraphsOf(body);
  const heading = front === NOTHING_STATED ? headingIn(paragraphs) : undefined;
  const lines = asLines(heading === undefined ? paragraphs : paragraphs.slice(1));
  const cleaning = newCleaning(lines, heading === undefined ? front : { ...front, title: heading });
  return {
    cleaning: front === NOTHING_STATED ? readEmbargo(readTopLine(cleaning)) : cleaning,
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
