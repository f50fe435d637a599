import type { Chunk } from './chunks.ts';

/** How a reporting verb's subject was found, from the shape of the clause. */
export type SubjectLink =
  | 'before' // "Healey said"
  | 'after' // "…," said Healey
  | 'apposition' // "Radakin, the chief of the defence staff, warned"
  | 'relative' // "Healey, who said"
  | 'shared' // "He rose and said", "…, adding"
  | 'owner'; // "Healey’s statement said" is "before"; kept apart for "said in Healey's words"

/** Whose words a reporting verb brings: the chunk that acts, and how it is tied to the verb. */
export interface Subject {
  readonly mention: number;
  readonly link: SubjectLink;
}

/** For each chunk that is a reporting verb its subject; null for other chunks and where none is seen. */
export function subjectsOf(chunks: readonly Chunk[]): (Subject | null)[] {
  const subjects: (Subject | null)[] = [];
  for (let at = 0; at < chunks.length; at++) {
    const chunk = chunks[at] as Chunk;
    subjects.push(chunk.kind === 'V' ? subjectOf(chunks, subjects, at) : null);
  }
  return subjects;
}

function subjectOf(
  chunks: readonly Chunk[],
  earlier: readonly (Subject | null)[],
  verb: number,
): Subject | null {
  const cue = chunks[verb] as Chunk;
  if (cue.word === 'according to') return found(chunks, verb + 1, 'after');
  let at = skipBack(chunks, verb - 1);
  const before = chunks[at];
  if (before?.kind === 'Q' || before === undefined || isCommaAfterQuote(chunks, at)) {
    const inverted = found(chunks, skipAdverbs(chunks, verb + 1), 'after');
    if (inverted !== null) return inverted;
  }
  if (before === undefined || before.kind === '.') return null;
  if (before.kind === 'M' && !cue.cue?.ing) return subjectMention(chunks, at);
  if (before.kind === ',' && !cue.cue?.ing) {
    const outer = acrossAside(chunks, at);
    if (outer !== null) return { mention: head(chunks, outer), link: 'apposition' };
  }
  if (before.kind === 'P' || before.kind === 'T')
    return cue.cue?.ing ? shared(chunks, earlier, at) : null;
  at = skipBack(chunks, at);
  return shared(chunks, earlier, at);
}

/** "who said" belongs to whoever stands before "who"; a noun after a preposition to the noun before that. */
function subjectMention(chunks: readonly Chunk[], at: number): Subject {
  const mention = chunks[at] as Chunk;
  if (mention.word === 'who') {
    const owner = chunks[at - 1]?.kind === ',' ? at - 2 : at - 1;
    if (chunks[owner]?.kind === 'M') return { mention: head(chunks, owner), link: 'relative' };
    return { mention: at, link: 'relative' };
  }
  return { mention: head(chunks, at), link: 'before' };
}

/** From "armed forces" in "the head of the UK armed forces" back to "the head". */
function head(chunks: readonly Chunk[], at: number): number {
  let place = at;
  while (chunks[place - 1]?.kind === 'P' && chunks[place - 2]?.kind === 'M') {
    if ((chunks[place] as Chunk).phrase?.from === undefined) break;
    place -= 2;
  }
  return place;
}

/** Whatever stands before the aside that ends with the comma at `comma`; null where it is no aside. */
function acrossAside(chunks: readonly Chunk[], comma: number): number | null {
  for (let at = comma - 1; at > 0 && comma - at < 24; at--) {
    const { kind } = chunks[at] as Chunk;
    if (kind === '.') return null;
    if (kind === ',' && chunks[at - 1]?.kind === 'M' && opensAside(chunks, at)) return at - 1;
    if (kind === ',' && chunks[at - 1]?.kind === ')') return skipBack(chunks, at - 1);
  }
  return null;
}

function opensAside(chunks: readonly Chunk[], comma: number): boolean {
  const next = chunks[comma + 1];
  return (
    next !== undefined &&
    (next.kind === 'M' ||
      next.kind === 'P' ||
      next.kind === 'W' ||
      next.kind === 'C' ||
      next.kind === 'D' ||
      next.kind === 'O' ||
      next.kind === 'V')
  );
}

function isCommaAfterQuote(chunks: readonly Chunk[], at: number): boolean {
  return chunks[at]?.kind === ',' && chunks[at - 1]?.kind === 'Q';
}

/** The subject of the reporting verb before it, or the first noun of the sentence. */
function shared(
  chunks: readonly Chunk[],
  earlier: readonly (Subject | null)[],
  from: number,
): Subject | null {
  let first: number | null = null;
  for (let at = from; at >= 0 && from - at < 60; at--) {
    const { kind } = chunks[at] as Chunk;
    if (kind === '.') break;
    const known = earlier[at];
    if (kind === 'V' && known) return { mention: known.mention, link: 'shared' };
    if (kind === 'M') first = at;
  }
  return first === null ? null : { mention: first, link: 'shared' };
}

function found(chunks: readonly Chunk[], at: number, link: SubjectLink): Subject | null {
  return chunks[at]?.kind === 'M' ? { mention: at, link } : null;
}

function skipAdverbs(chunks: readonly Chunk[], at: number): number {
  let place = at;
  while (chunks[place]?.kind === 'D') place++;
  return place;
}

/** Back over auxiliaries, adverbs and what stands in brackets. */
function skipBack(chunks: readonly Chunk[], at: number): number {
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
