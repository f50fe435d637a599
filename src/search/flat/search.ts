import type { SearchHit, SearchQuery } from '../engine.ts';
import { KthBest } from '../kth-best.ts';
import { isShort, searchAmong } from './among.ts';
import { IMPACT_PARTS } from './impacts.ts';
import type { FlatIndex } from './postings.ts';
import { type LengthNorms, scorePosting, type TermScorer, termScorer } from './scoring.ts';
import { type Scratch, type Sums, sumsOf } from './sums.ts';
import { TopK } from './top-k.ts';

/** What a search goes over. */
export interface Searched {
  readonly index: FlatIndex;
  readonly norms: LengthNorms;
  readonly scratch: Scratch;
}

/** A passage looked up among a term's postings costs as much as so many that are gone through in order. */
const LOOKED_UP = 48;

/** More than rounding can change a score, as a share of it. */
const ROUNDING = 1e-5;

/**
 * The best passages: 1 terms rarest first, 2 every passage that holds one of them scored by its
 * impact, until a passage with the remaining terms alone could no longer be among the best (MaxScore,
 * Turtle and Flood 1995), 3 the remaining terms added to what was found, 4 all taken that may be among
 * the best, 5 these scored to the last digit, summed up in the order of the question, so that rounding
 * is the same in every engine.
 */
export function searchFlat(searched: Searched, given: SearchQuery): SearchHit[] {
  const asked = scorersFor(searched.index, given.terms);
  const { among } = given;
  if (among !== undefined && isShort(among, asked))
    return searchAmong(searched, asked, among, given);
  if (among === undefined) return searchAll(searched, asked, given, null);
  const { allowed } = searched.scratch;
  try {
    for (const passage of among) allowed[passage] = 1;
    return searchAll(searched, asked, given, allowed);
  } finally {
    for (const passage of among) allowed[passage] = 0;
  }
}

/** @param allowed by passage: 1 where it may be found; null where all may */
function searchAll(
  searched: Searched,
  asked: readonly TermScorer[],
  query: SearchQuery,
  allowed: Uint8Array | null,
): SearchHit[] {
  const { scratch } = searched;
  const sums = sumsOf(asked);
  const rarestFirst = [...asked].sort((a, b) => a.end - a.start - (b.end - b.start));
  let size = 0;
  try {
    let open = true;
    for (const [at, scorer] of rarestFirst.entries()) {
      open &&= mayBringNew({ scratch, sums, size, query }, rarestFirst, at);
      if (open) size = addTerm(searched, scorer, sums, size, allowed);
      else addToFound(searched, scorer, sums, size);
    }
    const least = floorOf({ scratch, sums, size, query }) * (1 - ROUNDING);
    const best = above({ scratch, sums, size, query }, least - slackOf(asked, sums));
    return rescored(searched, best, asked, query.limit);
  } finally {
    clear(scratch, size);
  }
}

/** What a search has found by now. */
interface SoFar {
  readonly scratch: Scratch;
  readonly sums: Sums;
  /** How many passages. */
  readonly size: number;
  readonly query: SearchQuery;
}

function scorersFor(index: FlatIndex, terms: SearchQuery['terms']): TermScorer[] {
  return terms.flatMap(({ term, weight }) => {
    const place = term === '' ? -1 : index.vocabulary.indexOf(term);
    return place < 0 ? [] : [termScorer(index, place, weight, index.most[place] as number)];
  });
}

/**
 * Whether a passage that holds none of the terms so far may still be among the best. Where finding
 * that out costs more than going through the next term, it may.
 */
function mayBringNew(soFar: SoFar, terms: readonly TermScorer[], at: number): boolean {
  const next = terms[at] as TermScorer;
  const { size, query } = soFar;
  if (size < query.limit || next.end - next.start < size) return true;
  const most = mostOf(terms.slice(at)) * (1 + ROUNDING);
  return most >= mostOf(terms.slice(0, at)) || most >= floorOf(soFar);
}

/** What a passage with all of these terms, and no others, scores at most. */
function mostOf(terms: readonly TermScorer[]): number {
  return terms.reduce((sum, { most }) => sum + most, 0) * terms.length;
}

