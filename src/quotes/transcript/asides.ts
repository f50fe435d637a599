import type { Span } from '../../language/span.ts';
import { BREAK, DIRECTION_FILLERS, REACTION } from './aside-words.ts';

const BRACKETED = /\([^()[\]\n]{1,120}\)|\[[^()[\]\n]{1,120}\]/gu;

/** A clock's time, a column's or page's number, a rule: a whole paragraph that nobody says. */
const FURNITURE = [
  /^[[(]?\d{1,2}[:.]\d{2}(?::\d{2})?(?:[.,]\d{1,3})? ?(?:[AP]\.?M\.?)?(?: [A-Z]{2,4})?[\])]?$/iu,
  /^\[?(?:\d{1,2} \w{3,9} \d{4} ?: ?)?columns? \d{1,6}\w{0,4}\]?$/iu,
  /^(?:page )?\d{1,5}(?: of \d{1,5})?$/iu,
  /^[-–—*#=_.\s]{1,60}$/u,
  /^[^:“"]{1,60} rose ?[-–—]{1,2}$/u,
];

/** What closes the talk: the words below it are the outlet's. */
const CLOSINGS = [
  /^(?:end|ends|-30-|#{2,3})\.?(?: {1,40}\d{1,2}[:.]\d{2} ?[AP]?\.?M?\.?.{0,8})?$/iu,
  /^[[(]?(?:end of (?:the )?(?:transcript|interview|recording|tape|hearing|briefing)|(?:transcript|interview) ends)[\])]?\.?$/iu,
  /^(?:this|the|our|their) (?:interview|conversation|transcript|discussion|q ?& ?a|exchange|text)(?: \w{1,20}){0,4} (?:been|was|were|is) (?:also )?(?:lightly |slightly )?(?:edited|condensed|translated|shortened|conducted|abridged|recorded|published|cut)\b/iu,
];

/** A bracketed stretch of a paragraph that nobody says. */
export interface StageDirection extends Span {
  /** Whether whoever spoke before it is taken to speak after it. */
  readonly goesOn: boolean;
}

/** The stage directions of a paragraph, in order. What is added for the reader ("[the ministry]") is none. */
export function asidesIn(text: string): StageDirection[] {
  if (!text.includes('(') && !text.includes('[')) return [];
  const asides: StageDirection[] = [];
  for (const { index, 0: whole } of text.matchAll(BRACKETED)) {
    const words =
      whole
        .slice(1, -1)
        .toLowerCase()
        .match(/[\p{L}-]+/gu) ?? [];
    const telling = words.filter((word) => !DIRECTION_FILLERS.has(word));
    const reacts = telling.some((word) => REACTION.test(word));
    // "(SOUND OF RAIN)" on a line of its own: whatever it says, it is a direction
    const alone = isLoud(whole) && whole.length === text.trim().length && telling.length > 0;
    if (telling.length > 2 && !isLoud(whole)) continue;
    const breaks = telling.some((word) => BREAK.test(word));
    if (!reacts && !breaks && !alone) continue;
    const goesOn = !breaks && !(alone && !reacts);
    asides.push({ start: index, end: index + whole.length, goesOn });
  }
  return asides;
}

function isLoud(text: string): boolean {
  return text === text.toUpperCase();
}

/** Whether a paragraph holds a time, a number or a rule, and no words of anybody. */
export function isFurniture(text: string): boolean {
  return text.length <= 64 && FURNITURE.some((form) => form.test(text));
}

/** Whether a paragraph ends the talk: "END", "This interview has been edited for length". */
export function closesTalk(text: string): boolean {
  return text.length <= 400 && CLOSINGS.some((form) => form.test(text.replace(/^[*_]+/, '')));
}
