import { nameOf } from '../../bench/linear/patterns.ts';

/** Sentences of words that no other has, so that they are parts of what is put together from them in another order. */
export function partsOf(count: number): string[] {
  return Array.from({ length: count }, (_, at) => {
    const words = Array.from({ length: 10 }, (_, word) => nameOf(at * 10 + word).toLowerCase());
    return `Ferry ${words.join(' ')}.`;
  });
}
