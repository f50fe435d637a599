import type { Chunk } from '../reading/chunks.ts';
import type { Reading } from '../reading.ts';
import {
  AFTER_QUOTATION,
  BEFORE_QUOTATION,
  BEFORE_SUBJECT,
  BEFORE_VERB,
  CALLED_UNTRUE,
  DENIED_AFTER,
} from '../words/unsaid-words.ts';

/** So many characters before a verb, a subject or a quotation are read. */
const NEAR = 240;
/** So many chunks stand between a quotation and its reporting verb at most. */
const FARTHEST = 16;

/**
 * Whether an article prints a quotation at `at` as words that were not said: denied, refused, supposed,
 * misquoted. `mention`: the chunk of the same paragraph that the words would be attributed to.
 */
export function isUnsaid(reading: Reading, at: number, mention: number): boolean {
  const closing = verbRightAfter(reading, at);
  // "Holm never said that “…”, her office insisted": whoever closes the sentence hands it on
  if (closing !== null && !(mention >= 0 && mention < at)) return isUnsaidBy(reading, closing);
  const verb = verbOf(reading, at, mention);
  if (verb !== null && isUnsaidBy(reading, verb)) return true;
  const quotation = reading.chunks[at] as Chunk;
  if (verb === null || verb < at) {
    if (matches(BEFORE_QUOTATION, lead(reading, quotation.start))) return true;
  }
  if ((verb ?? -1) < at && isUnsaidBefore(reading, at, verb)) return true;
  const after = rest(reading, quotation.end);
  if (matches(CALLED_UNTRUE, after) || isTakenBack(reading, quotation.end)) return true;
  // after a full stop the next sentence may deny other words
  return !endsSentence(reading, quotation) && matches(AFTER_QUOTATION, after);
}

function endsSentence({ text, quotations }: Reading, { quotation }: Chunk): boolean {
  const own = quotations[quotation];
  return own !== undefined && /[.…]/u.test(text[own.end - 1] ?? '');
}

/** "Holm called it “…”. She said no such thing.": the next sentence denies it. */
function isTakenBack({ text }: Reading, end: number): boolean {
  return DENIED_AFTER.test(text.slice(end, end + NEAR).toLowerCase());
}

/** Verbs that take no words: "would not comment" denies none. */
const WORDLESS =
  /^(?:comment|respond|answer|reply|speak|talk|discuss|report|address|appeal|inform|advise)$/;

/** Whether a reporting verb is denied, refused or supposed: by the words before it, or before its subject. */
function isUnsaidBy(reading: Pick<Reading, 'chunks' | 'subjects' | 'text'>, verb: number): boolean {
  const own = reading.chunks[verb] as Chunk;
  if (own.cue?.sense !== 'said' || WORDLESS.test(own.cue.verb)) return false;
  if (matches(BEFORE_VERB, lead(reading, own.start))) return true;
  const subject = reading.subjects[verb];
  if (subject == null || subject.mention > verb) return false;
  const before = lead(withoutAs(reading), (reading.chunks[subject.mention] as Chunk).start);
  return matches(BEFORE_SUBJECT, before) || matches(BEFORE_SUBJECT, withoutFronted(before));
}

/** "rejected as “invention” a report that": what something is called stands between the verb and its object. */
function withoutAs({ text }: Pick<Reading, 'text'>): Pick<Reading, 'text'> {
  if (!/ as ["“«]/u.test(text)) return { text };
  return {
    text: text.replace(/ as (["“«][^"“”«»]{1,80}["”»])/gu, (all, words: string) =>
      all.replace(words, '_'.repeat(words.length)),
    ),
  };
}

/** "denied that at the meeting in June": the words up to "that", where nothing but a time or a place stands after it. */
function withoutFronted(before: string): string {
  const end = before.lastIndexOf(' that ') + ' that '.length;
  if (end < ' that '.length) return '';
  const after = before.slice(end);
  const plain = FRONTED.test(after) && !NEW_CLAUSE.test(after);
  return plain ? before.slice(0, end) : '';
}

/** How a time or a place begins that stands before the subject of its clause. */
const FRONTED =
  /^(?:at|in|on|during|after|before|over|by|from|with|throughout|under|within|since|last|earlier|later|once|when)\b/u;
const NEW_CLAUSE = /\b(?:and|but|while|because|although|though|so|yet)\b/u;

/** The verb of a clause of its own that follows a quotation at once: "…: “…,” Rowe said". */
function verbRightAfter({ chunks, subjects }: Reading, at: number): number | null {
  for (let verb = at + 1; verb < Math.min(chunks.length, at + 5); verb++) {
    if (/[.QC:]/.test((chunks[verb] as Chunk).kind)) return null;
    const mention = subjects[verb]?.mention ?? -1;
    if (mention > at) return verb;
  }
  return null;
}

/** The reporting verb that brings a quotation: the nearest before it or after it that has this subject. */
function verbOf({ chunks, subjects }: Reading, at: number, mention: number): number | null {
  let best: number | null = null;
  const from = Math.max(0, at - FARTHEST);
  for (let verb = from; verb < Math.min(chunks.length, at + FARTHEST); verb++) {
    if (subjects[verb]?.mention !== mention) continue;
    if (best === null || Math.abs(verb - at) < Math.abs(best - at)) best = verb;
  }
  return best;
}

/** The verb right before the quotation is turned down, whoever its subject: "declined to call it “…”". `asked` is known not to be. */
function isUnsaidBefore(reading: Reading, at: number, asked: number | null): boolean {
  for (let next = at - 1; next >= 0 && at - next < FARTHEST; next--) {
    const { kind } = reading.chunks[next] as Chunk;
    if (kind === ':' || kind === ',' || kind === 'Q' || kind === '.') return false;
    if (kind === 'V') return next !== asked && isUnsaidBy(reading, next);
  }
  return false;
}

function matches(patterns: readonly RegExp[], text: string): boolean {
  return text !== '' && patterns.some((pattern) => pattern.test(text));
}

/** What a clause before a quotation begins after. */
const ENDS = '.!?;:“”"«»';

/** The words of the sentence before an offset, lower case, from the last mark that parts clauses on. */
function lead({ text }: Pick<Reading, 'text'>, end: number): string {
  const before = text.slice(Math.max(0, end - NEAR), end).toLowerCase();
  let from = before.length;
  while (from > 0 && !ENDS.includes(before[from - 1] as string)) from--;
  return before.slice(from);
}

/** The words of the sentence after an offset, lower case, without the marks they begin with. */
function rest({ text }: Pick<Reading, 'text'>, start: number): string {
  const after = text.slice(start, start + NEAR).toLowerCase();
  return (/^[^.!?;:“"«]*/u.exec(after)?.[0] ?? '').replace(/^[\s,—–”"-]+/u, '');
}
