import type { SearchHit, SearchQuery } from '../engine.ts';
import { KthBest } from '../kth-best.ts';
import { isShort, searchAmong } from './among.ts';
import { IMPACT_PARTS } from './impacts.ts';
import type { FlatIndex } from './postings.ts';
import { type LengthNorms, scorePosting, type TermScorer, termScorer } from './scoring.ts';
import { TopK } from './top-k.ts';

/** Working memory of one search, by passage; all zero between searches. */
export interface Scratch {
  /** What its terms add, nearly: at most a little less, see `slackOf`. */
  readonly scores: Float32Array;
  /** How many of the terms the passage holds. */
  readonly matched: Uint16Array;
  /** The passages found, in order of discovery. */
  readonly found: Uint32Array;
  /** 1 for each passage that alone may be found, where only some may. */
  readonly allowed: Uint8Array;
}

/** Working memory for an index of so many passages. */
export function scratchFor(passages: number): Scratch {
  return {
    scores: new Float32Array(passages),
    matched: new Uint16Array(passages),
    found: new Uint32Array(passages),
    allowed: new Uint8Array(passages),
  };
}

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
  const rarestFirst = [...asked].sort((a, b) => a.end - a.start - (b.end - b.start));
  let size = 0;
  try {
    let open = true;
    for (const [at, scorer] of rarestFirst.entries()) {
      open &&= mayBringNew(searched.scratch, size, rarestFirst, at, query);
      if (open) size = addTerm(searched, scorer, size, allowed);
      else addToFound(searched, scorer, size);
    }
    const floor = floorOf(searched.scratch, size, query) * (1 - ROUNDING) - slackOf(asked);
    const best = above(searched.scratch, size, floor, query);
    return rescored(searched, best, asked, query.limit);
  } finally {
    clear(searched.scratch, size);
  }
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
function mayBringNew(
  scratch: Scratch,
  size: number,
  terms: readonly TermScorer[],
  at: number,
  query: SearchQuery,
): boolean {
  const next = terms[at] as TermScorer;
  if (size < query.limit || next.end - next.start < size) return true;
  const most = mostOf(terms.slice(at)) * (1 + ROUNDING);
  return most >= mostOf(terms.slice(0, at)) || most >= floorOf(scratch, size, query);
}

/** What a passage with all of these terms, and no others, scores at most. */
function mostOf(terms: readonly TermScorer[]): number {
  return terms.reduce((sum, { most }) => sum + most, 0) * terms.length;
}

/** How much less than its score a passage may seem to have, because impacts are rounded down. */
function slackOf(terms: readonly TermScorer[]): number {
  return mostOf(terms) / IMPACT_PARTS;
}

/** The score of the last of the best so far; 0 where there is room for more. */
function floorOf({ scores, matched, found }: Scratch, size: number, query: SearchQuery): number {
  const { limit, accept } = query;
  const floor = new KthBest(limit);
  for (let at = 0; at < size; at++) {
    const passage = found[at] as number;
    const score = (scores[passage] as number) * (matched[passage] as number);
    if (score > floor.value && (accept === undefined || accept(passage))) floor.add(score);
  }
  return floor.value;
}

/** @returns how many passages are found by now */
function addTerm(
  { index: { passages, impacts }, scratch: { scores, matched, found } }: Searched,
  { start, end, most }: TermScorer,
  foundBefore: number,
  allowed: Uint8Array | null,
): number {
  const step = most / IMPACT_PARTS;
  let size = foundBefore;
  for (let posting = start; posting < end; posting++) {
    const passage = passages[posting] as number;
    if (allowed !== null && allowed[passage] === 0) continue;
    if (matched[passage] === 0) found[size++] = passage;
    scores[passage] = (scores[passage] as number) + (impacts[posting] as number) * step;
    matched[passage] = (matched[passage] as number) + 1;
  }
  return size;
}

/** As `addTerm`, for passages found already. */
function addToFound(
  { index, scratch: { scores, matched, found } }: Searched,
  scorer: TermScorer,
  size: number,
): void {
  const { start, end, most } = scorer;
  const { passages, impacts } = index;
  const step = most / IMPACT_PARTS;
  if (LOOKED_UP * size < end - start) {
    for (let at = 0; at < size; at++) {
      const passage = found[at] as number;
      const posting = postingOf(index, scorer, passage);
      if (posting < 0) continue;
      scores[passage] = (scores[passage] as number) + (impacts[posting] as number) * step;
      matched[passage] = (matched[passage] as number) + 1;
    }
    return;
  }
  for (let posting = start; posting < end; posting++) {
    const passage = passages[posting] as number;
    if (matched[passage] === 0) continue;
    scores[passage] = (scores[passage] as number) + (impacts[posting] as number) * step;
    matched[passage] = (matched[passage] as number) + 1;
  }
}

/** The accepted passages that score so much at least. */
function above(
  { scores, matched, found }: Scratch,
  size: number,
  floor: number,
  { accept }: SearchQuery,
): number[] {
  const passages: number[] = [];
  for (let at = 0; at < size; at++) {
    const passage = found[at] as number;
    if ((scores[passage] as number) * (matched[passage] as number) < floor) continue;
    if (accept === undefined || accept(passage)) passages.push(passage);
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

function clear({ scores, matched, found }: Scratch, size: number): void {
  for (let at = 0; at < size; at++) {
    const passage = found[at] as number;
    scores[passage] = 0;
    matched[passage] = 0;
  }
}
