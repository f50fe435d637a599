import { foldSpelling } from '../../../language/folding.ts';
import type { Span } from '../../../language/span.ts';
import { ACRONYM_WORDS, MAGNITUDES, SPELLINGS } from './spellings.ts';

/** One word as the check compares it. */
export interface CheckWord extends Span {
  /** Equal for words that differ in case, accents, marks or spelling only; never for two words. */
  readonly key: string;
  /** Whether it stands in square brackets, that is, was put in by an editor. */
  readonly bracketed: boolean;
  /** Whether an ellipsis stands between it and the word before. */
  readonly elided: boolean;
}

const WORD =
  /(?:\p{L}\.){2,}\p{L}?(?!\p{L})|[$£€¥]?\p{N}+(?:[.,:]\p{N}+)*|[\p{L}\p{M}]+(?:[\][]?[\p{L}\p{M}]+|['’ʼ‘`´][\p{L}\p{M}]+|[\p{N}]+)*|[%&]/gu;
const ELLIPSIS = /…|\.\s?\.\s?\./u;

/** The words of a text in order. Marks, dashes and hyphens part words and are none themselves. */
export function checkWords(text: string): CheckWord[] {
  const words: CheckWord[] = [];
  let depth = 0;
  let before = 0;
  for (const match of wordsIn(text)) {
    const start = match.index;
    const between = text.slice(before, start);
    const plain = between === ' ';
    if (!plain) depth = bracketDepth(between, depth);
    const end = start + match[0].length;
    const afterFigure =
      start === before && words.length > 0 && /\p{N}$/u.test(text[start - 1] ?? '');
    const key = afterFigure
      ? (MAGNITUDES.get(match[0].toLowerCase()) ?? keyOf(match[0]))
      : keyOf(match[0]);
    const elided = !plain && ELLIPSIS.test(between);
    const partly = match[0].includes(']');
    words.push({ start, end, key, bracketed: depth > 0 && !partly, elided });
    if (partly) depth = 0;
    before = end;
  }
  return words;
}

/** No paragraph is longer, in UTF-16 code units: only what is pasted is, and is gone through in pieces. */
const PIECE = 1_000_000;

/** Whole, a text without a blank might be one word, and a pattern that walks over millions of letters may throw. */
function wordsIn(text: string): Iterable<{ readonly index: number; readonly 0: string }> {
  return text.length <= PIECE ? text.matchAll(WORD) : wordsInPieces(text);
}

function* wordsInPieces(text: string): Generator<{ index: number; 0: string }> {
  for (let from = 0; from < text.length; ) {
    const blank = text.length - from > PIECE ? text.lastIndexOf(' ', from + PIECE) : text.length;
    const to = blank > from ? blank : from + PIECE;
    for (const { index, 0: word } of text.slice(from, to).matchAll(WORD))
      yield { index: from + index, 0: word };
    from = to;
  }
}

function bracketDepth(between: string, depth: number): number {
  let inside = depth;
  for (const mark of between) {
    if (mark === '[') inside = 1;
    else if (mark === ']') inside = 0;
  }
  return inside;
}

const PLAIN = /^[a-z]+$/;
const MEMORY = 200_000;
let memory = new Map<string, string>();

/** What a printed word is compared by. */
function keyOf(word: string): string {
  const known = memory.get(word);
  if (known !== undefined) return known;
  if (memory.size >= MEMORY) memory = new Map();
  const key = makeKey(word);
  memory.set(word, key);
  return key;
}

function makeKey(word: string): string {
  let key = word.toLowerCase();
  if (!PLAIN.test(key)) {
    key = key
      .replace(/[[\]]/g, '')
      .replace(/[’ʼ‘`´]/g, "'")
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '');
    if (/\p{N}/u.test(key)) return key.replace(/,(?=\p{N}{3})/gu, '');
    key = key.replaceAll('.', '');
  }
  if (word !== word.toLowerCase() && word === word.toUpperCase() && ACRONYM_WORDS.has(key)) {
    return `${key}*`;
  }
  const spelt = foldSpelling(SPELLINGS.get(key) ?? key);
  return isName(word) ? spelt.replace(/(?:yy|iy|ij|yi|ii|y|i)(?=$|'s$)/, 'y') : spelt;
}

/** A name keeps nothing of what transliteration leaves open at its end ("Zelensky", "Zelenskiy"). */
function isName(word: string): boolean {
  return word.length > 6 && word[0] !== word[0]?.toLowerCase();
}
