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

/** The first kind is a plain word, which is most of them: it needs no table of letters and is its own lower case. */
const WORD =
  /([a-z]+)(?=[ ,])|(?:\p{Lu}\.){2,}|[\p{L}\p{M}]+(?:['’‘&.-](?=[\p{L}\p{N}])[\p{L}\p{M}\p{N}]+)*|[$£€]?\p{N}+(?:[.,:]\p{N}+)*(?:-?\p{L}+)*%?|\S/gu;
const APOSTROPHE = /['’]/;
const CLITIC = /^(.+?)(['’](?:s|S|re|ve|ll|d|m))$/u;

/**
 * Words, numbers and marks of a text, in order. A possessive or contracted ending is a token of its
 * own ("Healey" + "’s", "he" + "’s"); a hyphenated word, "O’Malley" and "U.S." are one.
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(WORD)) {
    const [word, plain] = match;
    if (plain !== undefined) {
      const end = match.index + word.length;
      tokens.push({ start: match.index, end, text: word, lower: word, shape: 'lower' });
      continue;
    }
    const clitic = word.length > 2 && APOSTROPHE.test(word) ? CLITIC.exec(word) : null;
    if (clitic === null) tokens.push(token(word, match.index));
    else {
      const stem = clitic[1] as string;
      tokens.push(token(stem, match.index), token(clitic[2] as string, match.index + stem.length));
    }
  }
  return tokens;
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
