import { newCleaning } from '../../import/clean/cleaning.ts';
import { isProse } from '../../import/clean/prose.ts';
import { readRelease } from '../../import/clean/release.ts';
import type { FoundArticle } from '../format.ts';
import { type Aside, asideLines, tidy } from '../found.ts';
import type { DocParagraph } from './paragraph.ts';

/**
 * A document that is one article: its first heading is the headline, short lines above that are a letterhead. Lines of one
 * paragraph are put together where it is prose, and stay apart where they are an address or a date.
 */
export function releaseIn(
  paragraphs: readonly DocParagraph[],
  beside: readonly Aside[],
): FoundArticle {
  const filled = paragraphs.flatMap((paragraph) => {
    const parts = isProse(tidy(paragraph.text)) ? [paragraph.text] : paragraph.text.split('\n');
    return parts
      .map((text) => ({ ...paragraph, text: tidy(text) }))
      .filter(({ text }) => text !== '');
  });
  const levels = filled.map(({ heading }) => heading).filter((level) => level > 0);
  const top = levels.length > 0 ? Math.min(...levels) : 0;
  const prose = filled.findIndex(({ text }) => isProse(text));
  const at = filled.findIndex(
    ({ heading }, index) => top > 0 && heading === top && (prose < 0 || index < prose),
  );
  const title = filled[at]?.text ?? null;
  const lines = filled.map(({ text }, index) => ({ printed: [{ number: index + 1, text }], text }));
  const words = lines.filter((_, index) => index !== at);
  const cleaning = newCleaning(words, title === null ? {} : { title });
  return {
    cleaning: readRelease({ ...cleaning, dropped: asideLines(beside) }, Math.max(at, 0)),
    copied: true,
    place: null,
    name: null,
  };
}
