import type { Reading } from '../reading.ts';

/** The kinds of a stretch of chunks as one string; `^` before the first, `$` after the last. */
export function pattern({ kinds }: Pick<Reading, 'kinds'>, from: number, to: number): string {
  if (from >= 0 && to <= kinds.length) return kinds.slice(from, to);
  let found = '';
  for (let at = from; at < to; at++) found += kindAt(kinds, at);
  return found;
}

function kindAt(kinds: string, at: number): string {
  return kinds[at] ?? (at < 0 ? '^' : '$');
}

/** How many chunks of a stretch are sentence ends, quotations, mentions and reporting verbs. */
export function countKinds(
  { kinds }: Pick<Reading, 'kinds'>,
  from: number,
  to: number,
): Record<'.' | 'Q' | 'M' | 'V', number> {
  const count = { '.': 0, Q: 0, M: 0, V: 0 };
  for (let at = Math.max(0, from); at < Math.min(to, kinds.length); at++) {
    const kind = kinds[at];
    if (kind === 'M') count.M++;
    else if (kind === '.' || kind === 'Q' || kind === 'V') count[kind]++;
  }
  return count;
}

/** The reporting verbs with a subject from one place up to another, ascending. */
export function verbsIn({ verbPlaces }: Reading, from: number, to: number): readonly number[] {
  const first = firstFrom(verbPlaces, from);
  let end = first;
  while (end < verbPlaces.length && (verbPlaces[end] as number) < to) end++;
  return first === end ? NONE : verbPlaces.slice(first, end);
}

const NONE: readonly number[] = [];

/** Where in an ascending list the first number of at least `least` is. */
export function firstFrom(numbers: readonly number[], least: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as number) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A distance as features name it: exact up to 3, in steps beyond. */
export function bucket(distance: number): string {
  if (distance <= 3) return `${distance}`;
  if (distance <= 6) return '4-6';
  return distance <= 12 ? '7-12' : '13+';
}
