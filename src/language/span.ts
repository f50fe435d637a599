/** A half-open stretch [start, end) in UTF-16 code units of the text it points into. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span together with the words it covers: `text` is always the slice itself, never a rewording. */
export interface TextSpan extends Span {
  readonly text: string;
}

/** The first of a list that does not stand before some place, where all that do come first; undefined where all do. By halves. */
export function firstNotBefore<T>(
  list: readonly T[],
  isBefore: (one: T) => boolean,
): T | undefined {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBefore(list[middle] as T)) low = middle + 1;
    else high = middle;
  }
  return list[low];
}
