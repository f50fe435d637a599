import { foldWord } from '../../language/folding.ts';
import { clean } from '../../replies/clean.ts';

/** The folded words of a name, or of what is typed of one. */
export function wordsOf(text: string): string[] {
  return text
    .split(/[\s,.]+/u)
    .map(foldWord)
    .filter((word) => word !== '');
}

/** Whether a platform can take a name whole, of at most `most` characters; else it can still be typed. */
export function isOfferable(name: string, most: number): boolean {
  return clean(name) === name && name.trim() !== '' && name.length <= most;
}

/** Names folded in one turn: about ten milliseconds' worth. */
const PORTION = 400;

/** Lists in portions, one after the other, that are soon worked through. */
export function* inPortions<T>(lists: readonly (readonly T[])[]): Generator<readonly T[]> {
  for (const list of lists)
    for (let at = 0; at < list.length; at += PORTION)
      yield Array.from(
        { length: Math.min(PORTION, list.length - at) },
        (_, on) => list[at + on] as T,
      );
}
