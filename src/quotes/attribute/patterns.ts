import type { Chunk } from '../reading/chunks.ts';

/** The kinds of a stretch of chunks as one string; `^` before the first, `$` after the last. */
export function pattern(chunks: readonly Chunk[], from: number, to: number): string {
  let kinds = '';
  for (let at = from; at < to; at++) kinds += chunks[at]?.kind ?? (at < 0 ? '^' : '$');
  return kinds;
}

/** How many chunks of a stretch are sentence ends, quotations, mentions and reporting verbs. */
export function countKinds(
  chunks: readonly Chunk[],
  from: number,
  to: number,
): Record<'.' | 'Q' | 'M' | 'V', number> {
  const count = { '.': 0, Q: 0, M: 0, V: 0 };
  for (let at = Math.max(0, from); at < Math.min(to, chunks.length); at++) {
    const { kind } = chunks[at] as Chunk;
    if (kind === '.' || kind === 'Q' || kind === 'M' || kind === 'V') count[kind]++;
  }
  return count;
}

/** A distance as features name it: exact up to 3, in steps beyond. */
export function bucket(distance: number): string {
  if (distance <= 3) return `${distance}`;
  if (distance <= 6) return '4-6';
  return distance <= 12 ? '7-12' : '13+';
}
