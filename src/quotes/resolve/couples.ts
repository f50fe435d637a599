import type { Chunk } from '../reading/chunks.ts';
import { TITLES } from '../words/people-words.ts';

/**
 * Whether a name is one of two who speak together ("Paul and Ana Weber said", "said Paul and Ana
 * Weber"): the words are neither one's alone.
 */
export function isOneOfTwo(chunks: readonly Chunk[], place: number): boolean {
  return (
    (joins(chunks, place - 1) && isName(chunks[place - 2]) && opensClause(chunks[place - 3])) ||
    (joins(chunks, place + 1) && isName(chunks[place + 2]) && isSubjectPair(chunks, place))
  );
}

/**
 * The place of the name that "and" joins to one, on either side ("Anna Holm and Rita Cole came"): a pronoun
 * that takes one of the two up may mean the other. Null where none is joined.
 */
export function joinedTo(chunks: readonly Chunk[], place: number): number | null {
  for (const step of [1, -1])
    if (joins(chunks, place + step) && isName(chunks[place + 2 * step])) return place + 2 * step;
  return null;
}

function joins(chunks: readonly Chunk[], at: number): boolean {
  return chunks[at]?.kind === 'C' && chunks[at]?.word === 'and';
}

function isName(chunk: Chunk | undefined): boolean {
  return (
    chunk?.kind === 'M' &&
    chunk.phrase?.name != null &&
    !chunk.phrase.possessive &&
    !TITLES.has(chunk.word)
  );
}

function opensClause(before: Chunk | undefined): boolean {
  return before === undefined || /^[.Q,CTV]$/.test(before.kind);
}

/** The pair acts: a verb follows it, or stands before it and none follows ("said Paul and Ana Weber."). */
function isSubjectPair(chunks: readonly Chunk[], first: number): boolean {
  const [before, after] = [chunks[first - 1], chunks[first + 3]];
  if (before?.kind === 'V') return after === undefined || /^[.,Q]$/.test(after.kind);
  return opensClause(before) && /^[VXW]$/.test(after?.kind ?? '');
}
