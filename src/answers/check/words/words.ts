import { foldSpelling } from '../../../language/folding.ts';
import { wordHash } from '../../../language/hash.ts';
import { PrintedWords } from '../../../language/scan/printed-words.ts';
import type { Span } from '../../../language/span.ts';
import { STOP_WORDS } from '../../../language/words/stop-words.ts';
import { scanCheckWords } from './scan.ts';
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

const ELLIPSIS = /…|\.\s?\.\s?\./u;
const SPACE = 0x20;

/** The words of a text in order. Marks, dashes and hyphens part words and are none themselves. */
export function checkWords(text: string): CheckWord[] {
  const words: CheckWord[] = [];
  let depth = 0;
  let before = 0;
  scanCheckWords(text, (start, end) => {
    const word = text.slice(start, end);
    const plain = start - before === 1 && text.charCodeAt(before) === SPACE;
    const between = plain ? ' ' : text.slice(before, start);
    if (!plain) depth = bracketDepth(between, depth);
    const { key } = keyAt(text, start, end, before);
    const elided = !plain && ELLIPSIS.test(between);
    const partly = word.includes(']');
    words.push({ start, end, key, bracketed: depth > 0 && !partly, elided });
    if (partly) depth = 0;
    before = end;
  });
  return words;
}

/** Goes through what the words of a text are compared by, in order, as `checkWords` has them. */
export function eachWordKey(text: string, take: (key: WordKey) => void): void {
  let before = 0;
  scanCheckWords(text, (start, end) => {
    take(keyAt(text, start, end, before));
    before = end;
  });
}

/** @param before where the word before ends; 0 where there is none */
function keyAt(text: string, start: number, end: number, before: number): WordKey {
  const isAfterFigure = start === before && start > 0 && /\p{N}$/u.test(text[start - 1] ?? '');
  const magnitude = isAfterFigure
    ? MAGNITUDES.get(text.slice(start, end).toLowerCase())
    : undefined;
  return magnitude === undefined ? keyOf(text, start, end) : wordKey(magnitude);
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
let printed = new PrintedWords();
/** By number of a printed word. */
let keys: WordKey[] = [];

/** What a printed word is compared by. */
export interface WordKey {
  readonly key: string;
  /** 32 bits of it. */
  readonly hash: number;
  /** Whether it tells something about what is said. */
  readonly isContent: boolean;
}

function keyOf(text: string, start: number, end: number): WordKey {
  if (keys.length >= MEMORY) [printed, keys] = [new PrintedWords(), []];
  const number = printed.numberOf(text, start, end);
  const known = keys[number];
  if (known !== undefined) return known;
  const key = wordKey(makeKey(printed.words[number] as string));
  keys.push(key);
  return key;
}

function wordKey(key: string): WordKey {
  return { key, hash: wordHash(key), isContent: isContent(key) };
}

/** Whether a word tells something about what is said. */
export function isContent(key: string): boolean {
  return !STOP_WORDS.has(key) && !STOP_WORDS.has(key.replaceAll("'", ''));
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
