import { boilerplateRule } from './boilerplate/boilerplate.ts';
import { foldLine } from './boilerplate/fold-line.ts';
import type { Line } from './cleaning.ts';
import { isProse } from './prose.ts';
import { isRelativeTime } from './statements.ts';

/** Headings below which nothing of the article stands any more, where the lines beside them show it. */
const HEADING =
  /^(?:related (?:articles|posts|stories|news)|more (?:stories|articles|news|posts)|you (?:may|might) also (?:like|be interested in)|recommended(?: for you| stories| articles)?|(?:latest|recent|popular|top|trending) (?:news|posts|stories|articles)|most (?:read|viewed|popular)|read next|up next)$/;
const LONGEST_HEADING = 40;
/** Paragraphs that stand above it at least. */
const PARAGRAPHS_ABOVE = 3;
/** Lines that one teaser takes at most: outlet, time, title, some of its text. */
const TEASER = 10;
/** Times below the heading at least. */
const TIMES = 2;

/**
 * Where the article has ended and a list of teasers begins, texts and all: a heading right below the comment form, or
 * one below which every few lines a time such as "25 minutes ago" stands.
 *
 * @returns the number of lines where there is none
 */
export function teasersFrom(lines: readonly Line[]): number {
  const paragraphs = lines.flatMap(({ text }, at) => (isProse(text) ? [at] : []));
  const first = paragraphs[PARAGRAPHS_ABOVE - 1] ?? lines.length;
  const { from, to } = timed(lines);
  const found = lines.findIndex(({ text }, at) => {
    if (at < first || text.length > LONGEST_HEADING) return false;
    if (!HEADING.test(foldLine(text) ?? '')) return false;
    return (at >= from && at < to) || isCommentForm(lines[at - 1]?.text ?? '');
  });
  return found < 0 ? lines.length : found;
}

/** From where to where no more lines than a teaser has stand without a time, down to the end, and several times do. */
function timed(lines: readonly Line[]): { from: number; to: number } {
  const times = lines.flatMap(({ text }, at) => (isRelativeTime(text) ? [at] : []));
  const places = [...times, lines.length];
  const gap = places.findLastIndex((at, place) => at - (places[place - 1] ?? 0) > TEASER);
  return { from: gap < 0 ? 0 : (places[gap] ?? 0) - TEASER, to: times.at(-TIMES) ?? -1 };
}

function isCommentForm(text: string): boolean {
  return boilerplateRule(text, true)?.rule === 'comment-form';
}
