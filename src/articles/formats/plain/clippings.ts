import { type ClippingLine, clippingsIn } from '../../import/release/clippings.ts';
import type { DocParagraph } from '../documents/paragraph.ts';
import { releaseIn } from '../documents/release.ts';
import type { Found } from '../format.ts';
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
  const other = lines.flatMap(({ text }, at) => {
    if (at < (starts[0] ?? 0)) return [{ text, rule: 'cover', line: at + 1 }];
    return dividers.has(at) ? [{ text, rule: 'divider', line: at + 1 }] : [];
  });
  if (other.length > 0) yield leftOut(other);
  for (const [index, start] of starts.entries()) {
    const end = starts[index + 1] ?? lines.length;
    const own = lines.slice(start, end).filter((_, at) => !dividers.has(start + at));
    yield { lines: own, place: String(index + 1) };
  }
}

function partedClippings(filled: readonly DocParagraph[], file: string) {
  const parts = [...partsOf(filled, file)];
  return parts.length === 0 ? null : parts;
}
