import { lineSpans } from '../../../language/lines.ts';
import type { Span } from '../../../language/span.ts';
import { type Quotation, quotationsOf } from '../../../quotes/marks/quotations.ts';
import { cueOf } from '../../../quotes/reading/cues.ts';
import { type CheckWord, checkWords } from '../words/words.ts';
import { withoutChatMarkup } from './markup.ts';

/** A quotation to check. */
export interface AskedWords {
  /** The text that the words' places count in, as it was given. */
  readonly text: string;
  readonly words: readonly CheckWord[];
}

/** What was pasted: one quotation, or several that are checked one by one. */
export interface Pasted {
  /** A platform's markup is white space here; the same length as what was given. */
  readonly text: string;
  /** All its words, where it may be a quotation as it stands; null where it holds several. */
  readonly whole: AskedWords | null;
  /** The quotations in marks, in order, where other words stand round them; else none. */
  readonly quotations: readonly (AskedWords & Span)[];
}

/**
 * Reads a quotation as people paste it: with or without its marks, in the sentence that it was printed
 * in ("“A,” he said, “B”" is one quotation), with a platform's markup, or several in one text.
 */
export function readPasted(given: string): Pasted {
  const text = withoutChatMarkup(given);
  const words = checkWords(text);
  const groups = groupsIn(text);
  const quotations = groups.flatMap((group) => {
    const own = wordsIn(words, group);
    const [first, last] = [group[0], group.at(-1)];
    if (own.length === 0 || first === undefined || last === undefined) return [];
    return [{ text: given, words: own, start: first.start, end: last.end }];
  });
  const inside = quotations.reduce((sum, { words: own }) => sum + own.length, 0);
  if (quotations.length > 1) return { text, whole: null, quotations };
  return {
    text,
    whole: { text: given, words },
    quotations: inside < words.length ? quotations : [],
  };
}

/** The words that stand in one of some spans; both in order. */
function wordsIn(words: readonly CheckWord[], spans: readonly Span[]): CheckWord[] {
  let at = 0;
  return words.filter(({ start, end }) => {
    while ((spans[at]?.end ?? Number.POSITIVE_INFINITY) < end) at++;
    return (spans[at]?.start ?? Number.POSITIVE_INFINITY) <= start;
  });
}

/** The stretches in double marks of a text, those of one quotation together. */
function groupsIn(text: string): Span[][] {
  const lines = lineSpans(text);
  const found = quotationsOf(lines.map(({ start, end }) => text.slice(start, end)));
  const spans = lines.flatMap(({ start: index }, line) =>
    (found[line] ?? []).filter(isMarked).map(({ start, end }) => ({
      start: start + index,
      end: end + index,
    })),
  );
  const groups: Span[][] = [];
  for (const span of spans) {
    const before = groups.at(-1)?.at(-1);
    if (before !== undefined && goesOn(text.slice(before.end, span.start)))
      groups.at(-1)?.push(span);
    else groups.push([span]);
  }
  return groups;
}

/** Single marks part no quotation from its sentence: they stand inside of speech as often. */
function isMarked({ family }: Quotation): boolean {
  return family !== 'single' && family !== 'angle';
}

/** No attribution in the middle of a quotation is longer than this, in characters. */
const LONGEST_GAP = 120;
const APART = /[:;!?…](?=.*\p{L})|\.(?=.*\p{L})|\b(?:and|then|while|but|whereas|later)\b/su;

/** Whether what stands between two pairs of marks is one attribution, or nothing but marks. */
function goesOn(gap: string): boolean {
  if (gap.length > LONGEST_GAP) return false;
  const words = gap.match(/[\p{L}\p{N}’'-]+/gu) ?? [];
  if (words.length === 0) return /\n/u.test(gap) || !/[“„«]/u.test(gap.slice(0, 1));
  return !APART.test(gap) && words.some((word) => cueOf(word.toLowerCase()) !== undefined);
}
