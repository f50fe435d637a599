import type { SearchHit, SearchQuery } from '../engine.ts';
import { FIELDS } from '../fields.ts';
import { BestHits } from './best.ts';
import type { FlatIndex } from './postings.ts';
import { fieldScore, type LengthNorms, type TermScorer, termScorer } from './scoring.ts';

const WIDTH = FIELDS.length;

/** Working memory of one search, by passage; all zero between searches. */
export interface Scratch {
  readonly scores: Float64Array;
  /** How many of the terms the passage holds. */
  readonly matched: Uint32Array;
  /** The passages found, in order of discovery. */
  readonly found: Uint32Array;
}

/** Working memory for an index of so many passages. */
export function scratchFor(passages: number): Scratch {
  return {
    scores: new Float64Array(passages),
    matched: new Uint32Array(passages),
    found: new Uint32Array(passages),
  };
}

/** Scores every passage that holds one of the terms, term by term, and keeps the best. */
export function searchFlat(
  index: FlatIndex,
  norms: LengthNorms,
  scratch: Scratch,
  { terms, limit, accept }: SearchQuery,
): SearchHit[] {
  let found = 0;
  for (const { term, weight } of terms) {
    const place = term === '' ? -1 : index.vocabulary.indexOf(term);
    if (place >= 0) found = addTerm(index, norms, scratch, termScorer(index, place, weight), found);
  }
  return collect(scratch, found, limit, accept);
}

/** @returns how many passages are found by now */
function addTerm(
  { starts, passages, profiles, counts, lengths }: FlatIndex,
  norms: LengthNorms,
  { scores, matched, found }: Scratch,
  { term, weights, rarities }: TermScorer,
  foundBefore: number,
): number {
  let size = foundBefore;
  const end = starts[term + 1] as number;
  for (let posting = starts[term] as number; posting < end; posting++) {
    const passage = passages[posting] as number;
    const profile = (profiles[posting] as number) * WIDTH;
    let score = 0;
    for (let field = 0; field < WIDTH; field++) {
      const count = counts[profile + field] as number;
      if (count === 0) continue;
      const length = (lengths[field] as Uint16Array)[passage] as number;
      const norm = (norms[field] as Float64Array)[length] as number;
      score += (weights[field] as number) * fieldScore(count, rarities[field] as number, norm);
    }
    if (matched[passage] === 0) found[size++] = passage;
    scores[passage] = (scores[passage] as number) + score;
    matched[passage] = (matched[passage] as number) + 1;
  }
  return size;
}

/** Takes the best out of working memory and leaves that all zero. */
function collect(
  { scores, matched, found }: Scratch,
  size: number,
  limit: number,
  accept: SearchQuery['accept'],
): SearchHit[] {
  const best = new BestHits(limit);
  try {
    for (let at = 0; at < size; at++) {
      const passage = found[at] as number;
      const score = (scores[passage] as number) * (matched[passage] as number);
      if (!best.accepts(passage, score)) continue;
      if (accept === undefined || accept(passage)) best.add(passage, score);
    }
  } finally {
    for (let at = 0; at < size; at++) {
      const passage = found[at] as number;
      scores[passage] = 0;
      matched[passage] = 0;
    }
  }
  return best.inOrder();
}
