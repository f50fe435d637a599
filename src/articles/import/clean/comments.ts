import { foldLine } from './boilerplate/fold-line.ts';
import { type Cleaning, dropLines, type Line } from './cleaning.ts';
import { isProse } from './prose.ts';

/** Headings above what readers wrote. */
const HEADING =
  /^(?:(?:\(?\d[\d,.]*k?\)? |all |reader |readers' |top |latest |recent )?(?:comments?|responses|replies)(?: \(?\d[\d,.]*k?\)?)?|\d+ thoughts? on .{3,200})$/;
/** Lines that stand by every comment and in no article. */
const BY_A_COMMENT =
  /^(?:reply|report|report comment|like|likes?|dislike|permalink|flag|upvote|downvote|recommend(?:ed)?|\d+ (?:likes?|replies|recommend)|log in to reply|.{2,40} says|\d+ (?:minutes?|mins?|hours?|days?|weeks?|months?|years?) ago|in reply to .*)$/;
/** Longest heading or button, in UTF-16 code units. */
const LONGEST = 240;
/** Paragraphs that stand above at least: what comes earlier is a button. */
const PARAGRAPHS_ABOVE = 2;
const MARKS_BELOW = 2;

/** Drops what readers wrote below the article, where its heading and its buttons show that it is that. */
export function dropReadersComments(cleaning: Cleaning): Cleaning {
  const paragraphs = placesOf(cleaning, ({ text }) => isProse(text));
  const marks = placesOf(cleaning, ({ text }) => isLike(BY_A_COMMENT, text));
  const after = paragraphs[PARAGRAPHS_ABOVE - 1] ?? Number.POSITIVE_INFINITY;
  const before = marks.at(-MARKS_BELOW) ?? -1;
  const headings = placesOf(cleaning, ({ text }) => isLike(HEADING, text));
  const from = headings.find((at) => at > after && at < before);
  if (from === undefined) return cleaning;
  return dropLines(cleaning, (_, at) => (at >= from ? { rule: 'readers-comments' } : null));
}

function placesOf({ lines }: Cleaning, test: (line: Line) => boolean): number[] {
  return lines.flatMap((line, at) => (test(line) ? [at] : []));
}

function isLike(pattern: RegExp, text: string): boolean {
  return text.length <= LONGEST && pattern.test(foldLine(text) ?? '');
}
