/** Entries of two lists that are the same, in order: pairs of places, ascending in both. */
export type Pairs = readonly (readonly [number, number])[];

/** Largest table that is filled, in cells: longer lists are compared by entries that stand once in each. */
const MOST_CELLS = 4_000_000;

/** A longest common subsequence; of very long lists a long one. */
export function commonOrder(a: readonly string[], b: readonly string[]): Pairs {
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  const [left, right] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)];
  const inner = left.length * right.length <= MOST_CELLS ? exact(left, right) : rising(left, right);
  const before = Array.from({ length: head }, (_, at) => [at, at] as const);
  const after = Array.from({ length: tail }, (_, at) => {
    return [a.length - tail + at, b.length - tail + at] as const;
  });
  return [...before, ...inner.map(([i, j]) => [i + head, j + head] as const), ...after];
}

function exact(a: readonly string[], b: readonly string[]): [number, number][] {
  const width = b.length + 1;
  const table = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      table[i * width + j] =
        a[i] === b[j]
          ? (table[(i + 1) * width + j + 1] as number) + 1
          : Math.max(table[(i + 1) * width + j] as number, table[i * width + j + 1] as number);
  const pairs: [number, number][] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if ((table[(i + 1) * width + j] as number) >= (table[i * width + j + 1] as number)) i++;
    else j++;
  }
  return pairs;
}

/** Entries in order of the first list, each with the next place of the second that comes after the last. */
function rising(a: readonly string[], b: readonly string[]): [number, number][] {
  const places = new Map<string, number[]>();
  for (const [at, entry] of b.entries())
    places.set(entry, [...(places.get(entry) ?? []), at].slice(0, 4));
  const pairs: [number, number][] = [];
  for (const [at, entry] of a.entries()) {
    const next = places.get(entry)?.find((place) => place > (pairs.at(-1)?.[1] ?? -1));
    if (next !== undefined) pairs.push([at, next]);
  }
  return pairs;
}
