import { isoDate } from '../../../language/dates/date.ts';
import { OUTLET_NAMES } from '../../outlets/outlet-names.ts';
import { bylineOf } from '../clean/bylines.ts';
import { type Cleaning, dropLines, state } from '../clean/cleaning.ts';
import { isProse } from '../clean/prose.ts';
import { PRESS_NOUNS, RELEASED, SECTION_WORDS } from './press-nouns.ts';

/** How far down such a line stands. */
const HEAD = 4;
const LONGEST = 160;
const OUTLET = /^\p{Lu}[\p{L}\p{N}&.'’ -]{1,60}$/u;

/**
 * Reads a line above the text that names outlet and date together, as clippings are headed: "Marlow Gazette, 15 August 2025",
 * "*The Courier, 15.8.2025. By Nell Oduya*". What it states is kept; nothing is read from a line that holds anything else.
 */
export function readTopLine(cleaning: Cleaning): Cleaning {
  const head = cleaning.lines.slice(0, HEAD);
  for (const line of head) {
    const found = topLine(line.text);
    if (!found) continue;
    const dropped = dropLines(cleaning, (other) =>
      other === line ? { rule: 'top-line', keptAs: 'outlet' } : null,
    );
    return state(dropped, found);
  }
  return readName(cleaning);
}

/** A paper's name alone above the text: "Marlow Gazette". */
function readName(cleaning: Cleaning): Cleaning {
  const prose = cleaning.lines.findIndex(({ text }) => isProse(text));
  const line = cleaning.lines.slice(0, Math.min(HEAD, prose)).find(({ text }) => isPaper(text));
  if (!line || cleaning.stated.outlet !== null) return cleaning;
  const dropped = dropLines(cleaning, (other) =>
    other === line ? { rule: 'top-line', keptAs: 'outlet' } : null,
  );
  return state(dropped, { outlet: line.text });
}

/** A paper's name: two to five words, all capitalised, the last one a noun that papers are called by and the others no section's. */
export function isPaper(text: string): boolean {
  const words = text.split(' ');
  if (words.length < 2 || words.length > 5 || text.length > 50) return false;
  if (RELEASED.test(text)) return false;
  if (!words.every((word) => /^(?:\p{Lu}[\p{L}.'’-]*|of|the|and|der|die|de|la|le)$/u.test(word)))
    return false;
  const lower = words.map((word) => word.toLowerCase());
  const named = lower.slice(0, -1).some((word) => !SECTION_WORDS.has(word));
  return named && PRESS_NOUNS.has(lower.at(-1) ?? '');
}

/** Whether a line names outlet and date together, and nothing but perhaps a byline besides. */
export function isTopLine(text: string): boolean {
  return topLine(text) !== null;
}

/** What such a line states. */
interface TopLine {
  readonly outlet: string;
  readonly published: string;
  readonly byline?: string;
  readonly page?: string;
}

/** Outlet, date and perhaps a byline or a page, and nothing else; null where the line holds more or less. */
function topLine(text: string): TopLine | null {
  if (text.length > LONGEST) return null;
  const plain = text.replace(/^[*_([]+|(?<![*_)\].])[*_)\].]+$/g, '').trim();
  const parts = plain.split(/(?:(?<!\s)\s+)?[,|·•]\s+|\s[–—-]\s|\.\s+(?=By\b)/);
  const [outlet = '', ...rest] = parts;
  if (!OUTLET.test(outlet) || isDate(outlet) || rest.length === 0) return null;
  if (!mayPublish(outlet) || bylineOf(outlet) !== null) return null;
  for (let length = rest.length; length > 0; length--) {
    const published = rest.slice(0, length).join(', ');
    if (!isDate(published)) continue;
    const behind = behindDate(rest.slice(length), /[|·•]/.test(plain));
    return behind && { outlet, published, ...behind };
  }
  return null;
}

/** A whole date, or one in figures of which nobody can say whether day or month stands first. */
function isDate(text: string): boolean {
  return isoDate(text) !== null || /^\d{1,2}([./-])\d{1,2}\1\d{4}$/.test(text);
}

/** Byline and page behind the date; null where something else stands there. @param cells whether bars part the line */
function behindDate(parts: readonly string[], cells: boolean): Partial<TopLine> | null {
  const page = parts.map((part) => PAGE.exec(part)?.[1]).find((found) => found !== undefined);
  const names = parts.filter((part) => !PAGE.test(part)).join(', ');
  const paged = page === undefined ? {} : { page };
  if (names === '') return paged;
  const byline = bylineOf(names) ?? (cells && isPerson(names) ? names : null);
  return byline === null ? null : { ...paged, byline };
}

/** Two or three capitalised words that begin as no place does: a name where a table's cell or a bar says that one stands there. */
function isPerson(words: string): boolean {
  return (
    /^\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]*){1,2}$/u.test(words) && !PLACE_BEGUN.test(words)
  );
}

const PAGE = /^(?:pg?|pp|pages?|s|seite|pág|blz)\.? ?(\p{Lu}?\d{1,3})$/iu;

/**
 * Whether a name before a date may be an outlet's: a place or a day of the week heads letters and minutes so. One word has to
 * be what papers are called; more words, no place.
 */
function mayPublish(name: string): boolean {
  const words = name.toLowerCase().split(' ');
  if (words.some((word) => PRESS_NOUNS.has(word) || /\.\p{L}{2,}$/u.test(word))) return true;
  if (NAMES.has(name)) return true;
  if (words.length === 1)
    return /^\p{Lu}{2,6}$/u.test(name) && !/^(?:UK|USA?|EU|UN|NY|DC|LA)$/.test(name);
  return !PLACE_BEGUN.test(name);
}

const NAMES: ReadonlySet<string> = new Set(OUTLET_NAMES.split('|').map((name) => name.trim()));
/** How places of several words begin. */
const PLACE_BEGUN =
  /^(?:New|San|Santa|Santo|São|Saint|Sankt|St\.?|Los|Las|Den|Bad|Buenos|Rio|Port|Fort|Mount|Cape|Upper|Lower|North|South|East|West|Nord|Süd|Ost|Le Havre|La Paz|Hong|Kuala|Abu|Tel|Addis|Mexico|Ciudad)(?= )/;
