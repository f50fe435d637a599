import { isoDate } from '../../../language/dates/date.ts';
import type { Cleaning, Line } from '../clean/cleaning.ts';
import { dropLines, state } from '../clean/cleaning.ts';
import { isProse } from '../clean/prose.ts';
import { statementsOf } from '../clean/statements.ts';
import { isEmbargo, readEmbargo } from './embargo.ts';
import { RELEASED } from './press-nouns.ts';

/** The mark below the last words that are for print. */
const END =
  /^[\W_]{0,6}(?:ends?|end of (?:release|statement|text)|fin|ende|fine|-?30-?)[\W_]{0,6}$|^#{3,}$/i;
const NOTES =
  /^[\W_]{0,4}(?:notes? (?:to|for) (?:the )?editors?|editors?['’]? notes?|note aux rédacteurs|hinweise? (?:für|an) (?:die )?redaktion(?:en)?|(?:media|press) (?:contacts?|enquir(?:y|ies)|inquir(?:y|ies))|contacts? presse|contacto (?:de|para) (?:la )?prensa|contatto stampa|contatti stampa|perscontact|pressekontakt|for (?:further|more) (?:information|details)(?:,? (?:please )?contact)?|about (?:us|the (?:ministry|company|organisation|organization)))[\W_]{0,4}$|^(?:(?:media|press) contacts?|contacts? presse|contacto (?:de|para) (?:la )?prensa|contatt[io] stampa|perscontact|pressekontakt) ?: \S.{0,120}$/i;
/** How far down such lines stand above a release's text. */
const HEAD = 14;

/**
 * What a press release says of itself: the embargo above it, the date in its dateline, and the notes that follow its end mark
 * or "Notes to editors", which are kept apart.
 *
 * @param above how many lines at the beginning are a letterhead, where the document itself marks its headline
 */
export function readRelease(cleaning: Cleaning, above = 0): Cleaning {
  return readDateline(
    dropReleased(readEmbargo(keepContacts(keepNotes(dropLetterhead(cleaning, above))))),
  );
}

function dropLetterhead(cleaning: Cleaning, above: number): Cleaning {
  return dropLines(cleaning, ({ text }, at) => {
    const states = isEmbargo(text) || isoDate(text) !== null || statementsOf(text, true) !== null;
    return at < above && !isProse(text) && !states ? { rule: 'letterhead' } : null;
  });
}

function keepNotes(cleaning: Cleaning): Cleaning {
  const { lines } = cleaning;
  const prose = lines.findIndex(({ text }) => isProse(text));
  const from = lines.findIndex(
    ({ text }, at) => at > prose && prose >= 0 && (END.test(text) || NOTES.test(text)),
  );
  if (from < 0) return cleaning;
  const notes = lines
    .slice(from)
    .map(({ text }) => text)
    .filter((text) => !END.test(text));
  const dropped = dropLines(cleaning, ({ text }, at) => {
    if (at < from) return null;
    return END.test(text) ? { rule: 'end-mark' } : { rule: 'notes-to-editors', keptAs: 'notes' };
  });
  return { ...dropped, stated: { ...dropped.stated, notes: [...dropped.stated.notes, ...notes] } };
}

/** Whom to ask: the short lines below the last paragraph where one of them is an address or a number to call. */
function keepContacts(cleaning: Cleaning): Cleaning {
  const { lines } = cleaning;
  const from = lines.findLastIndex(({ text }) => isProse(text)) + 1;
  const rest = lines.slice(from).map(({ text }) => text);
  if (from === 0 || !rest.some((text) => text.length < 200 && CONTACT.test(text))) return cleaning;
  const dropped = dropLines(cleaning, (_, at) =>
    at < from ? null : { rule: 'contact', keptAs: 'notes' },
  );
  return { ...dropped, stated: { ...dropped.stated, notes: [...dropped.stated.notes, ...rest] } };
}

const CONTACT =
  /^[^@\s]{1,64}@[^@\s]{1,200}$|\b(?:e-?mail|tel|telephone|phone|mobile|fax|tél|t[eé]l[eé]phone|telefon)\b ?[.:]|\+\d[\d ()-]{7,20}\d/i;

/** "Press release", "For immediate release". */
function dropReleased(cleaning: Cleaning): Cleaning {
  return dropLines(cleaning, ({ text }, at) =>
    at < HEAD && RELEASED.test(text) ? { rule: 'label' } : null,
  );
}

/**
 * "EASTPORT, 15 August 2025 – The minister …", or the place and the day on a line of their own above the text: the date counts
 * where nothing else states one.
 */
function readDateline(cleaning: Cleaning): Cleaning {
  const prose = cleaning.lines.findIndex(({ text }) => isProse(text));
  const first = cleaning.lines[prose];
  const date = first ? datelineOf(first) : null;
  if (date !== null) return state(cleaning, { published: date });
  const above = cleaning.lines.slice(0, Math.min(Math.max(prose, 0), HEAD));
  const line = above.find(({ text }) => placeAndDay(text) !== null);
  const day = line ? placeAndDay(line.text) : null;
  if (day === null) return cleaning;
  const dropped = dropLines(cleaning, (other) =>
    other === line ? { rule: 'dateline', keptAs: 'published' } : null,
  );
  return state(dropped, { published: day });
}

/** The day of a line that names a place and a day and nothing else: "Port City, 12 March 2024", "Berlin, den 3. Mai 2024". */
function placeAndDay(text: string): string | null {
  if (text.length > 90 || statementsOf(text, true) !== null) return null;
  const [, day] =
    /^\p{Lu}[\p{L}.'’ -]{1,40}(?:, \p{Lu}[\p{L}. ]{1,24})??, (?:den |le |el |il |on )?([^,]{0,12}\d[^()]{3,40})$/u.exec(
      text,
    ) ?? [];
  return day !== undefined && /\d{4}/.test(day) && isoDate(day) !== null ? day : null;
}

function datelineOf({ text }: Line): string | null {
  const head = /^(.{6,90}?)\s*(?:\.?[–—]|\.-|--|\s-\s|\/\/)/u.exec(text)?.[1];
  const [, , date] =
    /^(\p{Lu}[\p{L}.'’ -]{1,40}(?:, [\p{L}. ]{2,24})??)[,(]? ?\(?,? ?([^()]*\d{4})\)?\.?$/u.exec(
      head ?? '',
    ) ?? [];
  const printed = date?.trim();
  return printed && isoDate(printed) !== null ? printed : null;
}
