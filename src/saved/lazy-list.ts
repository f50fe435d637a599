/**
 * A list that makes its items when they are asked for, and again each time: a million of them cost
 * nothing until then. To whoever reads it, it is an array: indexes, `length`, `for of` and the
 * reading methods work. What it is made from must not change.
 *
 * @param at makes the item at an index from 0 to `length` - 1
 */
export function lazyList<T>(length: number, at: (index: number) => T): readonly T[] {
  const isIndex = (key: string | symbol): boolean =>
    typeof key === 'string' && DIGIT.test(key) && Number(key) < length;
  return new Proxy<T[]>([], {
    get: (list, key) => {
      if (isIndex(key)) return at(Number(key));
      return key === 'length' ? length : Reflect.get(list, key);
    },
    has: (list, key) => isIndex(key) || Reflect.has(list, key),
    set: () => false,
    defineProperty: () => false,
  });
}

/** Every key of an array that begins with one is an index. */
const DIGIT = /^\d/;
