import { DAYS_AND_MONTHS } from '../../language/words/word-classes.ts';
import { acrossAside, pastInserted, skipBack } from './asides.ts';
import type { Chunk } from './chunks.ts';
import { governorOf } from './governor.ts';
import { embeddedSubject } from './handed-on.ts';

/** How a reporting verb's subject was found, from the shape of the clause. */
type SubjectLink =
  | 'before' // "Healey said"
  | 'after' // "…," said Healey
  | 'apposition' // "Radakin, the chief of the defence staff, warned"
  | 'relative' // "Healey, who said"
  | 'shared' // "He rose and said", "…, adding"
  | 'embedded' // "Okafor recalled Healey saying": Healey’s words
  | 'passive'; // "Healey was asked": the words are somebody else's

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
  // "kept repeating": one doing, of one subject
  const keeps = cue.cue?.ing && /^(?:keep|begin|start)$/.test(chunks[verb - 1]?.cue?.verb ?? '');
  if (keeps && earlier[verb - 1] != null) return earlier[verb - 1] ?? null;
  let at = skipBack(chunks, verb - 1);
  const link = isPassive(chunks, at + 1, verb) ? 'passive' : 'before';
  const before = chunks[at];
  if (before?.kind === 'Q' || before === undefined || isCommaAfterQuote(chunks, at)) {
    const next = skipAdverbs(chunks, verb + 1);
    const inverted = found(chunks, pastInserted(chunks, next), 'after');
    if (inverted !== null) return inverted;
  }
  if (before === undefined || before.kind === '.') return null;
  const other = embeddedSubject(chunks, verb, at, link === 'passive');
  if (other !== null) return { mention: other, link: 'embedded' };
  if (before.kind === 'M' && (!cue.cue?.ing || at < verb - 1))
    return subjectMention(chunks, at, link);
  if (before.kind === ',' && !cue.cue?.ing) {
    const outer = acrossAside(chunks, at);
    if (outer !== null)
      return { mention: head(chunks, outer), link: link === 'passive' ? link : 'apposition' };
    if (isInverted(chunks, verb)) return { mention: verb + 1, link: 'after' };
  }
  const heard = before.word === 'to' ? earlier[at - 1] : null;
  // "Holm, who can be heard to say": the words are hers, and another's ears
  if (heard?.link === 'passive' && HEARD.test((chunks[at - 1] as Chunk).word))
    return { mention: heard.mention, link: 'before' };
  if (before.kind === 'P') return cue.cue?.ing ? shared(chunks, earlier, at) : null;
  const relative = chunks[at];
  if (relative?.kind === 'C' && relative.word === 'which') {
    const owner = antecedent(chunks, at);
    if (owner !== null) return { mention: owner, link: 'relative' };
  }
  if (before.kind === 'T') {
    const owner = chunks[at - 1]?.kind === 'M' ? head(chunks, at - 1) : null;
    if (owner !== null) return { mention: owner, link: 'relative' };
  }
  at = skipBack(chunks, at);
  return shared(chunks, earlier, at);
}

const HEARD =
  /^(?:heard|seen|overheard|said|reported|shown|quoted|understood|known|alleged|recorded)$/;

/** "To reassure them, says Healey, …": the name right after "said" or "says", and nothing said after it. */
function isInverted(chunks: readonly Chunk[], verb: number): boolean {
  const [name, next] = [chunks[verb + 1], chunks[verb + 2]];
  if (!/^(?:says|said)$/.test((chunks[verb] as Chunk).word)) return false;
  if (!name?.phrase?.name || DAYS_AND_MONTHS.has(name.word)) return false;
  return next === undefined || /[.,-]/.test(next.kind);
}

/** "who said" belongs to whoever stands before "who"; a noun after a preposition to the noun before that. */
function subjectMention(chunks: readonly Chunk[], at: number, link: SubjectLink): Subject {
  const mention = chunks[at] as Chunk;
  if (mention.word === 'who') return { mention: antecedent(chunks, at) ?? at, link: 'relative' };
  return { mention: head(chunks, at), link };
}

/** Whom "who" or "which" stands for: the noun before it, across an aside that a comma ends; null where none. */
export function antecedent(chunks: readonly Chunk[], relative: number): number | null {
  const comma = chunks[relative - 1]?.kind === ',';
  let at = comma ? relative - 2 : relative - 1;
  if (chunks[at]?.kind === ')') at = skipBack(chunks, at);
  if (chunks[at]?.kind !== 'M') return null;
  const name = comma ? acrossAside(chunks, relative - 1) : null;
  const nearest = head(chunks, at);
  if (
    name !== null &&
    at - name < 10 &&
    (chunks[name] as Chunk).phrase?.name &&
    !(chunks[nearest] as Chunk).phrase?.name
  )
    return name;
  return nearest;
}

/** A form of "be" right before a past form: what follows is said to the subject, or of it. */
function isPassive(chunks: readonly Chunk[], from: number, verb: number): boolean {
  if ((chunks[verb] as Chunk).cue?.ing) return false;
  if (chunks[verb + 1]?.word === 'by') return !BY_MEANS.test(chunks[verb + 2]?.word ?? '');
  for (let at = verb - 1; at >= from; at--) {
    const { kind, word } = chunks[at] as Chunk;
    if (kind === 'X')
      return /^(?:is|was|are|were|be|been|being|am|isn't|wasn't|weren't|aren't)$/.test(word);
  }
  return false;
}

/** "said by phone": no agent, so that the subject speaks. */
const BY_MEANS =
  /^(?:phone|telephone|email|e-mail|text|letter|post|radio|video|link|fax|telegram|message|videolink|way)$/;

/** From "armed forces" in "the head of the UK armed forces" back to "the head". */
function head(chunks: readonly Chunk[], at: number): number {
  return governorOf(chunks, at);
}

function isCommaAfterQuote(chunks: readonly Chunk[], at: number): boolean {
  return chunks[at]?.kind === ',' && chunks[at - 1]?.kind === 'Q';
}

/** The subject of the verb of speech before it in the sentence, else of any verb, else its first noun. */
function shared(
  chunks: readonly Chunk[],
  earlier: readonly (Subject | null)[],
  from: number,
): Subject | null {
  let first: number | null = null;
  let acting: number | null = null;
  for (let at = from; at >= 0 && from - at < 60; at--) {
    const { kind, cue } = chunks[at] as Chunk;
    if (kind === '.') break;
    const known = earlier[at];
    if (kind === 'V' && known && cue?.strength !== 'act')
      return { mention: known.mention, link: 'shared' };
    if (kind === 'W' || kind === 'X' || kind === 'V')
      acting ??= known?.mention ?? actor(chunks, at);
    if (kind === 'M') first = at;
  }
  const mention = acting ?? first;
  return mention === null ? null : { mention, link: 'shared' };
}

/** The noun right before a verb, unless it hangs on a preposition of place or time. */
function actor(chunks: readonly Chunk[], verb: number): number | null {
  const at = skipBack(chunks, verb - 1);
  if (chunks[at]?.kind !== 'M') return null;
  const owner = head(chunks, at);
  return chunks[owner - 1]?.kind === 'P' ? null : owner;
}

function found(chunks: readonly Chunk[], at: number, link: SubjectLink): Subject | null {
  return chunks[at]?.kind === 'M' ? { mention: at, link } : null;
}

function skipAdverbs(chunks: readonly Chunk[], at: number): number {
  let place = at;
  while (chunks[place]?.kind === 'D') place++;
  return place;
}
