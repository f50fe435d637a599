import { IRREGULAR_VERBS } from '../../language/words/verbs.ts';
import type { Chunk } from './chunks.ts';

/** So many chunks a phrase that hangs on a noun has at most. */
const LONGEST = 8;
/** So many nouns hang on one another at most. */
const DEEPEST = 6;

/**
 * The noun that the one at `at` hangs on, through prepositions, participles and relative clauses:
 * "sources" for "Ken Stout" in "sources close to Ken Stout", "the company" in "the company that
 * employed him". `at` itself where it hangs on none, or on an adjunct of the sentence ("In a letter to
 * the board Judith Rask wrote").
 */
export function governorOf(chunks: readonly Chunk[], at: number): number {
  let place = at;
  for (let depth = 0; depth < DEEPEST; depth++) {
    const above = ownerOf(chunks, place);
    if (above === null) break;
    place = above;
  }
  return isAdjunct(chunks, place) ? at : place;
}

/** Whether a preposition at the head of a clause brings the noun: it then hangs on nothing before it. */
function isAdjunct(chunks: readonly Chunk[], at: number): boolean {
  // "with the union of teachers calling her": the noun acts in a clause of its own
  if (chunks[at - 1]?.kind !== 'P' || chunks[at - 1]?.word === 'with') return false;
  return /[.,:CQ-]/.test(chunks[at - 2]?.kind ?? '.');
}

/** The noun right above one, over the words that tie the two; null where none is. */
function ownerOf(chunks: readonly Chunk[], at: number): number | null {
  const joined = overAnd(chunks, at);
  let link = '';
  for (let from = joined - 1; from >= 0 && joined - from <= LONGEST; from--) {
    const { kind, word } = chunks[from] as Chunk;
    if (kind === 'M' && word !== 'who') return ties(chunks, from, link) ? from : null;
    if (!'PVWXDOTCM'.includes(kind) || (kind === 'C' && !RELATIVES.has(word))) return null;
    link = (word === 'once' ? 'D' : kind === 'C' || kind === 'M' ? 'T' : kind) + link;
  }
  return null;
}

/** Words between clauses that tie a noun to the one before it. */
const RELATIVES: ReadonlySet<string> = new Set(['which', 'who', 'whose', 'once']);

/** "Paul Weber and Ana Holm" hang together where the first hangs on a noun by a preposition. */
function overAnd(chunks: readonly Chunk[], at: number): number {
  const [link, first, and] = [chunks[at - 3], chunks[at - 2], chunks[at - 1]];
  const both = and?.kind === 'C' && and.word === 'and' && first?.kind === 'M';
  return both && link?.kind === 'P' ? at - 2 : at;
}

/** Whether the chunks after a noun, as kinds, make what follows a part of its phrase. */
function ties(chunks: readonly Chunk[], owner: number, link: string): boolean {
  if (/^[PDO]*P$/.test(link)) return LINKS.test(wordBefore(chunks, owner, link));
  // "close to", "linked to", "employed by"
  if (/^D?[VW]P$/.test(link)) return isReduced(chunks, owner, link);
  // "representing", "using"
  if (/^D?[VW]$/.test(link)) return /ing$/.test((chunks[owner + link.length] as Chunk).word);
  // "that employed", "who knows", "who worked for"
  return /^T[XDO]*[VW]{1,2}P?$/.test(link);
}

const LINKS =
  /^(?:of|for|at|from|in|with|on|to|around|near|behind|by|close|inside|within|under|against)$/;

function wordBefore(chunks: readonly Chunk[], owner: number, link: string): string {
  return (chunks[owner + link.length] as Chunk).word;
}

/** A participle and its preposition: no finite verb of the noun before it. */
function isReduced(chunks: readonly Chunk[], owner: number, link: string): boolean {
  const participle = chunks[owner + link.length - 1] as Chunk;
  if (participle.word === 'close') return true;
  if ((chunks[owner] as Chunk).phrase?.name) return false;
  return (
    /(?:ed|ing)$/.test(participle.word) ||
    IRREGULAR_VERBS.has(participle.word) ||
    /^(?:known|written|held|led|run|sent|seen|shown|given|taken)$/.test(participle.word)
  );
}
