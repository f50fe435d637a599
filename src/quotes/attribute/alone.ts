import type { Chunk } from '../reading/chunks.ts';
import { mentionKind } from '../reading/mention-kind.ts';
import type { Reading } from '../reading.ts';
import { CUE_NOUNS } from '../words/cue-verbs.ts';
import type { SpeakerCandidate } from './ruled-out.ts';

/** Quotations that are a paragraph by themselves, and what the paragraphs beside them say of whose they are. */
export interface Alone {
  /** Who is introduced before the quotation or signs after it; null where nobody is. */
  signedBy(index: number): SpeakerCandidate | null;
  /** Who spoke last in the paragraph above, where nothing but the quotation stands below it; else null. */
  carriedTo(index: number): SpeakerCandidate | null;
  /** Whether a quotation of this article outside headings holds the same words: a pull quote, a cross-heading. */
  isRepeated(index: number): boolean;
  /** Whether it is a heading in marks, whoever says it. */
  isHeading(index: number): boolean;
}

/** At most so many characters of quotations are searched for repetitions. */
const MOST = 400_000;
/** A heading has so many words at most; a signature so many characters. */
const LONGEST = { heading: 9, signature: 90 };

/** Reads what stands alone in an article. */
export function aloneIn(readings: readonly Reading[]): Alone {
  let spoken: string | null = null;
  return {
    signedBy: (index) => introducedBy(readings, index) ?? signature(readings, index),
    carriedTo: (index) => carried(readings, index),
    isRepeated(index) {
      const reading = readings[index];
      if (reading === undefined || !isAlone(reading) || !isShort(reading)) return false;
      spoken ??= wordsSpoken(readings);
      const own = plain(quotedIn(reading));
      return own.split(' ').length > 1 && spoken.includes(` ${own} `);
    },
    isHeading: (index) => isHeadingAlone(readings, index),
  };
}

function isHeadingAlone(readings: readonly Reading[], index: number): boolean {
  const reading = readings[index];
  if (reading === undefined || !(isAlone(reading) || isNumbered(reading))) return false;
  const words = quotedIn(reading);
  if (/[.,;:…]$/u.test(words) || words.split(/\s+/).length > LONGEST.heading) return false;
  return !isIntroduced(readings, index) && !reading.quotations[0]?.continues;
}

/** Whether a paragraph is one quotation and nothing else. */
function isAlone({ quotations, chunks }: Reading): boolean {
  return quotations.length === 1 && chunks.every(({ kind }) => kind === 'Q' || kind === '.');
}

/** "3. “Not a normal channel”": a number before it, and nothing else. */
function isNumbered({ text, quotations }: Reading): boolean {
  const [own] = quotations;
  if (own === undefined || quotations.length > 1) return false;
  const [before, after] = [text.slice(0, own.outer.start).trim(), text.slice(own.outer.end)];
  return /^(?:\d{1,2}[.):]?|[A-Za-z][.)]|[•*–—-])?$/u.test(before) && after.trim() === '';
}

function quotedIn({ text, quotations }: Reading): string {
  const own = quotations[0];
  return own === undefined ? '' : text.slice(own.start, own.end);
}

function wordsSpoken(readings: readonly Reading[]): string {
  let all = ' ';
  for (const reading of readings) {
    if (isAlone(reading) && isShort(reading)) continue;
    for (const { start, end } of reading.quotations) {
      if (all.length > MOST) return all;
      all += `| ${plain(reading.text.slice(start, end))} `;
    }
  }
  return all;
}

/** Pull quotes are short: a long paragraph in marks is speech. */
function isShort(reading: Reading): boolean {
  return quotedIn(reading).length < 160;
}

function plain(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}

function isIntroduced(readings: readonly Reading[], index: number): boolean {
  return /:\s*$/u.test(readings[index - 1]?.text ?? '');
}

/** "Statement by Anna Holm, head of the clinic:" above it, with no reporting verb: the first who is named. */
function introducedBy(readings: readonly Reading[], index: number): SpeakerCandidate | null {
  const before = readings[index - 1];
  if (before === undefined || !isIntroduced(readings, index)) return null;
  if (!/^\s*["“„«‘']/u.test(readings[index]?.text ?? '')) return null;
  const { chunks, subjects } = before;
  let from = chunks.length - 1;
  while (from > 0 && chunks[from - 1]?.kind !== '.') from--;
  let first: number | null = null;
  for (let place = from; place < chunks.length; place++) {
    const { kind, word, phrase } = chunks[place] as Chunk;
    if (kind === 'Q') return null;
    if (subjects[place] != null && chunks[place]?.cue?.strength === 'speech') return null;
    const names = kind === 'M' && phrase?.name && !phrase.possessive && !CUE_NOUNS.has(word);
    if (first === null && names) first = place;
  }
  return first === null ? null : { reading: before, place: first };
}

/** The subject of the last verb of speech of the paragraph above. */
function carried(readings: readonly Reading[], index: number): SpeakerCandidate | null {
  const [own, before] = [readings[index], readings[index - 1]];
  if (own === undefined || before === undefined || !isAlone(own)) return null;
  const { chunks, subjects } = before;
  for (let verb = chunks.length - 1; verb >= 0 && chunks.length - verb < FARTHEST; verb--) {
    const subject = subjects[verb];
    if (subject == null || chunks[verb]?.cue?.strength !== 'speech') continue;
    const kind = mentionKind(chunks[subject.mention] as Chunk);
    if (/^(?:words|thing|plural|it)$/.test(kind)) continue;
    return subject.link === 'passive' ? null : { reading: before, place: subject.mention };
  }
  return null;
}

/** So many chunks before its end a paragraph is searched for who spoke last. */
const FARTHEST = 80;

/** "— Anna Holm, harbourmaster" below it. */
function signature(readings: readonly Reading[], index: number): SpeakerCandidate | null {
  const [own, after] = [readings[index], readings[index + 1]];
  if (own === undefined || after === undefined || !isAlone(own)) return null;
  if (after.text.length > LONGEST.signature || !/^\s*[—–-]/u.test(after.text)) return null;
  if (after.quotations.length > 0) return null;
  const place = after.chunks.findIndex(({ kind, phrase }) => kind === 'M' && phrase?.name != null);
  return place < 0 ? null : { reading: after, place };
}
