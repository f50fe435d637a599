import { isDatePhrase, isoDate } from '../../../language/dates/date.ts';
import { type Cleaning, dropLines, state } from '../clean/cleaning.ts';
import { isProse } from '../clean/prose.ts';

/** How far down such a line stands at most. */
const HEAD = 14;
/** Longest line that is looked at, in UTF-16 code units. */
const LONGEST = 240;

const WORD =
  /^[\W_]{0,6}(?:(?:press|media|news) release[\s:|–—-]{0,9}|pressemitteilung[\s:|–—-]{0,9}|communiqué de presse[\s:|–—-]{0,9})?(?:(?:strictly|strict|press|news|media|under|sous|bajo|sotto|onder|unter) ){0,2}(?:embargo(?:ed)?|embargado|sperrfrist|sperrvermerk)(?![\p{L}\p{N}])/iu;
const UNUSABLE =
  /^[\W_]{0,6}not for (?:publication|release|broadcast|use)\b[^.]{0,40}? (?:before|until|till)\b/i;
/** What leads on to a time: "until", "for release at", a colon, a bracket. */
const LEADS =
  /^[\s:–—.,([-]{0,8}(?:(?:is|ends?|expires?|lifts?|lifted|date|time|and)\b ?:? ?)?(?:(?:not )?(?:for|to) (?:the )?(?:release|publication|use|broadcast|print)\b ?)?(?:(?:until|till|to|for|from|at|on|before|after|not before|bis(?: zum)?|jusqu['’](?:au|à)|hasta(?: el)?|fino (?:al?|alle)|tot|le|am)\b ?:? ?)*/i;
/** "further notice": an end that nobody has set yet. */
const OPEN_END = /^(?:further )?notice\b|^auf weiteres|^nuevo aviso|^nouvel ordre/i;
const CLOCK =
  /\b\d{1,2}[:.h]\d{2}\b|\b\d{1,2} ?[ap]\.?m\b|\b\d{3,4} ?(?:hrs|hours|h|gmt|utc|bst|cet|est|edt)\b|\b(?:midnight|noon)\b/i;
const WEEKDAY =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|tomorrow|morgen|demain|mañana)(?![\p{L}])/iu;

/**
 * Reads the line above a text that says until when nobody may print it: the article is embargoed. Headlines about an embargo
 * ("Embargo on oil takes effect") are none: such a line names a time, or says nothing else.
 */
export function readEmbargo(cleaning: Cleaning): Cleaning {
  const titled = embargoAbove(cleaning.stated.title ?? '');
  if (titled) return state(cleaning, { status: 'embargoed', embargo: titled.until });
  const first = cleaning.lines.findIndex(({ text }) => isProse(text));
  const above = cleaning.lines.slice(0, first < 0 ? HEAD : Math.min(HEAD, first + 1));
  const line = above.find(({ text }) => embargoIn(text) !== null);
  const read = line ? embargoIn(line.text) : null;
  if (!line || read === null) return cleaning;
  const dropped = dropLines(cleaning, (other) =>
    other === line ? { rule: 'embargo', keptAs: 'embargo' } : null,
  );
  return state(dropped, { status: 'embargoed', embargo: read.until });
}

/** An embargo before a headline, as subjects of mails have it: "EMBARGO 5 March 2099: Library opens", "[Embargoed] …". */
function embargoAbove(title: string): ReturnType<typeof embargoIn> {
  const head = /^(.{6,90}?)(?:: | [–—|-] |\] ?|$)/.exec(title)?.[1] ?? '';
  const read = embargoIn(head);
  const marked = title.startsWith('[') || !/\p{Ll}/u.test(head) || head === title;
  return read && (read.until !== null || marked) ? read : null;
}

/** Whether a line states an embargo and nothing else. */
export function isEmbargo(text: string): boolean {
  return embargoIn(text) !== null;
}

/** Until when a line says that nothing may be printed, as it prints that; null where it says no such thing. */
function embargoIn(text: string): { readonly until: string | null } | null {
  if (text.length > LONGEST) return null;
  const begun = UNUSABLE.exec(text) ?? WORD.exec(text);
  if (!begun) return null;
  const rest = text.slice(begun[0].length).replace(/(?<![\W_])[\W_]{1,9}$/, '');
  if (rest.trim() === '' || /^[\W_]+$/.test(rest)) return { until: null };
  const led = LEADS.exec(rest)?.[0] ?? '';
  const printed = rest.slice(led.length).trim();
  if (OPEN_END.test(printed)) return { until: null };
  return led !== '' && isTime(printed) ? { until: printed } : null;
}

function isTime(text: string): boolean {
  if (isoDate(text) !== null || isDatePhrase(text)) return true;
  return text.split(' ').length <= 14 && (CLOCK.test(text) || WEEKDAY.test(text));
}
