import type { Span, TextSpan } from '../../language/span.ts';
import { ANSWER_LABELS, QUESTION_LABELS } from './label-words.ts';

/**
 * What a label looks like: *question* and *answer* ("Q:", "A."); *capitals* ("MR. SULLIVAN:"); *record*
 * ("Mr. HATCH. Mr. President, …"); *noted* (a seat, an office or a time stands with it, or it is marked off
 * by arrows or emphasis); *open* (a time, and then name and words with no colon between); *plain* ("Anna Holm:").
 */
export type LabelShape =
  | 'question'
  | 'answer'
  | 'capitals'
  | 'record'
  | 'noted'
  | 'open'
  | 'plain';

/** What stands before a turn and says who speaks, as it may be: whether it does is for the article to show. */
export interface Label extends Span {
  readonly shape: LabelShape;
  /** The words that name who speaks, as printed. For *open* all capital words that may belong to the name. */
  readonly named: TextSpan;
  /** What stands between name and colon and tells an office: "TRANSIT CHAIRMAN"; null where nothing does. */
  readonly role: string | null;
}

/** A label with all that belongs to it is at most this long. */
const LONGEST = 200;

const LINK =
  "(?:de|da|di|del|della|der|den|van|von|al|bin|el|la|le|du|dos|das|do|ter|ibn|ben|y|e|zu|zur|af|av|bint|abu|los|las|het|['’]t|of|the|and|&|pro|tempore)";
const CAPITAL =
  "(?:(?:al|el|ad|as|an|d|l|t|[dlt]['’])-?)?\\p{Lu}[\\p{L}\\p{M}.'’-]*|['’]t|\\d{1,2}";
const NAME = `(?:${LINK}[ \\t]+){0,2}(?:${CAPITAL})(?:[ \\t]+(?:${LINK}[ \\t]+){0,3}(?:${CAPITAL})){0,7}`;
const HAN = '[\\p{Lo}·・]{1,8}';
const NOTES = '(?:[ \\t]*[([][^()[\\]\\n]{1,60}[)\\]]){0,3}';
const CLOCK = '[[(]?\\d{1,2}:\\d{2}(?::\\d{2})?(?:[.,]\\d{1,3})?[\\])]?';
const STRESS = '(?:\\*{1,3}|_{1,3})';

