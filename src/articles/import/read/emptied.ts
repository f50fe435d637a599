import type { Problem } from '../../../problem.ts';
import { linkList } from '../../formats/lists/link-list.ts';
import type { DroppedLine, Line } from '../clean/cleaning.ts';
import { endsSentence, wordCount } from '../clean/prose.ts';

/** Links to other articles from which on a page without a sentence of its own is a page of links. */
const PAGE_OF_LINKS = 5;
/** Longest line that may be the heading of a list, in words. */
const LONGEST_HEADING = 12;

/** What is wrong with a text of which nothing, or nothing but headings of lists, is left; null where it is an article. */
export function emptied(
  file: string,
  lines: readonly Line[],
  dropped: readonly DroppedLine[],
): Problem | null {
  const links = dropped.filter(({ rule }) => rule === 'related').length;
  if (links >= PAGE_OF_LINKS && lines.every(isHeading))
    return linkList(file, 'a page of links', null);
  return lines.length === 0 ? nothingLeft(file) : null;
}

function isHeading({ text }: Line): boolean {
  return !endsSentence(text) && wordCount(text) <= LONGEST_HEADING;
}

function nothingLeft(file: string): Problem {
  return {
    code: 'article-empty',
    message: 'Only page boilerplate was found, no article text.',
    remedy: 'Copy the article itself into it.',
    file,
    line: null,
  };
}
