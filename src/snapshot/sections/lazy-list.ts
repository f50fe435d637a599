/** How many of the items made last are kept: what was just asked for is often asked for again. */
const KEPT = 4_096;

/**
 * A list that makes its items when they are asked for and keeps a few thousand of them: a million cost
 * next to nothing until then. To whoever reads it, it is an array: indexes, `length`, `for of` and the
 * reading methods work. What it is made from must not change.
 *
 * @param at makes the item at an index from 0 to `length` - 1
 * @param keeps whether items are kept; where not, each is made anew
 */
export function lazyList<T>(length: number, at: (index: number) => T, keeps = true): readonly T[] {
  const item = keeps ? keeping(at) : at;
  return new Proxy<T[]>([], {
    get: (list, key) => {
      const index = indexOf(key);
      if (index >= 0 && index < length) return item(index);
      return key === 'length' ? length : Reflect.get(list, key);
    },
    has: (list, key) => {
      const index = indexOf(key);
      return index >= 0 ? index < length : Reflect.has(list, key);
    },
    set: () => false,
    defineProperty: () => false,
  });
}

function keeping<T>(at: (index: number) => T): (index: number) => T {
  const made = new Map<number, T>();
  return (index) => {
    const known = made.get(index);
    if (known !== undefined) return known;
    if (made.size >= KEPT) made.clear();
    const fresh = at(index);
    made.set(index, fresh);
    return fresh;
  };
}

const [ZERO, NINE] = ['0'.charCodeAt(0), '9'.charCodeAt(0)];

/** The index that a key means; -1 for every other. Each key of an array that begins with a digit is one. */
function indexOf(key: string | symbol): number {
  if (typeof key !== 'string') return -1;
  const first = key.charCodeAt(0);
  return first >= ZERO && first <= NINE ? Number(key) : -1;
}
