import { boilerplateRule } from './boilerplate/boilerplate.ts';
import { foldLine, phrases } from './boilerplate/fold-line.ts';
import { bylineOf } from './bylines.ts';
import { type Cleaning, dropLines, type Line } from './cleaning.ts';
import { LIST_HEADINGS } from './list-headings.ts';
import { isProse, wordCount } from './prose.ts';
import { markedDate } from './statements.ts';
import { teasersFrom } from './teasers.ts';

/** Most lines that one heading takes along: a page lists no more articles than that in one place. */
const LONGEST_LIST = 24;
/** Longest title in a list, in words. */
const LONGEST_TITLE = 25;

const HEADINGS: ReadonlySet<string> = new Set(phrases(LIST_HEADINGS));
const NAMED_HEADING =
  /^(?:more (?:from|on|about|stories|news|by|in)|read more (?:from|on|about)|most (?:read|viewed|popular|watched) (?:in|on)|latest (?:in|from|on|news)|top (?:stories|news) (?:in|from|on)|recommended (?:by|in)|related (?:to|stories|articles))\b/;

/** Drops lists of other articles: the heading, and the titles below it down to the next paragraph. */
export function dropLists(cleaning: Cleaning): Cleaning {
  const prose = cleaning.lines.findIndex(({ text }) => isProse(text));
  const listed = new Set<Line>(cleaning.lines.slice(teasersFrom(cleaning.lines)));
  for (const [at, line] of cleaning.lines.entries()) {
    if (listed.has(line)) continue;
    for (const part of listAt(cleaning.lines, at, prose >= 0 && at > prose)) listed.add(part);
  }
  return dropLines(cleaning, (line) => (listed.has(line) ? { rule: 'related' } : null));
}

/** The heading that stands here with what goes with it; nothing where none does. */
function listAt(lines: readonly Line[], at: number, below: boolean): readonly Line[] {
  const line = lines[at] as Line;
  const counted = countedList(lines, at);
  if (counted.length > 0) return [line, ...counted];
  if (!isHeading(line.text)) return [];
  return [line, ...(below ? titlesBelow(lines, at) : topicsBelow(lines, at))];
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

/** A title: not long, no sentence, and no date or byline of the article's own. */
function isListed(text: string): boolean {
  if (wordCount(text) > LONGEST_TITLE || isProse(text)) return false;
  if (markedDate(text) !== null || bylineOf(text) !== null) return false;
  return !/[.”"]$/.test(text) || boilerplateRule(text, true) !== null;
}

/** Above the text only a row of topics goes with its heading. */
function topicsBelow(lines: readonly Line[], heading: number): readonly Line[] {
  const [line, topics] = lines.slice(heading, heading + 2);
  const named = /^(?:related |key |hot )?(?:topics|tags)$/.test(foldLine(line?.text ?? '') ?? '');
  const row = /^\p{Lu}[^,.]{1,40}(?:, ?\p{Lu}[^,.]{1,40}){1,12}$/u.test(topics?.text ?? '');
  return named && row && topics ? [topics] : [];
}

/** "List of 3 items" down to "end of list", where both are printed. */
function countedList(lines: readonly Line[], at: number): readonly Line[] {
  const count = /^list of (\d{1,2}) items?$/.exec(foldLine(lines[at]?.text ?? '') ?? '')?.[1];
  if (count === undefined) return [];
  const below = lines.slice(at + 1, at + 2 + 3 * Number(count));
  const end = below.findIndex(({ text }) => foldLine(text) === 'end of list');
  return below.slice(0, end + 1);
}
