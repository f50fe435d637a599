import type { Span } from '../../language/span.ts';
import type { Chunk } from '../reading/chunks.ts';
import { mentionKind } from '../reading/mention-kind.ts';
import type { Subject } from '../reading/subjects.ts';
import type { Reading } from '../reading.ts';
import type { CueSense } from '../words/cue-senses.ts';

/** Where it ends: with the sentence, at a clause that begins anew, at a comma, or before the subject. */
export type ClauseEnd = 'sentence' | 'clause' | 'comma' | 'subject';

/**
 * Where a clause begins: right after the verb, at "that", after a comma or colon, at "to", ahead of the subject,
 * or ahead of a reporting clause that stands inside it (*round*).
 */
export type ClauseStart = 'verb' | 'that' | 'mark' | 'object' | 'ahead' | 'round';

/** One stretch that may be what a reporting verb reports. */
export interface Clause extends Span {
  readonly starts: ClauseStart;
  readonly ends: ClauseEnd;
  /** Its chunks, [first, last). */
  readonly first: number;
  readonly last: number;
}

type Clauses = Pick<Reading, 'chunks' | 'subjects'>;

const CONDITION = /^(?:if|unless|whether)$/;
const DENIAL = /^(?:not|never|n't|hardly|nor)$|n['’]t$/u;
const WHAT_FOR = /^(?:for|over|as)$/;
/** Verbs that take what is said without a preposition. */
const PLAIN = /^(?:say|add|tell|write|note|explain|state|continue|repeat)$/;
/** Verbs that take it with one: "spoke of the flood", but "spoke at the market" tells no words. */
const TALKED = /^(?:speak|talk|comment)$/;
const ABOUT = /^(?:of|about|against|out|for|in)$/;
/** What somebody's remarks do without saying it: the outlet says so. */
const MEANS =
  /^(?:show|demonstrate|prove|mean|underscore|underline|highlight|signal|reveal|indicate|suggest|raise)$/;
const PEOPLE = /^(?:he-she|name|short-name|person|group|they|i|we|you|who)$/;

/** Whether a reporting verb tells of no words at all, whatever follows: it is supposed, denied, or shown by people. */
export function isNoReport({ chunks }: Clauses, verb: number, subject: Subject): boolean {
  const { cue } = chunks[verb] as Chunk;
  // "the alliance, whose members regard": what they are like, nothing they said
  if (chunks[subject.mention - 1]?.word === 'whose' && cue?.sense !== 'said') return true;
  if (isSupposed(chunks, Math.min(verb, subject.mention))) return true;
  if (isDenied(chunks, verb, subject.mention)) return true;
  if (cue?.verb !== 'quote' && subject.link === 'passive') return true;
  if (subject.link === 'shared' && chunks[subject.mention]?.word === 'it') return true;
  if (mentionKind(chunks[subject.mention] as Chunk) === 'words' && MEANS.test(cue?.verb ?? ''))
    return true;
  return cue?.sense === 'showed' && isShownByPeople(chunks, verb, subject);
}

/** "If Russia attacked", "whether she said": nobody is told to have said it. */
function isSupposed(chunks: readonly Chunk[], from: number): boolean {
  const before = chunks[from - 1];
  return before?.kind === 'C' && CONDITION.test(before.word);
}

/** "has not said", "never promised": what follows are the words that were not spoken. */
function isDenied(chunks: readonly Chunk[], verb: number, mention: number): boolean {
  for (let at = verb - 1; at > mention; at--) {
    const { kind, word } = chunks[at] as Chunk;
    if (kind !== 'X' && kind !== 'D') return false;
    if (DENIAL.test(word)) return true;
  }
  return false;
}

/** A poll shows what people are reported to think; what a person or an event ("…, demonstrating that") shows, nobody said. */
function isShownByPeople(chunks: readonly Chunk[], verb: number, subject: Subject): boolean {
  const { cue } = chunks[verb] as Chunk;
  if (cue?.ing && subject.link === 'shared') return true;
  return PEOPLE.test(mentionKind(chunks[subject.mention] as Chunk));
}

/** "said ahead of the talks": when or where it was said, with no verb in it, is nothing said. */
export function isCircumstance(
  { chunks, subjects }: Clauses,
  verb: number,
  clause: Clause,
): boolean {
  const first = chunks[clause.first];
  if (isGesture(chunks, verb, clause)) return true;
  if (clause.starts !== 'verb' || (first?.kind !== 'P' && first?.word !== 'ahead')) return false;
  const own = chunks[verb]?.cue?.verb ?? '';
  if (!PLAIN.test(own) && !(TALKED.test(own) && !ABOUT.test(first?.word ?? ''))) return false;
  for (let at = clause.first; at < clause.last; at++) {
    const { kind } = chunks[at] as Chunk;
    if (/[XWQ]/.test(kind) || subjects[at]?.link === 'before') return false;
    if (/[,T]/.test(kind)) return true;
  }
  return true;
}

/** "a plan agreed with France", "a ban proposed for May": what was done with a thing, which says nothing. */
export function isDoneWithThing(
  { chunks }: Clauses,
  verb: number,
  { mention }: Subject,
  { starts, first }: Clause,
): boolean {
  const { cue, word } = chunks[verb] as Chunk;
  if (starts !== 'verb' || chunks[first]?.kind !== 'P' || mention !== verb - 1) return false;
  const isParticiple = word.endsWith('ed') && !PLAIN.test(cue?.verb ?? '');
  return isParticiple && mentionKind(chunks[mention] as Chunk) === 'thing';
}

/** "said, pointing at the field": what somebody does while speaking is nothing said. */
function isGesture(chunks: readonly Chunk[], verb: number, { starts, first }: Clause): boolean {
  const { kind, word, cue } = chunks[first] ?? { kind: '.', word: '', cue: null };
  if (starts !== 'mark' || chunks[verb + 1]?.kind !== ',' || !word.endsWith('ing')) return false;
  return (
    kind === 'W' || (kind === 'V' && (cue?.sense !== 'said' || chunks[first + 1]?.word === 'at'))
  );
}

/** Whether a verb that is no verb of speech lacks the words beside it that would make it one. */
export function isWordless({ chunks }: Clauses, verb: number, clause: Clause): boolean {
  const sense: CueSense = chunks[verb]?.cue?.sense ?? 'said';
  if (sense !== 'did' && sense !== 'struck') return false;
  if (clause.starts === 'ahead') return false;
  for (let at = verb + 1; at < clause.last; at++) {
    const { kind, cue, word } = chunks[at] as Chunk;
    if (kind === 'Q' || (kind === 'T' && at <= clause.first)) return false;
    if (kind === 'V' && cue?.sense === 'said') return false;
    if (sense === 'struck' && kind === 'P' && WHAT_FOR.test(word)) return false;
  }
  return true;
}
