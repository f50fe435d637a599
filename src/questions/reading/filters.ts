import type { Outlet, Outlets } from '../../articles/outlets.ts';
import { type NamedDays, namedDays } from './dates.ts';

/** What an article must meet to be part of the answer. */
export interface Filters {
  /** Only these outlets; null for all. Empty where the one asked for is not in the coverage. */
  readonly outlets: readonly Outlet[] | null;
  /** The outlet as typed; null where none was. */
  readonly outletTyped: string | null;
  /** Only passages that print this name: of an outlet that no article states to be from; null for all. */
  readonly naming: string | null;
  /** Published on this day or later, ISO 8601; undated articles are left out. */
  readonly since: string | null;
  /** Published before this day, ISO 8601; undated articles are left out. */
  readonly before: string | null;
}

/** No demands on articles. */
const NO_FILTERS: Filters = {
  outlets: null,
  outletTyped: null,
  naming: null,
  since: null,
  before: null,
};

const OPERATOR = /(^|\s)(outlet|since|after|before|until|on):("[^"]{1,100}"|\S{1,100})/gi;
const SINCE_BEFORE = /\b(since|after|before|until)\s+(?:last\s+)?$/i;
const IN_OUTLET = /\b(?:in|from|by|at|only)\s+(?:the\s+)?$/i;
const SHORT_QUESTION = 16;

/** A question's filters and what is left of its words. */
export interface Filtered {
  readonly filters: Filters;
  readonly rest: string;
}

/**
 * Takes filters out of a question: `outlet:ft before:2025-08-20`, and in words "since Monday" and
 * "in the Times" where the coverage has such an outlet. A day or an outlet that a long question
 * mentions in passing filters nothing.
 */
export function readFilters(text: string, outlets: Outlets, today: string | null): Filtered {
  const typed = readOperators(text, outlets, today);
  if (typed.rest.split(/\s+/, SHORT_QUESTION + 1).length > SHORT_QUESTION) return typed;
  return readOutletInWords(readDaysInWords(typed, today), outlets);
}

function readOperators(text: string, outlets: Outlets, today: string | null): Filtered {
  let filters = NO_FILTERS;
  const rest = text.replace(
    OPERATOR,
    (whole: string, space: string, name: string, quoted: string) => {
      const value = quoted.replace(/^"|"$/g, '');
      if (name.toLowerCase() === 'outlet') {
        filters = { ...filters, outlets: outlets.find(value), outletTyped: value };
        return space;
      }
      const days = namedDays(value, today)[0] ?? yearOf(value);
      if (days === null) return whole;
      filters = { ...filters, ...range(name, days) };
      return space;
    },
  );
  return { filters, rest: rest.trim() };
}

function yearOf(value: string): Pick<NamedDays, 'from' | 'to'> | null {
  if (!/^\d{4}$/.test(value)) return null;
  return { from: `${value}-01-01`, to: `${Number(value) + 1}-01-01` };
}

function range(word: string, days: Pick<NamedDays, 'from' | 'to'>): Partial<Filters> {
  const name = word.toLowerCase();
  if (name === 'since') return { since: days.from };
  if (name === 'after') return { since: days.to };
  if (name === 'before') return { before: days.from };
  if (name === 'until') return { before: days.to };
  return { since: days.from, before: days.to };
}

function readDaysInWords({ filters, rest }: Filtered, today: string | null): Filtered {
  for (const days of namedDays(rest, today)) {
    const lead = SINCE_BEFORE.exec(rest.slice(0, days.start));
    if (lead === null || !/^[\s?!.]*$/.test(rest.slice(days.end))) continue;
    const left = rest.slice(0, lead.index) + rest.slice(days.end);
    return { filters: { ...filters, ...range(lead[1] ?? '', days) }, rest: left.trim() };
  }
  return { filters, rest };
}

function readOutletInWords({ filters, rest }: Filtered, outlets: Outlets): Filtered {
  const mentions = outlets.mentionsIn(rest);
  const [mention] = mentions;
  if (filters.outlets !== null || mention === undefined || mentions.length > 1)
    return { filters, rest };
  const lead = IN_OUTLET.exec(rest.slice(0, mention.start));
  if (lead === null) return { filters, rest };
  const outletTyped = rest.slice(mention.start, mention.end);
  const left = `${rest.slice(0, lead.index)}${rest.slice(mention.end)}`;
  return { filters: { ...filters, outlets: mention.outlets, outletTyped }, rest: left.trim() };
}
