import fc from 'fast-check';
import { expect, it } from 'vitest';
import { editDistance } from '../../src/language/edit-distance.ts';

/** The definition itself, exponential and obvious. */
function slow(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const [x, y] = [a.slice(1), b.slice(1)];
  if (a[0] === b[0]) return slow(x, y);
  let least = 1 + Math.min(slow(x, y), slow(a, y), slow(x, b));
  if (a.length > 1 && b.length > 1 && a[0] === b[1] && a[1] === b[0])
    least = Math.min(least, 1 + slow(a.slice(2), b.slice(2)));
  return least;
}

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 5 });

it('counts letters left out, put in, replaced and swapped, as the definition does', () => {
  fc.assert(fc.property(word, word, (a, b) => editDistance(a, b, 9) === slow(a, b)));
});

it('says only that it is more where it is more than asked for', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      const [all, some] = [editDistance(a, b, 9), editDistance(a, b, 2)];
      return all <= 2 ? some === all : some > 2;
    }),
  );
});

it('takes two swapped neighbours for one mistake', () => {
  expect(editDistance('helaey', 'healey', 2)).toBe(1);
});