const ARROWS = /^>>+[ \t]*/u;
const TIME = new RegExp(`^${CLOCK}[ \\t]*(?:[-–—][ \\t]+)?(?=\\S)`, 'u');
const OPEN_STRESS = new RegExp(`^${STRESS}(?=\\S)`, 'u');
const WITH_COLON = new RegExp(
  `^(${NAME}|${HAN})(,[ \\t]+[^:：\\n]{2,80}?)?(${NOTES})[ \\t]*${STRESS}?[ \\t]*[:：]${STRESS}?([ \\t]*${CLOCK}(?=\\s|$))?`,
  'u',
);
const ON_ITS_LINE = new RegExp(`^(${NAME})(${NOTES})[ \\t]*(${CLOCK})?[ \\t]*${STRESS}?(?=\\n|$)`, 'u');
const LETTER = new RegExp(`^([QA])(?:${STRESS}[.:]?|[.:]${STRESS}?|(?=[ \\t]))[ \\t]*(?=\\S)`, 'u');
const RECORD =
  /^((?:(?:Mr|Mrs|Ms|Miss|Dr|Madam|Senator)\.? (?:[A-Z]\. )?|The (?:(?:ACTING|VICE) )?)(?:Mc|Mac|De|Di|Du|La|Le|Van|Von|O['’])?\p{Lu}{2,}[\p{Lu}'’-]*(?: \p{Lu}{2,}[\p{Lu}'’-]*)?(?: pro tempore)?(?: of \p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?)?)\.[ \t]+(?=[\p{Lu}“"‘'([])/u;
const OPEN_NAME = new RegExp(`^(?:${CAPITAL})(?:[ \\t]+(?:${LINK}[ \\t]+){0,3}(?:${CAPITAL})){0,4}`, 'u');

/** What may be a label at the beginning of each line of a paragraph, in order. */
export function labelsIn(text: string): Label[] {
  const labels: Label[] = [];
  for (let start = 0; start < text.length; ) {
    const label = labelAt(text, start);
    if (label !== null) labels.push(label);
    const next = text.indexOf('\n', start);
    if (next < 0) break;
    start = next + 1;
  }
  return labels;
}

/** The label that a line begins with; null where it begins with none. */
function labelAt(text: string, lineStart: number): Label | null {
  const head = text.slice(lineStart, lineStart + LONGEST);
  if (!MAY_BE.test(head)) return null;
  let at = head.length - head.trimStart().length;
  const past = (pattern: RegExp) => {
    const found = pattern.exec(head.slice(at))?.[0] ?? '';
    at += found.length;
    return found !== '';
  };
  const marked = past(ARROWS);
  const timed = past(TIME);
  const stressed = past(OPEN_STRESS);
  const rest = head.slice(at);
  const found = read(rest, { noted: marked || timed || stressed, timed, stressed });
  if (found === null) return null;
  const words = head.slice(at + found.length);
  const space = words.length - words.trimStart().length;
  const named = { start: lineStart + at, end: lineStart + at + found.name.length, text: found.name };
  const end = lineStart + at + found.length + space;
  return { start: lineStart, end: Math.min(end, text.length), shape: found.shape, named, role: found.role };
}

/** A cheap look before the patterns: a colon or a time near by, or one of the beginnings that need neither. */
const MAY_BE = /[:：]|^\s*(?:>>|[QA][ \t.*_]|(?:Mr|Mrs|Ms|Miss|Dr|Madam|Senator|The)\b|[^\n]{1,80}\)[ \t]*(?:\n|$))/u;

interface Before {
  readonly noted: boolean;
  readonly timed: boolean;
  readonly stressed: boolean;
}

interface Found {
  readonly shape: LabelShape;
  readonly name: string;
  readonly role: string | null;
  /** All of it, from the name to the end of colon, emphasis and time. */
  readonly length: number;
}

function read(rest: string, before: Before): Found | null {
  return (
    letter(rest, before) ?? withColon(rest, before) ?? record(rest) ?? onItsLine(rest, before) ?? open(rest, before)
  );
}

function letter(rest: string, { stressed }: Before): Found | null {
  const found = LETTER.exec(rest);
  const name = found?.[1];
  if (found === null || name === undefined) return null;
  // "A man came": only a colon, a stop, wide space or emphasis makes an article an answer
  if (name === 'A' && /^A[ \t]\S/u.test(found[0] + rest[found[0].length]) && !stressed) return null;
  return { shape: name === 'Q' ? 'question' : 'answer', name, role: null, length: found[0].trimEnd().length };
}

function withColon(rest: string, { noted }: Before): Found | null {
  const found = WITH_COLON.exec(rest);
  if (found === null) return null;
  const [whole, name = '', after, notes = '', clock] = found;
  const next = rest[whole.length];
  if (next !== undefined && !/\s/u.test(next) && !/[：:*_]$/u.test(whole)) return null;
  if (next !== undefined && /[\p{L}\p{N}/]/u.test(next) && whole.endsWith(':')) return null;
  const bare = name.toLowerCase().replace(/\d+$/u, '');
  const shape = QUESTION_LABELS.has(bare)
    ? 'question'
    : ANSWER_LABELS.has(bare)
      ? 'answer'
      : isCapitals(name)
        ? 'capitals'
        : noted || notes !== '' || clock !== undefined
          ? 'noted'
          : 'plain';
  if (after !== undefined && shape !== 'capitals' && !/[ \t]/u.test(name)) return null;
  return { shape, name, role: after?.replace(/^,\s+/u, '').trim() ?? null, length: whole.length };
}

function record(rest: string): Found | null {
  const found = RECORD.exec(rest);
  if (found === null) return null;
  const [whole, name = ''] = found;
  return { shape: 'record', name, role: null, length: whole.trimEnd().length };
}

function onItsLine(rest: string, { stressed }: Before): Found | null {
  const found = ON_ITS_LINE.exec(rest);
  if (found === null) return null;
  const [whole, name = '', notes = '', clock] = found;
  if (notes === '' && clock === undefined && !(stressed && /[*_]$/u.test(whole))) return null;
  return { shape: 'noted', name, role: null, length: whole.length };
}

function open(rest: string, { timed }: Before): Found | null {
  if (!timed) return null;
  const name = OPEN_NAME.exec(rest)?.[0];
  return name === undefined ? null : { shape: 'open', name, role: null, length: 0 };
}

/** Whether a name is in capitals, titles ("Mr.", "Dr.") and small words left aside. */
export function isCapitals(name: string): boolean {
  const words = name.split(/[ \t]+/u).filter((word) => !/^(?:Mr|Mrs|Ms|Miss|Dr|Mme)\.?$/u.test(word));
  const letters = words.join('').replace(/Mc|Mac(?=\p{Lu})/gu, '');
  return (letters.match(/\p{Lu}/gu)?.length ?? 0) >= 2 && !/\p{Ll}/u.test(letters);
}
