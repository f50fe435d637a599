/** Where the marks of a word's number begin; below them lies its code. */
const MARKS = 28;
const CODE = 2 ** MARKS - 1;
const MORE = 0x80;

/** Words as base64 of few bytes: a code's rare high bits come last, and are left out where they are 0. */
export function encodeWords(words: Uint32Array): string {
  const bytes: number[] = [];
  for (const word of words) {
    let left = ((word & CODE) * 16 + (word >>> MARKS)) >>> 0;
    for (; left >= MORE; left >>>= 7) bytes.push((left & 0x7f) | MORE);
    bytes.push(left);
  }
  return Buffer.from(bytes).toString('base64');
}

/** The words that {@link encodeWords} was given. */
export function decodeWords(encoded: string): Uint32Array {
  const bytes = Buffer.from(encoded, 'base64');
  const words = new Uint32Array(bytes.length);
  let [count, value, shift] = [0, 0, 0];
  for (const byte of bytes) {
    value |= (byte & 0x7f) << shift;
    shift += 7;
    if ((byte & MORE) !== 0) continue;
    words[count++] = ((value >>> 4) | ((value & 15) << MARKS)) >>> 0;
    [value, shift] = [0, 0];
  }
  return words.slice(0, count);
}
