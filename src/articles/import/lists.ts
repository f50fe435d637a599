import { foldLine, phrases } from './fold-line.ts';
import { LIST_HEADINGS } from './list-headings.ts';
import { isProse, wordCount } from './prose.ts';
import { dropLines, type Line, type Sheet } from './sheet.ts';
import { markedDate } from './statements.ts';

/** Most lines that one heading takes along: a page lists no more articles than that in one place. */
const LONGEST_LIST = 24;
/** Longest title in a list, in words. */
const LONGEST_TITLE = 25;

const HEADINGS: ReadonlySet<string> = new Set(phrases(LIST_HEADINGS));
const NAMED_HEADING =
  /^(?:more (?:from|on|about|stories|news|by|in)|read more (?:from|on|about)|most (?:read|viewed|popular|watched) (?:in|on)|latest (?:in|from|on|news)|top (?:stories|news) (?:in|from|on)|recommended (?:by|in)|related (?:to|stories|articles))\b/;

/** Drops lists of other articles: the heading, and the titles below it down to the next paragraph. */
export function dropLists(sheet: Sheet): Sheet {
  const prose = sheet.lines.findIndex(({ text }) => isProse(text));
  const listed = new Set<Line>();
  for (const [at, line] of sheet.lines.entries()) {
    if (!isHeading(line.text)) continue;
    listed.add(line);
    if (prose < 0 || at < prose) continue;
    for (const title of titlesBelow(sheet.lines, at)) listed.add(title);
  }
  return dropLines(sheet, (line) => (listed.has(line) ? { rule: 'related' } : null));
}

function isHeading(text: string): boolean {
  const folded = wordCount(text) <= 8 ? foldLine(text) : null;
  if (folded === null) return false;
  return (
    HEADINGS.has(folded) || (/[^.?!]$/.test(text) && /:$/.test(text) && NAMED_HEADING.test(folded))
  );
}

function titlesBelow(lines: readonly Line[], heading: number): readonly Line[] {
  const below = lines.slice(heading + 1, heading + 1 + LONGEST_LIST);
  const end = below.findIndex(({ text }) => !isListed(text));
  return end < 0 ? below : below.slice(0, end);
}

function isListed(text: string): boolean {
  return wordCount(text) <= LONGEST_TITLE && !isProse(text) && markedDate(text) === null;
}
