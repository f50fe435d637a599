import { sentencesOf } from '../../language/sentences.ts';
import type { Span } from '../../language/span.ts';
import { union } from './spans.ts';

/** Divides a stretch of a text; the parts are in order, and only white space lies between them. */
export type Cuts = (text: string, within: Span) => Span[];

/** The ways to cut, gentlest first. `quotations` are spans that the first two ways keep whole. */
export function waysToCut(quotations: readonly Span[]): readonly Cuts[] {
  const merged = union(quotations);
  const whole = [atSentences, atWords].map((cuts) => keeping(merged, cuts));
  return [...whole, atSentences, atWords, atCharacters, atCodePoints];
}

/** A way to cut that leaves the spans of `kept` whole; they are in order and do not overlap. */
function keeping(kept: readonly Span[], cuts: Cuts): Cuts {
  return (text, within) => {
    const parts: Span[] = [];
    let at = 0;
    for (const part of cuts(text, within)) {
      const last = parts.at(-1);
      while ((kept[at]?.end ?? Infinity) <= part.start) at++;
      const inside = last !== undefined && (kept[at]?.start ?? Infinity) < last.end;
      if (inside) parts[parts.length - 1] = { start: last.start, end: part.end };
      else parts.push(part);
    }
    return parts;
  };
}

function atSentences(text: string, within: Span): Span[] {
  return shifted(sentencesOf(text.slice(within.start, within.end)), within.start);
}

function atWords(text: string, within: Span): Span[] {
  const words = text.slice(within.start, within.end).matchAll(/\S+/gu);
  return Array.from(words, (word) => {
    const start = within.start + word.index;
    return { start, end: start + word[0].length };
  });
}

/** Made where a word has to be cut: Node reads its tables for it. */
let characters: Intl.Segmenter | null = null;

function atCharacters(text: string, within: Span): Span[] {
  characters ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  const found = characters.segment(text.slice(within.start, within.end));
  return Array.from(found, ({ index, segment }) => {
    const start = within.start + index;
    return { start, end: start + segment.length };
  });
}

function atCodePoints(text: string, within: Span): Span[] {
  let start = within.start;
  return Array.from(text.slice(within.start, within.end), (point) => {
    const span = { start, end: start + point.length };
    start = span.end;
    return span;
  });
}

function shifted(spans: readonly Span[], by: number): Span[] {
  return spans.map(({ start, end }) => ({ start: start + by, end: end + by }));
}
