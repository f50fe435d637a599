/** Three lines of the table, kept since they are short-lived and many: a vocabulary is gone through with them. */
let lines = threeLines(64);

function threeLines(width: number): [Uint8Array, Uint8Array, Uint8Array] {
  return [new Uint8Array(width), new Uint8Array(width), new Uint8Array(width)];
}

/**
 * Letters wrong between two words: inserted, left out, replaced, or two neighbours swapped (the
 * restricted Damerau–Levenshtein distance, also called optimal string alignment).
 *
 * @param most stop counting above it; then any number above `most` is given
 */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  const width = b.length + 1;
  if (lines[0].length < width) lines = threeLines(2 * width);
  let [before, above, line] = lines;
  for (let column = 0; column < width; column++) above[column] = Math.min(column, 255);
  for (let row = 1; row <= a.length; row++) {
    line[0] = row;
    let least = row;
    for (let column = 1; column < width; column++) {
      const same = a.charCodeAt(row - 1) === b.charCodeAt(column - 1);
      let steps = Math.min(
        (above[column - 1] as number) + (same ? 0 : 1),
        (above[column] as number) + 1,
        (line[column - 1] as number) + 1,
      );
      if (swapped(a, b, row, column)) steps = Math.min(steps, (before[column - 2] as number) + 1);
      line[column] = steps;
      if (steps < least) least = steps;
    }
    if (least > most) return most + 1;
    [before, above, line] = [above, line, before];
  }
  return above[b.length] as number;
}

function swapped(a: string, b: string, row: number, column: number): boolean {
  return (
    row > 1 &&
    column > 1 &&
    a.charCodeAt(row - 1) === b.charCodeAt(column - 2) &&
    a.charCodeAt(row - 2) === b.charCodeAt(column - 1)
  );
}

/** The letters of a word as a set of bits, some letters sharing one: what {@link mayBeNear} compares. */
export function letterBits(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at++) bits |= 1 << (word.charCodeAt(at) & 31);
  return bits;
}

/**
 * Whether two words may be at most `most` letters apart, by their `letterBits`: a wrong letter takes one
 * out of the set at most and puts one in. Spares the distance of nearly all words of a list.
 */
export function mayBeNear(bits: number, others: number, most: number): boolean {
  return bitCount(bits ^ others) <= 2 * most;
}

/** Counted in pairs, fours and eights at once: a long list of words is gone through with it. */
function bitCount(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x5555_5555);
  const fours = (pairs & 0x3333_3333) + ((pairs >>> 2) & 0x3333_3333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
}
