import { isoDate } from '../../../../language/dates/date.ts';

/** What the line below the paper's name states. */
export interface HeaderFacts {
  readonly published: string | null;
  readonly section: string | null;
  readonly page: string | null;
}

/**
 * Reads "Politique, vendredi 15 août 2025, p. 03" and "15 août 2025 - 06:40 UTC +02:00", in any order of the parts: the
 * date may hold commas itself.
 */
export function headerFacts(headers: readonly string[]): HeaderFacts {
  const parts = headers
    .join(', ')
    .split(',')
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter((part) => part !== '');
  const page = parts.findIndex((part) => PAGE.test(part));
  const printed = PAGE.exec(parts[page] ?? '')?.[1] ?? null;
  const rest = parts.filter((_, at) => at !== page);
  const { from, to } = dateIn(rest);
  return {
    published: from < 0 ? null : rest.slice(from, to).join(', '),
    section: rest.filter((_, at) => at < from || at >= to).join(', ') || null,
    page: printed?.replace(/^0+(?=\d)/, '') ?? null,
  };
}

const PAGE = /^(?:pp?|page|pages|s)\.? ?([\p{L}]{0,4}-?\d[\p{L}\d –-]{0,12})$/iu;

/** The fewest neighbouring parts that are a date together, the longest reading first: "Friday, August 15, 2025". */
function dateIn(parts: readonly string[]): { from: number; to: number } {
  for (const length of [3, 2, 1]) {
    for (let from = 0; from + length <= parts.length; from++) {
      if (isoDate(parts.slice(from, from + length).join(', ')) !== null)
        return { from, to: from + length };
    }
  }
  return { from: -1, to: -1 };
}
