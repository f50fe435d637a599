import { isoDate } from '../../../../language/dates/date.ts';

/** What the line below the paper's name states. */
export interface HeaderFacts {
  readonly published: string | null;
  readonly section: string | null;
  readonly page: string | null;
}

/**
 * Reads "Politique, vendredi 15 août 2025, p. 03", "15 août 2025 - 06:40 UTC +02:00" and "Monday, May 6, 2024 742 words, p. A1",
 * in any order of the parts: the date may hold commas itself, and a section may look like the beginning of one.
 */
export function headerFacts(headers: readonly string[]): HeaderFacts {
  const parts = headers
    .join(', ')
    .split(/,|[•|·]/)
    .map((part) => part.replace(/\s+/g, ' ').trim().replace(LENGTH, '').trim())
    .filter((part) => part !== '');
  const page = parts.findIndex((part) => PAGE.test(part));
  const printed = PAGE.exec(parts[page] ?? '')?.[1] ?? null;
  // "p. A1, A4": the further pages stand right behind the first.
  const pages = parts.filter((part, at) => at > page && page >= 0 && FURTHER.test(part));
  const rest = parts.filter((part, at) => at !== page && !pages.includes(part));
  const { from, to } = dateIn(rest);
  return {
    published: from < 0 ? null : rest.slice(from, to).join(', '),
    section: rest.filter((_, at) => at < from || at >= to).join(', ') || null,
    page: printed === null ? null : [printed.replace(/^0+(?=\d)/, ''), ...pages].join(', '),
  };
}

const PAGE = /^(?:pp?|page|pages|s)\.? ?([\p{L}]{0,4}-?\d[\p{L}\d –-]{0,12})$/iu;
const FURTHER = /^\p{Lu}{0,3}-?\d{1,3}$/u;
/** How long the article is, behind the date. */
const LENGTH =
  /(?:^| )(?:\d{1,3}(?: \d{3})+|\d{1,5}) (?:mots|words|palabras|parole|wörter|woorden|palavras)$/i;
/** Longest date, in parts between commas. */
const LONGEST = 3;

/** The fewest parts that are a date together, and a day of the week before them: "Friday, August 15, 2025". */
function dateIn(parts: readonly string[]): { from: number; to: number } {
  for (let length = 1; length <= LONGEST; length++) {
    for (let from = 0; from + length <= parts.length; from++) {
      const to = from + length;
      const date = isoDate(parts.slice(from, to).join(', '));
      if (date === null) continue;
      const weekday = WEEKDAYS.has((parts[from - 1] ?? '').toLowerCase());
      return { from: weekday ? from - 1 : from, to };
    }
  }
  return { from: -1, to: -1 };
}

/** Days of the week as Europresse prints them before a comma. */
const WEEKDAYS: ReadonlySet<string> = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday lundi mardi mercredi jeudi vendredi samedi dimanche montag ' +
    'dienstag mittwoch donnerstag freitag samstag sonntag lunes martes miércoles jueves viernes sábado domingo'
  ).split(' '),
);
