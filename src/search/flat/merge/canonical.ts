import { FIELDS } from '../../fields.ts';
import { type Narrow, narrow } from '../postings.ts';

const WIDTH = FIELDS.length;

/** The profiles of postings as `FlatIndex` has them. */
interface Numbered {
  readonly profiles: Narrow;
  readonly counts: Uint32Array;
}

/**
 * Numbers profiles by what they count: those that postings have, each once, ascending field by field.
 * The same postings then have the same numbers, in whatever order they came together.
 *
 * @param profiles by posting: its place in `counts`; overwritten
 * @param counts by profile, one entry a field; the same counts may be there twice
 */
export function canonicalProfiles(profiles: Narrow, counts: Uint32Array): Numbered {
  const used = new Uint8Array(counts.length / WIDTH);
  for (let at = 0; at < profiles.length; at++) used[profiles[at] as number] = 1;
  const ascending = Array.from(used.keys())
    .filter((profile) => used[profile] === 1)
    .sort((a, b) => compare(counts, a, b));
  const numbers = new Uint32Array(used.length);
  const kept: number[] = [];
  for (const [at, profile] of ascending.entries()) {
    const before = ascending[at - 1];
    if (before === undefined || compare(counts, before, profile) !== 0) kept.push(profile);
    numbers[profile] = kept.length - 1;
  }
  const isOther = ascending.some((profile) => numbers[profile] !== profile);
  for (let at = 0; isOther && at < profiles.length; at++)
    profiles[at] = numbers[profiles[at] as number] as number;
  const own = (profile: number) => counts.subarray(profile * WIDTH, (profile + 1) * WIDTH);
  return { profiles: narrow(profiles), counts: Uint32Array.from(kept.flatMap((p) => [...own(p)])) };
}

function compare(counts: Uint32Array, a: number, b: number): number {
  for (let field = 0; field < WIDTH; field++) {
    const difference =
      (counts[a * WIDTH + field] as number) - (counts[b * WIDTH + field] as number);
    if (difference !== 0) return difference;
  }
  return 0;
}
