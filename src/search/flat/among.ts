import type { SearchHit, SearchQuery } from '../engine.ts';
import type { FlatIndex } from './postings.ts';
import { type LengthNorms, scorePosting, type TermScorer } from './scoring.ts';
import { TopK } from './top-k.ts';

/** A posting looked for costs as much as so many that are gone through in order. */
const LOOKED_FOR = 12;

/** Whether it costs less to look a list's passages up in the postings than to go through all postings. */
export function isShort(among: ArrayLike<number>, asked: readonly TermScorer[]): boolean {
  const postings = asked.reduce((sum, { start, end }) => sum + end - start, 0);
  return LOOKED_FOR * among.length * asked.length < postings;
}

/** The best of a list of passages, ascending: each is looked up in each term's postings, from where the last one was. */
export function searchAmong(
  { index, norms }: { readonly index: FlatIndex; readonly norms: LengthNorms },
  asked: readonly TermScorer[],
  among: ArrayLike<number>,
  { limit, accept }: SearchQuery,
): SearchHit[] {
  const best = new TopK(limit);
  const places = Uint32Array.from(asked, ({ start }) => start);
  for (let at = 0; at < among.length; at++) {
    const passage = among[at] as number;
    let [score, matched] = [0, 0];
    for (const [term, scorer] of asked.entries()) {
      const posting = placeFrom(index.passages, places[term] as number, scorer.end, passage);
      places[term] = posting;
      if (posting === scorer.end || index.passages[posting] !== passage) continue;
      score += scorePosting(index, norms, scorer, posting, passage);
      matched++;
    }
    if (matched === 0 || (accept !== undefined && !accept(passage))) continue;
    if (best.accepts(passage, score * matched)) best.add(passage, score * matched);
  }
  return best.inOrder();
}

/** The first place from one on, before the end, whose number is not below; steps grow as long as it is far. */
function placeFrom(numbers: Uint32Array, from: number, end: number, wanted: number): number {
  let [low, step] = [from, 1];
  while (low + step < end && (numbers[low + step] as number) < wanted) {
    low += step;
    step *= 2;
  }
  let high = Math.min(end, low + step + 1);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] as number) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
