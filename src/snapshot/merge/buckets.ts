import { numbersOf, putNumbers } from '../sections/sections.ts';
import type { Merging } from './columns.ts';
import { bothOf, type Sides } from './plan.ts';

/** The index of words that the check looks up: bucket by bucket, passages ascending. Both sides have as many buckets. */
export function mergeBuckets({ merged, saved, fresh }: Merging, places: Sides<Int32Array>): void {
  const own = bothOf({ saved, fresh }, (parts) => ({
    starts: numbersOf(parts, 'check-starts', Uint32Array),
    passages: numbersOf(parts, 'check-passages', Uint32Array),
  }));
  const starts = new Uint32Array(own.saved.starts.length);
  const passages = new Uint32Array(own.saved.passages.length + own.fresh.passages.length);
  let end = 0;
  for (let bucket = 0; bucket + 1 < starts.length; bucket++) {
    const start = end;
    end = append(passages, end, own.saved, places.saved, bucket);
    const middle = end;
    end = append(passages, end, own.fresh, places.fresh, bucket);
    if (middle > start && end > middle && outOfOrder(passages, middle))
      passages.subarray(start, end).sort();
    starts[bucket + 1] = end;
  }
  putNumbers(merged, 'check-starts', starts);
  putNumbers(merged, 'check-passages', passages.slice(0, end));
}

function outOfOrder(passages: Uint32Array, at: number): boolean {
  return (passages[at - 1] as number) > (passages[at] as number);
}

/** @returns where the passages end now */
function append(
  into: Uint32Array,
  end: number,
  { starts, passages }: { starts: Uint32Array; passages: Uint32Array },
  places: Int32Array,
  bucket: number,
): number {
  const last = starts[bucket + 1] as number;
  let at = end;
  for (let item = starts[bucket] as number; item < last; item++) {
    const place = places[passages[item] as number] as number;
    if (place >= 0) into[at++] = place;
  }
  return at;
}
