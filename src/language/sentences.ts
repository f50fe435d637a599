import type { Span } from './span.ts';
import { ABBREVIATIONS, MAY_END } from './words/abbreviations.ts';

const END = /[.!?…]+/gu;
const AFTER = /[\p{Pf}\p{Pe}"'”’»›)\]]*/uy;
const SPACE = /\s+/uy;
const OPENING = /^[\p{Lu}\p{N}\p{Pi}\p{Ps}"'“‘„‚«‹`¿¡—–•$£€@#]/u;

/**
 * The sentences of a paragraph, in order, white space between them left out. A sentence ends at
 * `.`, `!`, `?` or `…`, any closing marks after it included, where the next one begins like a
 * sentence; a stop that belongs to an abbreviation or an initial ends none.
 */
export function sentencesOf(text: string): Span[] {
  const sentences: Span[] = [];
  let start = skipSpace(text, 0);
  for (const match of text.matchAll(END)) {
    const stop = match.index + match[0].length;
    const end = skip(AFTER, text, stop);
    const next = skipSpace(text, end);
    if (next === end || next >= text.length || match.index < start) continue;
    if (!OPENING.test(text.slice(next, next + 2))) continue;
    if (match[0] === '.' && end === stop && belongsToWord(text, match.index, next)) continue;
    sentences.push({ start, end });
    start = next;
  }
  const last = text.trimEnd().length;
  if (start < last) sentences.push({ start, end: last });
  return sentences;
}

function belongsToWord(text: string, stop: number, next: number): boolean {
  const from = Math.max(0, stop - 12);
  const word = /[\p{L}.]*$/u.exec(text.slice(from, stop))?.[0] ?? '';
  const lower = word.toLowerCase();
  if (/^\p{Lu}$/u.test(word)) return word !== 'I';
  if (MAY_END.has(lower)) return !beginsSentence(text, next);
  return ABBREVIATIONS.has(lower) || /^(?:\p{Lu}\.)+\p{Lu}$/u.test(word);
}

const STARTERS =
  /^(?:["“‘'«„]|(?:The|A|An|He|She|It|They|We|I|You|But|And|In|On|At|For|That|This|These|Those|His|Her|Their|If|When|While|As|After|So|What|There)\b)/u;

function beginsSentence(text: string, at: number): boolean {
  return STARTERS.test(text.slice(at, at + 8));
}

function skipSpace(text: string, at: number): number {
  return skip(SPACE, text, at);
}

function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text) === null ? at : pattern.lastIndex;
}
