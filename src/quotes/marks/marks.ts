import { ELIDED, MARKS, type MarkFamily } from './mark-table.ts';

/** One quotation mark as it stands in a text: what it may do there. */
export interface Mark {
  readonly at: number;
  /** One past its last code unit: ``two`` apostrophes or grave accents make one mark. */
  readonly end: number;
  readonly family: MarkFamily;
  readonly opens: boolean;
  /** 0 never; 1 perhaps, as the apostrophe of "the troops’ morale"; 2 surely. */
  readonly closes: 0 | 1 | 2;
}

const SPACE = /\s/u;
const WORDLIKE = /[\p{L}\p{N}]/u;
const LEADS_IN = /[\s：，。、；！？（([{<—–\-/:"“”„‟«»‹›‘'`]/u;
const ENDS = /[.,;:!?…)\]}—–]/u;
const MARK = /[“"”„‟«»‹›「」『』﹁﹂'‘’‚‛`<]/gu;
const LONGEST_TAG = 600;

/** The quotation marks of a text in order; apostrophes, feet, inches and marks within tags left out. */
export function marksIn(text: string): Mark[] {
  const marks: Mark[] = [];
  MARK.lastIndex = 0;
  for (let found = MARK.exec(text); found !== null; found = MARK.exec(text)) {
    const at = found.index;
    if (found[0] === '<') {
      MARK.lastIndex = afterTag(text, at);
      continue;
    }
    const mark = markAt(text, at);
    MARK.lastIndex = mark.end;
    if (mark.opens || mark.closes > 0) marks.push(mark);
  }
  return marks;
}

function afterTag(text: string, at: number): number {
  const tag = /^<\/?[a-z][^<>]*>/iu.exec(text.slice(at, at + LONGEST_TAG));
  return at + (tag === null ? 1 : tag[0].length);
}

function markAt(text: string, at: number): Mark {
  const sign = text[at] as string;
  const doubled = text[at + 1] === sign && MARKS[sign]?.[0] === 'single';
  const end = at + (doubled ? 2 : 1);
  const [ownFamily, side] = MARKS[sign] as (typeof MARKS)[string];
  const family = doubled ? 'double' : ownFamily;
  const before = text[at - 1] ?? ' ';
  const after = text[end] ?? ' ';
  if (side === 'close') return { at, end, family, opens: false, closes: 2 };
  if (side === 'open') return { at, end, family, opens: !SPACE.test(after), closes: 0 };
  const opens =
    family === 'single' ? opensSingle(text, at, end, sign) : opensHere(sign, before, after);
  const closes = family === 'single' ? closesSingle(before, after, sign) : opens ? 0 : 2;
  return { at, end, family, opens, closes };
}

/** By form where the form tells ("“" after a space), else by what stands beside it. */
function opensHere(sign: string, before: string, after: string): boolean {
  const leadsIn = LEADS_IN.test(before);
  const leadsOut = SPACE.test(after) || ENDS.test(after);
  if (sign === '“') return leadsIn || !leadsOut;
  if (sign === '”') return SPACE.test(before) && WORDLIKE.test(after);
  if (sign === '«' || sign === '‹') return SPACE.test(before) || (leadsIn && !leadsOut);
  if (sign === '»' || sign === '›') return SPACE.test(before) && WORDLIKE.test(after);
  return leadsIn && !SPACE.test(after) && !(ENDS.test(after) && after !== '…' && after !== '.');
}

function opensSingle(text: string, at: number, end: number, sign: string): boolean {
  if (sign === '’') return false;
  if (!LEADS_IN.test(text[at - 1] ?? ' ')) return false;
  const next = /^(?:['’‘"“[(…$£€#@¿¡]|[\p{L}\p{N}]+)/u.exec(text.slice(end, end + 12))?.[0];
  if (next === undefined) return false;
  if (sign === '‘') return true;
  return !ELIDED.has(next.toLowerCase()) && !/^\d\ds?$/u.test(next);
}

function closesSingle(before: string, after: string, sign: string): 0 | 1 | 2 {
  if (sign === '‘' && LEADS_IN.test(before)) return 0;
  if (SPACE.test(before) || WORDLIKE.test(after)) return 0;
  if (!WORDLIKE.test(before) || !SPACE.test(after)) return 2;
  return before === 's' || before === 'S' ? 1 : 2;
}
