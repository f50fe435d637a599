/** What a word is as the check compares it; `scanCheckWords` finds the same. */
export const CHECK_WORD =
  /(?:\p{L}\.){2,}\p{L}?(?!\p{L})|[$£€¥]?\p{N}+(?:[.,:]\p{N}+)*|[\p{L}\p{M}]+(?:[\][]?[\p{L}\p{M}]+|['’ʼ‘`´][\p{L}\p{M}]+|[\p{N}]+)*|[%&]/gu;

/** By ASCII character: 1 a letter, 2 what may begin another word, 4 what ends a plain word for certain. */
const CLASS = new Uint8Array(128);
for (let code = 0; code < 128; code++) {
  const character = String.fromCharCode(code);
  if (/[a-z]/i.test(character)) CLASS[code] = 1;
  else if (/[\d$%&]/.test(character)) CLASS[code] = /\d/.test(character) ? 2 : 2 | 4;
  else if (!/[.'`[\]]/.test(character)) CLASS[code] = 4;
}
const [LETTER, BEGINNING, ENDING] = [1, 2, 4];
const DOT = 0x2e;

/** A pattern of our own: it keeps where it has got to. */
const PATTERN = new RegExp(CHECK_WORD);

/** No paragraph is longer, in UTF-16 code units: only what is pasted is, and is gone through in pieces. */
const PIECE = 1_000_000;

/** Is given where a word begins and ends. */
type Found = (start: number, end: number) => void;

/**
 * Finds the words of a text, left to right. Most words are plain letters between spaces and are found by
 * their characters alone; the pattern is asked only where anything else stands. A text that is longer
 * than any paragraph is parted at blanks: whole, it might be one word, and a pattern that walks over
 * millions of letters may throw.
 */
export function scanCheckWords(text: string, found: Found): void {
  for (let from = 0; from < text.length; ) {
    const blank = text.length - from > PIECE ? text.lastIndexOf(' ', from + PIECE) : text.length;
    const to = blank > from ? blank : from + PIECE;
    const shift = from;
    if (to - from === text.length) scanPiece(text, found);
    else scanPiece(text.slice(from, to), (start, end) => found(shift + start, shift + end));
    from = to;
  }
}

function scanPiece(text: string, found: Found): void {
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    const kind = code < 128 ? (CLASS[code] as number) : BEGINNING;
    if ((kind & (LETTER | BEGINNING)) === 0) {
      at++;
      continue;
    }
    const plain = kind === LETTER ? plainWordEnd(text, at) : -1;
    if (plain > 0) {
      found(at, plain);
      at = plain;
      continue;
    }
    PATTERN.lastIndex = at;
    const match = PATTERN.exec(text);
    if (match === null) return;
    at = match.index + match[0].length;
    found(match.index, at);
  }
}

/** Where a word of ASCII letters alone ends; -1 where the pattern has to say. */
function plainWordEnd(text: string, start: number): number {
  let end = start + 1;
  while (end < text.length && CLASS[text.charCodeAt(end)] === LETTER) end++;
  if (end === text.length) return end;
  const next = text.charCodeAt(end);
  if (next === DOT) return end - start > 1 ? end : -1;
  return ((CLASS[next] ?? 0) & ENDING) !== 0 ? end : -1;
}
