import { isPersonNoun } from '../words/person-nouns.ts';
import type { Chunk } from './chunks.ts';
import { governorOf } from './governor.ts';

/** Whatever stands before the asides that end with the comma at `comma`; null where it is no aside. */
export function acrossAside(chunks: readonly Chunk[], comma: number): number | null {
  let found: number | null = null;
  for (let at = comma - 1; at > 0 && comma - at < 30; at--) {
    const { kind } = chunks[at] as Chunk;
    if (kind === '.' || kind === 'Q') break;
    if (kind !== ',') continue;
    const owner = chunks[at - 1]?.kind === ')' ? skipBack(chunks, at - 1) : at - 1;
    if (chunks[owner]?.kind !== 'M') continue;
    const first = governorOf(chunks, owner);
    if (beginsClause(chunks, first)) found = owner;
    else if (found === null && isSaidBefore(chunks[first - 1])) return owner;
  }
  return found;
}

function beginsClause(chunks: readonly Chunk[], at: number): boolean {
  const before = chunks[at - 1];
  return before === undefined || /[.Q,CTD:-]/.test(before.kind) || isFrontedTime(chunks, at);
}

/** "Within minutes the chair, Anna Holm, replied": two nouns side by side, the first behind a preposition that opens the sentence. */
function isFrontedTime(chunks: readonly Chunk[], at: number): boolean {
  const [opens, link, noun] = [chunks[at - 3], chunks[at - 2], chunks[at - 1]];
  return noun?.kind === 'M' && link?.kind === 'P' && (opens?.kind ?? '.') === '.';
}

/** "Holm said the pilot, Rita Cole, had told her": a clause begins after such a verb without "that". */
function isSaidBefore(before: Chunk | undefined): boolean {
  return before?.cue?.sense === 'said' && CLAUSE_AFTER.test(before.cue.verb);
}

const CLAUSE_AFTER =
  /^(?:say|write|claim|add|insist|allege|recall|explain|believe|think|argue|state|note|testify|admit|acknowledge|complain|recount|maintain|report)$/;

/** "said, after a while, Anna Holm", "said – here she smiled – Anna Holm": past what two marks alike put in; `at` elsewhere. */
export function pastInserted(chunks: readonly Chunk[], at: number): number {
  const mark = chunks[at]?.kind ?? '.';
  if (mark !== ',' && mark !== '-') return at;
  for (let end = at + 2; end < chunks.length && end - at < LONGEST_INSERTED; end++) {
    const { kind } = chunks[end] as Chunk;
    if (kind === mark) return isSpeakerAt(chunks, end + 1) ? end + 1 : at;
    if (/[.Q:]/.test(kind) || (mark === ',' && /[VX]/.test(kind))) break;
  }
  return at;
}

const LONGEST_INSERTED = 9;

/** Somebody by name, or by what he is, and the clause ends with it. */
function isSpeakerAt(chunks: readonly Chunk[], at: number): boolean {
  const own = chunks[at];
  if (own?.kind !== 'M' || !/^[.,Q:]$/.test(chunks[at + 1]?.kind ?? '.')) return false;
  return own.phrase?.name != null || isPersonNoun(own.word);
}

/** Back over auxiliaries, adverbs and what stands in brackets. */
export function skipBack(chunks: readonly Chunk[], at: number): number {
  let place = at;
  while (place >= 0) {
    const { kind } = chunks[place] as Chunk;
    if (kind === ')') {
      let open = place;
      while (open > 0 && place - open < 12 && (chunks[open] as Chunk).kind !== '(') open--;
      if ((chunks[open] as Chunk).kind !== '(') return place;
      place = open - 1;
    } else if (kind === 'X' || kind === 'D' || kind === 'W') place--;
    else break;
  }
  return place;
}
