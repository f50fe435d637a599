import { OTHER_CUES } from '../words/other-cues.ts';
import type { Quotation } from './quotations.ts';

/** "—Nos quedamos —dijo ella": a dash right before a small letter opens what the narrator puts in. */
const NARRATOR = /\s[—–](?=\p{Ll})/u;
/** … and a dash before a stop or a space gives the word back. */
const BACK = /[—–](?=[\s.,;:!?…])[.,;:]?\s*/u;
const TIGHT = /^[—–](?=[\p{L}¿¡«“"(])/u;
const WIDE = /^[—–-]\s+(?=[\p{Lu}¿¡«])/u;
/** In the wide style a comma or mark and a reporting verb end the words: "– Den blir, sier hun." */
const ENDING = /([,!?…])\s+([\p{L}]+)(?=[\s-])/gu;
const LONGEST = 4000;

/** Whether a paragraph is dialogue by its dashes beyond doubt: other paragraphs that begin so are then as well. */
export function isDashDialogue(text: string): boolean {
  return TIGHT.test(text) && NARRATOR.test(text.slice(0, LONGEST));
}

/**
 * The words spoken in a paragraph that a dash opens as dialogue, as Spanish and northern papers print it; null
 * where the dash opens none.
 *
 * @param dialogue whether another paragraph of the article shows that it prints dialogue so
 */
export function dashQuotations(text: string, dialogue: boolean): Quotation[] | null {
  if (!/^[—–-]/u.test(text) || text.length > LONGEST) return null;
  if (TIGHT.test(text)) return dialogue || NARRATOR.test(text) ? tight(text) : null;
  return wide(text);
}

function tight(text: string): Quotation[] {
  const found: Quotation[] = [];
  let at = 1;
  while (at < text.length) {
    const narrator = NARRATOR.exec(text.slice(at));
    const end = narrator === null ? text.length : at + narrator.index;
    found.push(quotation(text, at, end));
    if (narrator === null) break;
    const aside = end + narrator[0].length;
    const back = BACK.exec(text.slice(aside));
    if (back === null) break;
    at = aside + back.index + back[0].length;
  }
  return found.filter(({ start, end }) => /\p{L}/u.test(text.slice(start, end)));
}

function wide(text: string): Quotation[] | null {
  const begins = WIDE.exec(text)?.[0].length;
  if (begins === undefined) return null;
  for (const { index, 1: mark = '', 2: verb = '' } of text.matchAll(ENDING)) {
    if (!OTHER_CUES.has(verb)) continue;
    return [quotation(text, begins, mark === ',' ? index : index + 1)];
  }
  return null;
}

function quotation(text: string, from: number, to: number): Quotation {
  const words = text.slice(from, to);
  const start = from + words.length - words.trimStart().length;
  const end = from + words.trimEnd().length;
  return {
    start,
    end,
    outer: { start: from === 1 ? 0 : start, end },
    family: 'dash',
    closed: true,
    continues: false,
    strayOpen: null,
  };
}
