import type { Found } from '../format.ts';
import { type Aside, leftOut } from '../found.ts';
import { clippedArticles } from '../plain/clippings.ts';
import { pressLayoutOf } from '../press/layouts.ts';
import { type DocText, docLines } from './paragraph.ts';

/** The articles of a document: of a press database each, else the one that it is. */
export function* readDocument({ paragraphs, beside }: DocText, file: string): Generator<Found> {
  const lines = docLines(paragraphs);
  const layout = pressLayoutOf(lines);
  const asides: readonly Aside[] = beside;
  if (!layout) {
    yield* clippedArticles(paragraphs, asides, file);
    return;
  }
  if (asides.length > 0) yield leftOut(asides);
  yield* layout.part(lines, file);
}