/** How much less than its score a passage may seem to have, because impacts and units are rounded down. */
function slackOf(terms: readonly TermScorer[], { unit }: Sums): number {
  return mostOf(terms) / IMPACT_PARTS + terms.length * terms.length * unit;
}

/** The score of the last of the best so far; 0 where there is room for more. */
function floorOf({ scratch: { added, found }, sums, size, query }: SoFar): number {
  const { limit, accept } = query;
  const { shift, mask } = sums;
  const floor = new KthBest(limit);
  let least = 0;
  for (let at = 0; at < size; at++) {
    const passage = found[at] as number;
    const sum = added[passage] as number;
    const score = (sum >> shift) * (sum & mask);
    if (score <= least || (accept !== undefined && !accept(passage))) continue;
    floor.add(score);
    least = floor.value;
  }
  return least * sums.unit;
}

/** @returns how many passages are found by now */
function addTerm(
  { index: { passages, impacts }, scratch: { added, found } }: Searched,
  { start, end, most }: TermScorer,
  { shift, unit }: Sums,
  foundBefore: number,
  allowed: Uint8Array | null,
): number {
  const step = most / IMPACT_PARTS / unit;
  let size = foundBefore;
  for (let posting = start; posting < end; posting++) {
    const passage = passages[posting] as number;
    if (allowed !== null && allowed[passage] === 0) continue;
    const before = added[passage] as number;
    // written in any case, and kept where nothing was added before: a branch would be guessed wrong half the time
    found[size] = passage;
    size += (before - 1) >>> 31;
    added[passage] = before + (((impacts[posting] as number) * step) << shift) + 1;
  }
  return size;
}

/** As `addTerm`, for passages found already. */
function addToFound(
  { index, scratch: { added, found } }: Searched,
  scorer: TermScorer,
  { shift, unit }: Sums,
  size: number,
): void {
  const { start, end, most } = scorer;
  const { passages, impacts } = index;
  const step = most / IMPACT_PARTS / unit;
  if (LOOKED_UP * size < end - start) {
    for (let at = 0; at < size; at++) {
      const passage = found[at] as number;
      const posting = postingOf(index, scorer, passage);
      if (posting < 0) continue;
      const impact = impacts[posting] as number;
      added[passage] = (added[passage] as number) + ((impact * step) << shift) + 1;
    }
    return;
  }
  for (let posting = start; posting < end; posting++) {
    const passage = passages[posting] as number;
    const before = added[passage] as number;
    if (before === 0) continue;
    added[passage] = before + (((impacts[posting] as number) * step) << shift) + 1;
  }
}

/** The accepted passages that score so much at least. */
function above({ scratch: { added, found }, sums, size, query }: SoFar, least: number): number[] {
  const { shift, mask } = sums;
  const floor = least / sums.unit;
  const passages: number[] = [];
  for (let at = 0; at < size; at++) {
    const passage = found[at] as number;
    const sum = added[passage] as number;
    if ((sum >> shift) * (sum & mask) < floor) continue;
    if (query.accept === undefined || query.accept(passage)) passages.push(passage);
  }
  return passages;
}

function rescored(
  { index, norms }: Searched,
  passages: readonly number[],
  asked: readonly TermScorer[],
  limit: number,
): SearchHit[] {
  const best = new TopK(limit);
  for (const passage of passages) {
    let [score, matched] = [0, 0];
    for (const scorer of asked) {
      const posting = postingOf(index, scorer, passage);
      if (posting < 0) continue;
      score += scorePosting(index, norms, scorer, posting, passage);
      matched++;
    }
    if (best.accepts(passage, score * matched)) best.add(passage, score * matched);
  }
  return best.inOrder();
}

/** A term's posting of a passage; -1 where it holds the term nowhere. */
function postingOf({ passages }: FlatIndex, { start, end }: TermScorer, passage: number): number {
  let [low, high] = [start, end];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((passages[middle] as number) < passage) low = middle + 1;
    else high = middle;
  }
  return low < end && passages[low] === passage ? low : -1;
}

function clear({ added, found }: Scratch, size: number): void {
  for (let at = 0; at < size; at++) added[found[at] as number] = 0;
}
