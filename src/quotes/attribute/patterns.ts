import type { Chunk } from '../reading/chunks.ts';

/** The kinds of a stretch of chunks as one string; `^` before the first, `$` after the last. */
export function pattern(chunks: readonly Chunk[], from: number, to: number): string {
  let kinds = '';
  for (let at = from; at < to; at++) kinds += chunks[at]?.kind ?? (at < 0 ? '^' : '$');
  return kinds;
}

/** How many chunks of a stretch are of a kind. */
export function countKind(
  chunks: readonly Chunk[],
  from: number,
  to: number,
  kind: string,
): number {
  let count = 0;
  for (let at = Math.max(0, from); at < to; at++) if (chunks[at]?.kind === kind) count++;
  return count;
}

/** A distance as features name it: exact up to 3, in steps beyond. */
export function bucket(distance: number): string {
  if (distance <= 3) return `${distance}`;
  if (distance <= 6) return '4-6';
  return distance <= 12 ? '7-12' : '13+';
}
