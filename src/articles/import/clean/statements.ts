import { isDatePhrase, isoDate } from '../../../language/dates/date.ts';
import type { FrontMatter } from '../../front-matter.ts';
import { OUTLET_NAMES } from '../../outlets/outlet-names.ts';
import { boilerplateRule } from './boilerplate/boilerplate.ts';
import { foldLine, phrases } from './boilerplate/fold-line.ts';
import { bylineOf } from './bylines.ts';

/** Something that a line states about the article. */
export interface Statement {
  readonly field:
    | keyof Pick<FrontMatter, 'title' | 'outlet' | 'byline' | 'published' | 'url'>
    | null;
  /** As printed. */
  readonly value: string;
  /** The rule under which the line is listed. */
  readonly rule: string;
  /** Of several dates the lowest counts: 0 published, 1 a bare date, 2 updated, 3 no whole date. */
  readonly rank: number;
}

/** Longest line that is looked at, in UTF-16 code units. */
const LONGEST = 240;
/** What parts the statements of one line. */
const SEPARATOR =
  /(?<=[\w)])(?=(?:last )?updated )| {2,}| ?[|•·●‧∙] ?| [-–—] | \/ | \((?=(?:last )?(?:updated|modified|published))/i;

const PUBLISHED =
  /^(?:(?:article |story |page )?(?:first |originally )?(?:published|posted|released|issued|filed|created|uploaded|added|publication date|date published|pub date|date|dated|veröffentlicht|publié|publicado|pubblicato|gepubliceerd|опубликовано|опубліковано)(?: (?:at|on|le|el|il|am|op|online))?\b ?:? ?)/i;
const UPDATED =
  /^(?:(?:this (?:article|story|page) was )?(?:last |first |most recently )?(?:updated|modified|amended|edited|changed|revised|aktualisiert|mis à jour|actualizado|aggiornato|bijgewerkt|обновлено|оновлено)(?: (?:at|on|le|el|il|am|op))?\b ?:? ?)/i;
const RELATIVE =
  /^(?:(?:about|over|almost|around) )?(?:\d{1,3} ?|an? |one |two |three |four |five |six |a few |several )(?:s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|wks?|weeks?|mos?|months?|y|yrs?|years?)(?: and \d{1,2} (?:mins?|minutes?))?\.? ago$|^\d{1,2} ?(?:m|h|d|w|hrs?|hours?)$|^(?:just now|moments ago|today|yesterday|(?:today|yesterday),? (?:at )?\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?)$/i;
const ADDRESS =
  /^((?:url|link|source|original(?: article| source)?|permalink|address|available at|published at|via|from)(?: url| link)? ?:? ?)?(https?:\/\/[^\s<>"]{4,})$/i;
const SOURCE =
  /^(source|via|originally (?:published|appeared) (?:in|on|at)|credited from|publication|publisher|outlet|newspaper|website) ?: ?(\S.{1,60})$/i;
/** A source may be whom the reporter heard it from; these name who published. */
const PUBLISHER = /^(?:publication|publisher|outlet|newspaper)$/i;

const OUTLETS = new Map(phrases(OUTLET_NAMES).map((name) => [name.toLowerCase(), name]));

/** A name as printed where it is an outlet's; else null. */
export function outletOf(text: string): string | null {
  return OUTLETS.has(text.toLowerCase()) ? text : null;
}

/**
 * What a line states, where it does nothing else: dates, byline, outlet, address, between bars or dots.
 *
 * @param above whether it stands above the text, where outlet, address and a vague date need no word before them
 * @returns null where any part of the line may be coverage
 */
export function statementsOf(text: string, above: boolean): readonly Statement[] | null {
  if (text.length > LONGEST) return null;
  const whole = statementOf(text, above);
  if (whole) return [whole];
  const parts = text.split(SEPARATOR).map((part) => part.replace(/(?<![()])[()]+$/, '').trim());
  const filled = parts.filter((part) => part !== '');
  if (filled.length < 2) return pairOf(text, above);
  const found = filled.flatMap((part): readonly (Statement | null)[] => {
    const one = statementOf(part, above);
    return one ? [one] : (pairOf(part, above) ?? [aside(part)]);
  });
  const known = found.filter((statement) => statement !== null);
  return known.length === found.length && isCertain(known) ? known : null;
}

/** An outlet beside a word or two is more likely a short headline of that outlet's. */
function isCertain(statements: readonly Statement[]): boolean {
  const told = statements.filter(({ field }) => field !== null);
  return told.length === statements.length || told.some(({ field }) => field !== 'outlet');
}

/**
 * What a line below the text states: there a date or an address counts only with a word that says whose it is.
 *
 * @returns null where the line may be coverage
 */
export function statementsBelow(text: string): readonly Statement[] | null {
  if (text.length > LONGEST) return null;
  const statement = markedDate(text) ?? addressOf(text, false) ?? sourceOf(text) ?? byline(text);
  return statement && [statement];
}

/** The date of a line that says "published" or "updated" before it; else null. */
export function markedDate(text: string): Statement | null {
  const statement = text.length <= LONGEST ? dateOf(text) : null;
  return isMarked(text) ? statement : null;
}

function isMarked(text: string): boolean {
  return PUBLISHED.test(text) || UPDATED.test(text);
}

/** "25 minutes ago", "yesterday". */
export function isRelativeTime(text: string): boolean {
  return text.length <= LONGEST && RELATIVE.test(text);
}

function statementOf(text: string, above: boolean): Statement | null {
  const date = dateOf(text);
  const told = date && (above || date.rank < 3 || RELATIVE.test(date.value) || isMarked(text));
  if (told) return date;
  const source = above ? sourceOf(text) : null;
  return addressOf(text, above) ?? source ?? byline(text) ?? (above ? outlet(text) : null);
}

function dateOf(text: string): Statement | null {
  const marker = PUBLISHED.exec(text) ?? UPDATED.exec(text);
  const value = once(
    text
      .slice(marker?.[0].length ?? 0)
      .replace(/^[\s:,]+|(?<![\s,;:–—-])[\s,;:–—-]+$/g, '')
      .replace(/(?<=\d|\p{L}{3})\.$/u, ''),
  );
  if (value === '') return null;
  const dated = { field: 'published', value, rule: 'date' } as const;
  if (RELATIVE.test(value)) return { ...dated, rank: 3 };
  if (isoDate(value) !== null) {
    return { ...dated, rank: marker === null ? 1 : PUBLISHED.test(text) ? 0 : 2 };
  }
  return isDatePhrase(value) ? { ...dated, rank: 3 } : null;
}

/** Some sites print the date twice without a space, once for readers and once for programs. */
function once(text: string): string {
  const half = text.slice(0, text.length / 2);
  return half + half === text ? half : text;
}

/** An address states where the article stands only where it is above the text or is said to. */
function addressOf(text: string, above: boolean): Statement | null {
  const [, marker, value] = ADDRESS.exec(text) ?? [];
  if (value === undefined) return null;
  const field = above || marker !== undefined ? 'url' : null;
  return { field, value: value.replace(/(?<![.,;)])[.,;)]+$/, ''), rule: 'address', rank: 0 };
}

function sourceOf(text: string): Statement | null {
  const [, marker = '', value] = SOURCE.exec(text) ?? [];
  if (value === undefined || value.split(' ').length > 6) return null;
  const field = PUBLISHER.test(marker) ? 'outlet' : null;
  return { field, value, rule: 'source', rank: 0 };
}

function byline(text: string): Statement | null {
  const value = bylineOf(text);
  if (value === null) return null;
  return { field: /^admin$/i.test(value) ? null : 'byline', value, rule: 'byline', rank: 0 };
}

function outlet(text: string): Statement | null {
  const value = outletOf(text);
  return value === null ? null : { field: 'outlet', value, rule: 'outlet', rank: 0 };
}

/** "Posted on August 15, 2025 by Jane Doe", "By Jane Doe, 15 August 2025": a date beside a byline. */
function pairOf(text: string, above: boolean): readonly Statement[] | null {
  for (const { index } of text.matchAll(/,? (?=\S)/g)) {
    const one = text.slice(0, index);
    const other = text.slice(index).replace(/^[, ]+/, '');
    const [first, second] = [statementOf(one, above), statementOf(other, above)];
    if (first && second && first.field !== second.field) return [first, second];
  }
  return null;
}

/** What may stand beside a statement and states nothing: a reading time, a place, a section. */
function aside(text: string): Statement | null {
  const rule = boilerplateRule(text, true)?.rule;
  const label = /^[\p{Lu}\p{N}][\p{L}\p{N}&' ]{1,30}$/u.test(text) && foldLine(text) !== null;
  if (rule === undefined && !(label && text.split(' ').length <= 3)) return null;
  return { field: null, value: text, rule: rule ?? 'label', rank: 0 };
}
