import { putNumbers } from '../sections/sections.ts';
import { type Merging, mergeBytes, mergeNumbers, mergeStarts } from './columns.ts';
import { type Run, within } from './plan.ts';

/** The articles' texts and paragraphs. */
export function mergeTexts(
  merging: Merging,
  articles: readonly Run[],
  passages: readonly Run[],
): void {
  const textStarts = mergeStarts(merging, 'text-starts', articles);
  const texts = within(articles, textStarts);
  mergeBytes(merging, 'texts', texts);
  mergeStarts(merging, 'first-passages', articles);
  for (const name of ['passage-starts', 'passage-ends'])
    mergeNumbers(merging, name, Uint32Array, passages);
  for (const name of ['passage-byte-starts', 'passage-byte-ends']) {
    const places = mergeNumbers(merging, name, Uint32Array, passages);
    shift(places, passages, texts);
    putNumbers(merging.merged, name, places);
  }
}

/** Bytes are counted from the beginning of all texts: run by run they have moved by as much as their text has. */
function shift(places: Uint32Array, passages: readonly Run[], texts: readonly Run[]): void {
  let [place, byte] = [0, 0];
  for (const [at, { from, to }] of passages.entries()) {
    const text = texts[at] as Run;
    const moved = byte - text.from;
    for (const end = place + to - from; place < end; place++)
      places[place] = (places[place] as number) + moved;
    byte += text.to - text.from;
  }
}
