import type { Span } from '../../language/span.ts';
import { type CheckWord, checkWords } from './words.ts';

/** A quotation to check. */
export interface Asked {
  /** As it was given. */
  readonly text: string;
  readonly words: readonly CheckWord[];
}

const DOUBLE = /["“”„«»]/gu;

/**
 * Reads a quotation as people paste it: with or without its marks, and, where it comes with an
 * attribution in the middle ("“A,” he said, “B”"), only what stands inside the marks.
 */
export function readAsked(text: string): Asked {
  const inside = insideMarks(text);
  const words = checkWords(text);
  return { text, words: inside === null ? words : wordsIn(words, inside) };
}

/** The words that stand in one of some spans; both in order. */
function wordsIn(words: readonly CheckWord[], spans: readonly Span[]): CheckWord[] {
  let at = 0;
  return words.filter(({ start, end }) => {
    while ((spans[at]?.end ?? Number.POSITIVE_INFINITY) < end) at++;
    return (spans[at]?.start ?? Number.POSITIVE_INFINITY) <= start;
  });
}

/** The stretches inside double marks, where the text begins with one and closes two pairs or more. */
function insideMarks(text: string): Span[] | null {
  if (!/^\s*["“„«]/u.test(text)) return null;
  const spans: Span[] = [];
  let open: number | null = null;
  for (const { 0: mark, index } of text.matchAll(DOUBLE)) {
    const opens = mark === '“' || mark === '„' || mark === '«';
    const reopened =
      open !== null && /(?:^|\n)\s*$/u.test(text.slice(Math.max(0, index - 8), index));
    if (open === null || reopened || (opens && open !== null)) open ??= index + 1;
    else {
      spans.push({ start: open, end: index });
      open = null;
    }
  }
  if (open !== null) spans.push({ start: open, end: text.length });
  return spans.length > 1 ? spans : null;
}
