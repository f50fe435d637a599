import { PrintedWords } from './scan/printed-words.ts';
import type { Span } from './span.ts';

/** How a token is written: the only thing a name, a sentence end or a heading can be told by. */
type Shape = 'lower' | 'capital' | 'upper' | 'number' | 'mark';

/** One word, number or mark of a text. */
export interface Token extends Span {
  readonly text: string;
  /** Lower case, with straight apostrophes. */
  readonly lower: string;
  readonly shape: Shape;
}

/** All but plain words, which need no table of letters and are their own lower case. */
const WORD =
  /(?:\p{Lu}\.){2,}|[\p{L}\p{M}]+(?:['’‘&.-](?=[\p{L}\p{N}])[\p{L}\p{M}\p{N}]+)*|[$£€]?\p{N}+(?:[.,:]\p{N}+)*(?:-?\p{L}+)*%?|\S/uy;
const APOSTROPHE = /['’]/;
const CLITIC = /^(.+?)(['’](?:s|S|re|ve|ll|d|m))$/u;

/**
 * Words, numbers and marks of a text, in order. A possessive or contracted ending is a token of its
 * own ("Healey" + "’s", "he" + "’s"); a hyphenated word, "O’Malley" and "U.S." are one.
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const end = plainEnd(text, at);
    if (end > at) {
      tokens.push(plainWord(text, at, end));
      at = end;
      continue;
    }
    const code = text.charCodeAt(at);
    if (code === SPACE || code === COMMA) {
      if (code === COMMA)
        tokens.push({ start: at, end: at + 1, text: ',', lower: ',', shape: 'mark' });
      at++;
      continue;
    }
    WORD.lastIndex = at;
    const word = WORD.exec(text)?.[0];
    // what no kind of token begins with is white space
    if (word !== undefined) pushParts(tokens, word, at);
    at += word?.length ?? 1;
  }
  return tokens;
}

/** Where a word of small letters, or a capital and small letters, ends, if a space or a comma stands there; else the place itself. */
function plainEnd(text: string, from: number): number {
  let at = from;
  let code = text.charCodeAt(at);
  if (code >= CAPITAL_A && code <= CAPITAL_Z) code = text.charCodeAt(++at);
  while (code >= LETTER_A && code <= LETTER_Z) code = text.charCodeAt(++at);
  return code === SPACE || code === COMMA ? at : from;
}

/** Plain words remembered, so that each is one string wherever it stands: looking that up costs less. */
const MEMORY = 200_000;
let printed = new PrintedWords();
/** By number of a printed word: the same in small letters. */
let lowered: string[] = [];

/** A word that {@link plainEnd} found. */
function plainWord(text: string, start: number, end: number): Token {
  if (lowered.length >= MEMORY) [printed, lowered] = [new PrintedWords(), []];
  const number = printed.numberOf(text, start, end);
  const word = printed.words[number] as string;
  if (number === lowered.length) lowered.push(word.toLowerCase());
  const shape = text.charCodeAt(start) >= LETTER_A ? 'lower' : 'capital';
  return { start, end, text: word, lower: lowered[number] as string, shape };
}

const [LETTER_A, LETTER_Z, SPACE, COMMA] = [97, 122, 32, 44];
const [CAPITAL_A, CAPITAL_Z] = [65, 90];

/** A word, its possessive or contracted ending as a token of its own. */
function pushParts(tokens: Token[], word: string, start: number): void {
  const clitic = word.length > 2 && APOSTROPHE.test(word) ? CLITIC.exec(word) : null;
  if (clitic === null) tokens.push(token(word, start));
  else {
    const stem = clitic[1] as string;
    tokens.push(token(stem, start), token(clitic[2] as string, start + stem.length));
  }
}

function token(text: string, start: number): Token {
  const small = text.toLowerCase();
  const lower = small.includes('’') ? small.replaceAll('’', "'") : small;
  return { start, end: start + text.length, text, lower, shape: shapeOf(text) };
}

function shapeOf(text: string): Shape {
  const first = text[0] as string;
  // most words, for which no table of letters need be asked
  if (first >= 'a' && first <= 'z') return 'lower';
  if (!/[\p{L}\p{N}$£€]/u.test(first)) return 'mark';
  if (/[\p{N}$£€]/u.test(first)) return 'number';
  if (first === first.toLowerCase()) return 'lower';
  return text.length > 1 && text === text.toUpperCase() ? 'upper' : 'capital';
}
