import type { Problem } from '../../../problem.ts';
import type { FrontMatter } from '../../front-matter.ts';
import { type Line, newCleaning, state } from '../../import/clean/cleaning.ts';
import { type ClippingLine, clippingsIn } from '../../import/release/clippings.ts';
import { isEmbargo } from '../../import/release/embargo.ts';
import { readRelease } from '../../import/release/release.ts';
import { readTopLine } from '../../import/release/top-line.ts';
import type { DocParagraph } from '../documents/paragraph.ts';
import { releaseIn } from '../documents/release.ts';
import type { Found, FoundArticle } from '../format.ts';
import { type Aside, leftOut, noArticle } from '../found.ts';

/** The articles of a document: each of its clippings, or the one article that it is. */
export function* clippedArticles(
  paragraphs: readonly DocParagraph[],
  beside: readonly Aside[],
  file: string,
): Generator<Found> {
  const filled = paragraphs.filter(({ text }) => text.trim() !== '');
  const parted = partedClippings(filled, file);
  if (parted === null) {
    yield releaseIn(paragraphs, beside);
    return;
  }
  if (beside.length > 0) yield leftOut(beside);
  for (const part of parted)
    yield 'lines' in part ? { ...releaseIn(part.lines, []), place: part.place } : part;
}

/** A clipping's lines, and its number in the file. */
interface Clipping<T> {
  readonly lines: readonly T[];
  readonly place: string;
}

/** The clippings that lines hold, and what stands above them and between; null where they are one article. */
export function* partsOf<T extends ClippingLine>(
  lines: readonly T[],
  file: string,
): Generator<Clipping<T> | Found> {
  const clippings = clippingsIn(lines);
  if (clippings === null) return;
  if (clippings === 'unclear') {
    yield noArticle(
      file,
      'several-articles',
      'The file holds several articles, and nothing tells where each begins.',
      'Save each one as a file of its own, with its headline above the line of outlet and date.',
    );
    return;
  }
  const { starts, dividers } = clippings;
  // An embargo above them all is each one's.
  const embargo = lines.slice(0, starts[0]).filter(({ text }) => isEmbargo(text));
  const other = lines.flatMap(({ text }, at) => {
    if (embargo.some((line) => line.text === text)) return [];
    if (at < (starts[0] ?? 0)) return [{ text, rule: 'cover', line: at + 1 }];
    return dividers.has(at) ? [{ text, rule: 'divider', line: at + 1 }] : [];
  });
  if (other.length > 0) yield leftOut(other);
  for (const [index, start] of starts.entries()) {
    const end = starts[index + 1] ?? lines.length;
    const own = lines.slice(start, end).filter((_, at) => !dividers.has(start + at));
    yield { lines: [...embargo, ...own], place: String(index + 1) };
  }
}

/** The article of lines that were copied; a heading among them is its headline. @param place null where it is all of its file */
export function clippingOf(
  lines: readonly (Line & Pick<ClippingLine, 'heading'>)[],
  place: string | null,
): FoundArticle {
  const title = lines.find(({ heading = 0 }) => heading > 0) ?? null;
  const words = lines.filter((line) => line !== title);
  const cleaning = newCleaning(words, title === null ? {} : { title: title.text });
  return { cleaning: readRelease(readTopLine(cleaning)), copied: true, place, name: null };
}

/**
 * The clippings that a message or a post holds, nothing where it is one article.
 *
 * @param place what the message is called in its file; null where it is all of it
 * @param told what the message states of each that does not say it itself, by its number
 */
export function* clippingsUnder(
  lines: readonly Line[],
  place: string | null,
  told: (number: string) => Partial<FrontMatter>,
): Generator<Found> {
  const parts = typeof clippingsIn(lines) === 'object' ? partsOf(lines, '') : [];
  for (const part of parts) {
    if (!('lines' in part)) {
      yield part;
      continue;
    }
    const found = clippingOf(part.lines, place === null ? part.place : `${place}.${part.place}`);
    yield { ...found, cleaning: state(found.cleaning, told(part.place)) };
  }
}

/** The problem of a page that shows several articles. */
export function severalArticles(file: string, line: number | null = null): Problem {
  return noArticle(
    file,
    'several-articles',
    'The file shows several articles one below the other, as one page.',
    'Save each one by itself, or copy them into a text with headline, outlet and date above each.',
    line,
  );
}

function partedClippings(filled: readonly DocParagraph[], file: string) {
  const parts = [...partsOf(filled, file)];
  return parts.length === 0 ? null : parts;
}
