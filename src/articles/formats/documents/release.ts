import { newCleaning } from '../../import/clean/cleaning.ts';
import { isProse } from '../../import/clean/prose.ts';
import { readRelease } from '../../import/release/release.ts';
import { readTopLine } from '../../import/release/top-line.ts';
import type { FoundArticle } from '../format.ts';
import { type Aside, asideLines, paragraphOf, tidy } from '../found.ts';
import type { DocParagraph } from './paragraph.ts';

/**
 * A document that is one article: its first heading is the headline, short lines above that are a letterhead. Lines of one
 * paragraph are put together where it is prose, and stay apart where they are an address or a date.
 */
export function releaseIn(
  paragraphs: readonly DocParagraph[],
  beside: readonly Aside[],
): FoundArticle {
  const filled = paragraphs.flatMap(filledParts);
  const at = headlineAt(aboveProse(filled));
  const title = filled[at]?.text ?? null;
  const lines = filled.map(({ text }, index) => ({ printed: [{ number: index + 1, text }], text }));
  const words = lines.filter((_, index) => index !== at);
  const cleaning = newCleaning(words, title === null ? {} : { title });
  const read = readTopLine({ ...cleaning, dropped: asideLines(beside) });
  return {
    cleaning: readRelease(read, Math.max(at, 0)),
    copied: true,
    place: null,
    name: null,
  };
}

function aboveProse(paragraphs: readonly DocParagraph[]): readonly DocParagraph[] {
  const prose = paragraphs.findIndex(({ text }) => isProse(text));
  return prose < 0 ? paragraphs : paragraphs.slice(0, prose);
}

/** A paragraph of prose as one, else each of its lines; none of them blank. */
function filledParts(paragraph: DocParagraph): DocParagraph[] {
  const parts = isProse(tidy(paragraph.text)) ? [paragraph.text] : paragraph.text.split('\n');
  return parts
    .map((text) => ({ ...paragraph, text: paragraphOf(text) }))
    .filter(({ text }) => text !== '');
}

/** The place of the headline among the headings above the text; -1 where there is none. A letterhead is short or in capitals. */
function headlineAt(above: readonly DocParagraph[]): number {
  const headings = above.flatMap(({ text, heading }, at) =>
    heading > 0 ? [{ text, heading, at }] : [],
  );
  const likely = headings.filter(
    ({ text }) => text !== text.toUpperCase() && text.split(' ').length > 2,
  );
  const chosen = likely.length > 0 ? likely : headings;
  const top = Math.min(...chosen.map(({ heading }) => heading));
  return chosen.find(({ heading }) => heading === top)?.at ?? -1;
}
