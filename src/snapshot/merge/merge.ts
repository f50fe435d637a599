import { mergeIndexes } from '../../search/flat/merge/merge.ts';
import { loadIndex, saveIndex } from '../../search/flat/saved.ts';
import { recode } from '../../search/passage-words.ts';
import { ARTICLE_INTERNED, ARTICLE_STRINGS } from '../sections/articles.ts';
import { engineParts, putEngine } from '../sections/coverage-sections.ts';
import { QUOTE_NUMBERS, QUOTE_WORDS } from '../sections/quotes.ts';
import { numbersOf, putNumbers, type Sections } from '../sections/sections.ts';
import { mergeBuckets } from './buckets.ts';
import { type Merging, mergeInterned, mergeNumbers, mergeStarts, mergeStrings } from './columns.ts';
import { bothOf, placesIn, type Run, type Sides, within } from './plan.ts';
import { mergeTexts } from './texts.ts';

/**
 * All of a coverage that belongs to one passage or article, as packing it anew would give it byte for
 * byte: what was saved of articles that stay, and what was made of the others. No text is read again.
 *
 * @param runs which articles come from which side
 * @param after called after each step: of what is `merged` by then, the sides are not read again
 */
export function mergePassages(
  sides: Sides<Sections>,
  runs: readonly Run[],
  after: (merging: Merging) => void = () => undefined,
): Sections {
  const merging: Merging = { ...sides, merged: new Map() };
  mergeArticles(merging, runs);
  const first = bothOf(sides, (parts) => numbersOf(parts, 'first-passages', Uint32Array));
  const passages = within(runs, first);
  mergeTexts(merging, runs, passages);
  after(merging);
  mergeQuotes(merging, passages);
  const shingles = within(passages, mergeStarts(merging, 'passage-shingle-starts', passages));
  mergeNumbers(merging, 'passage-shingles', Uint32Array, shingles);
  const places = placesIn(
    passages,
    bothOf(first, (starts) => starts.at(-1) as number),
  );
  after(merging);
  const terms = mergeEngine(merging, places);
  after(merging);
  mergeWords(merging, 'words', passages, terms);
  mergeWords(merging, 'title-words', runs, terms);
  after(merging);
  mergeBuckets(merging, places);
  return merging.merged;
}

function mergeArticles(merging: Merging, runs: readonly Run[]): void {
  for (const name of ARTICLE_STRINGS) mergeStrings(merging, name, runs);
  const counts = bothOf(
    merging,
    (parts) => numbersOf(parts, 'article-id-starts', Uint32Array).length - 1,
  );
  for (const name of ARTICLE_INTERNED) mergeInterned(merging, name, runs, counts);
}

function mergeQuotes(merging: Merging, passages: readonly Run[]): void {
  const first = mergeStarts(merging, 'first-quotes', passages);
  const quotes = within(passages, first);
  const counts = bothOf(first, (starts) => starts.at(-1) as number);
  for (const name of QUOTE_NUMBERS) mergeNumbers(merging, name, Int32Array, quotes);
  mergeNumbers(merging, 'quote-confidence', Float64Array, quotes);
  for (const name of QUOTE_WORDS) mergeInterned(merging, `quote-${name}`, quotes, counts);
  const words = within(quotes, mergeStarts(merging, 'quote-word-starts', quotes));
  mergeNumbers(merging, 'quote-words', Uint32Array, words);
  const spans = within(passages, mergeStarts(merging, 'quote-place-starts', passages));
  const twice = spans.map((run) => ({ ...run, from: 2 * run.from, to: 2 * run.to }));
  mergeNumbers(merging, 'quote-places', Uint32Array, twice);
}

/** @returns by term of each side: its place in the merged vocabulary */
function mergeEngine(
  { merged, saved, fresh }: Merging,
  places: Sides<Int32Array>,
): Sides<Int32Array> {
  const { index, terms } = mergeIndexes(
    { index: loadIndex(engineParts(saved, 'flat')), places: places.saved },
    { index: loadIndex(engineParts(fresh, 'flat')), places: places.fresh },
  );
  putEngine(merged, 'flat', saveIndex(index));
  return { saved: terms[0], fresh: terms[1] };
}

function mergeWords(
  merging: Merging,
  name: string,
  runs: readonly Run[],
  terms: Sides<Int32Array>,
): void {
  const words = within(runs, mergeStarts(merging, `${name}-starts`, runs));
  const numbers = mergeNumbers(merging, name, Uint32Array, words);
  let end = 0;
  for (const { fresh, from, to } of words) {
    const own = numbers.subarray(end, end + to - from);
    recode(own, fresh ? terms.fresh : terms.saved);
    end += own.length;
  }
  putNumbers(merging.merged, name, numbers);
}
