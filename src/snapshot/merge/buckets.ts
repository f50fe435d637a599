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
  const isWhole = places.saved.every((place, passage) => place === passage);
  let end = 0;
  for (let bucket = 0; bucket + 1 < starts.length; bucket++) {
    if (isWhole) {
      // Most buckets have nobody new: what is in them is copied in one go.
      const from = bucket;
      bucket = nextWith(own.fresh.starts, bucket);
      end = appendAll(passages, starts, own.saved, from, bucket);
      if (bucket + 1 === starts.length) break;
    }
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

/** The first bucket from one on that holds something; as many as there are where none does. */
function nextWith(starts: Uint32Array, from: number): number {
  let bucket = from;
  while (bucket + 1 < starts.length && starts[bucket] === starts[bucket + 1]) bucket++;
  return bucket;
}

/** Appends the buckets from one to before another as they are. @returns where the passages end now */
function appendAll(
  into: Uint32Array,
  ends: Uint32Array,
  { starts, passages }: { starts: Uint32Array; passages: Uint32Array },
  from: number,
  to: number,
): number {
  const [first, last] = [starts[from] as number, starts[to] as number];
  const end = ends[from] as number;
  into.set(passages.subarray(first, last), end);
  for (let bucket = from; bucket < to; bucket++)
    ends[bucket + 1] = (starts[bucket + 1] as number) - first + end;
  return end + last - first;
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
