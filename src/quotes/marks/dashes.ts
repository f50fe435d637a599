import type { Span } from '../../language/span.ts';
import { OTHER_CUES } from '../words/other-cues.ts';

/** Words spoken in a dialogue of dashes; `outer` holds the dash that opens them as well. */
interface Spoken extends Span {
  readonly outer: Span;
}

/** "—Nos quedamos —dijo ella": a dash right before a small letter opens what the narrator puts in. */
const NARRATOR = /\s[—–](?=\p{Ll})/u;
/** … and a dash before a stop or a space gives the word back. */
const BACK = /[—–](?=[\s.,;:!?…])[.,;:]?\s*/u;
const TIGHT = /^[—–](?=[\p{L}¿¡«“"(])/u;
const SPACED = /^[—–]\s(?=[\p{L}¿¡«“"(])/u;
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
export function dashQuotations(text: string, dialogue: boolean): Spoken[] | null {
  if (!/^[—–-]/u.test(text) || text.length > LONGEST) return null;
  if (TIGHT.test(text)) return dialogue || NARRATOR.test(text) ? tight(text) : null;
  if (isSpaced(text)) return tight(text);
  return wide(text);
}

/** "— Nadie —respondió ella": a space after the first dash, none before the narrator's verb. */
function isSpaced(text: string): boolean {
  const verb = /\s[—–](\p{Ll}+)/u.exec(text.slice(0, LONGEST))?.[1];
  return verb !== undefined && OTHER_CUES.has(verb) && SPACED.test(text);
}

function tight(text: string): Spoken[] {
  const found: Spoken[] = [];
  let at = 1;
  while (at < text.length) {
    const narrator = NARRATOR.exec(text.slice(at));
    const end = narrator === null ? text.length : at + narrator.index;
    found.push(spoken(text, at, end));
    if (narrator === null) break;
    const aside = end + narrator[0].length;
    const back = BACK.exec(text.slice(aside));
    if (back === null) break;
    at = aside + back.index + back[0].length;
  }
  return found.filter(({ start, end }) => /\p{L}/u.test(text.slice(start, end)));
}

function wide(text: string): Spoken[] | null {
  const begins = WIDE.exec(text)?.[0].length;
  if (begins === undefined) return null;
  for (const { index, 1: mark = '', 2: verb = '' } of text.matchAll(ENDING)) {
    if (!OTHER_CUES.has(verb)) continue;
    return [spoken(text, begins, mark === ',' ? index : index + 1)];
  }
  return null;
}

function spoken(text: string, from: number, to: number): Spoken {
  const words = text.slice(from, to);
  const start = from + words.length - words.trimStart().length;
  const end = from + words.trimEnd().length;
  return { start, end, outer: { start: from === 1 ? 0 : start, end } };
}
