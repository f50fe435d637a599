import { LETTER, NOTE, ON_ITS_LINE, OPEN_NAME, RECORD, WITH_COLON } from './label-patterns.ts';
import { ANSWER_LABELS, QUESTION_LABELS } from './label-words.ts';

/**
 * What a label looks like: *question* and *answer* ("Q:", "A."); *capitals* ("MR. SULLIVAN:"); *record*
 * ("Mr. HATCH. Mr. President, …"); *noted* (a seat, an office or a time stands with it, or it is marked off
 * by arrows or emphasis); *open* (a time, and then name and words with no colon between); *plain* ("Anna Holm:").
 */
type LabelShape = 'question' | 'answer' | 'capitals' | 'record' | 'noted' | 'open' | 'plain';

/** What stands before a label's name. */
export interface Before {
  /** Arrows, a time or emphasis. */
  readonly noted: boolean;
  readonly timed: boolean;
  readonly stressed: boolean;
}

/** A label as read from its name on. */
export interface ReadLabel {
  readonly shape: LabelShape;
  /** The words that name who speaks, as printed. For *open* all capital words that may belong to the name. */
  readonly name: string;
  /** What stands between name and colon and tells an office: "TRANSIT CHAIRMAN"; null where nothing does. */
  readonly role: string | null;
  /** What stands in brackets after the name: a seat, a party, whoever holds the office. */
  readonly notes: readonly string[];
  /** All of it, from the name to the end of colon, emphasis and time. */
  readonly length: number;
}

const BARE = { role: null, notes: [] };

/** Reads the label that a line goes on with after arrows, time and emphasis; null where it is none. */
export function readLabel(rest: string, before: Before): ReadLabel | null {
  return (
    letter(rest, before) ??
    withColon(rest, before) ??
    record(rest) ??
    onItsLine(rest, before) ??
    open(rest, before)
  );
}

function letter(rest: string, { stressed }: Before): ReadLabel | null {
  const found = LETTER.exec(rest);
  const name = found?.[1];
  if (found === null || name === undefined) return null;
  // "A man came": only a colon, a stop, wide space or emphasis makes an article an answer
  if (name === 'A' && /^A[ \t]\S/u.test(rest) && !stressed) return null;
  const shape = name === 'Q' ? 'question' : 'answer';
  return { ...BARE, shape, name, length: found[0].trimEnd().length };
}

function withColon(rest: string, { noted }: Before): ReadLabel | null {
  const found = WITH_COLON.exec(rest);
  if (found === null) return null;
  const [whole, name = '', after, notes = '', clock] = found;
  const next = rest[whole.length];
  const spaced = next === undefined || /\s/u.test(next);
  if (!spaced && (/[\p{L}\p{N}/]/u.test(next) ? !/[：*_]$/u.test(whole) : !/[：:*_]$/u.test(whole)))
    return null;
  const shape = shapeOf(name, noted || notes !== '' || clock !== undefined);
  if (after !== undefined && shape !== 'capitals' && !/[ \t]/u.test(name)) return null;
  const role = after?.replace(/^,\s+/u, '').trim() ?? null;
  return { shape, name, role, notes: notesOf(notes), length: whole.length };
}

function shapeOf(name: string, noted: boolean): LabelShape {
  const bare = name.toLowerCase().replace(/(?<!\d)\d+$/u, '');
  if (QUESTION_LABELS.has(bare)) return 'question';
  if (ANSWER_LABELS.has(bare)) return 'answer';
  if (isCapitals(name)) return 'capitals';
  return noted ? 'noted' : 'plain';
}

function record(rest: string): ReadLabel | null {
  const found = RECORD.exec(rest);
  if (found === null) return null;
  const [whole, name = ''] = found;
  return { ...BARE, shape: 'record', name, length: whole.trimEnd().length };
}

function onItsLine(rest: string, { stressed }: Before): ReadLabel | null {
  const found = ON_ITS_LINE.exec(rest);
  if (found === null) return null;
  const [whole, name = '', notes = '', clock] = found;
  const closed = stressed && /[*_]$/u.test(whole);
  if (notes === '' && clock === undefined && !closed) return null;
  return { shape: 'noted', name, role: null, notes: notesOf(notes), length: whole.length };
}

function open(rest: string, { timed }: Before): ReadLabel | null {
  const name = timed ? OPEN_NAME.exec(rest)?.[0] : undefined;
  return name === undefined ? null : { ...BARE, shape: 'open', name, length: 0 };
}

function notesOf(notes: string): string[] {
  return [...notes.matchAll(NOTE)].map((note) => note[1] as string);
}

/** Whether a name is in capitals, titles ("Mr.", "Dr."), "Mc" and what follows "of" left aside. */
export function isCapitals(name: string): boolean {
  const words = name
    .replace(/ of .*$/u, '')
    .split(/[ \t]+/u)
    .filter((word) => !/^(?:Mr|Mrs|Ms|Miss|Dr|Mme)\.?$/u.test(word));
  const letters = words.join('').replace(/Ma?c(?=\p{Lu})/gu, '');
  return (letters.match(/\p{Lu}/gu)?.length ?? 0) >= 2 && !/\p{Ll}/u.test(letters);
}
