/** Terms as bytes: the code units of all of them in one array, and where each begins (one entry more). */
export interface PackedTerms {
  readonly units: Uint16Array;
  readonly starts: Uint32Array;
}

/**
 * Terms in ascending order of UTF-16 code units, packed: a million of them are two arrays and no
 * string, so that they come from disk as they are. A term is made a string only when it is asked for.
 */
export class SortedTerms {
  readonly packed: PackedTerms;
  private readonly bytes: Buffer;

  /** @param packed ascending, none twice */
  constructor(packed: PackedTerms) {
    this.packed = packed;
    const { buffer, byteOffset, byteLength } = packed.units;
    this.bytes = Buffer.from(buffer, byteOffset, byteLength);
  }

  get size(): number {
    return this.packed.starts.length - 1;
  }

  /** The term at this place, 0 to `size` - 1. */
  at(place: number): string {
    const { starts } = this.packed;
    return this.bytes.toString(
      'utf16le',
      2 * (starts[place] as number),
      2 * (starts[place + 1] as number),
    );
  }

  /** Code units of the term at this place. */
  lengthAt(place: number): number {
    const { starts } = this.packed;
    return (starts[place + 1] as number) - (starts[place] as number);
  }

  /** Whether the term at this place begins so; false past the end. */
  startsWith(place: number, prefix: string): boolean {
    return place < this.size && this.compare(place, prefix, prefix.length) === 0;
  }

  /** The term's place; -1 where it is not among them. */
  indexOf(term: string): number {
    const at = this.lowerBound(term);
    return at < this.size && this.compare(at, term, Number.POSITIVE_INFINITY) === 0 ? at : -1;
  }

  /** The first place whose term is not below this one; `size` where all are. */
  lowerBound(term: string): number {
    let [low, high] = [0, this.size];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.compare(middle, term, Number.POSITIVE_INFINITY) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Below, at or above 0 as the first `most` code units at this place stand to the term. */
  private compare(place: number, term: string, most: number): number {
    const { units, starts } = this.packed;
    const start = starts[place] as number;
    const length = Math.min(most, (starts[place + 1] as number) - start);
    const shared = Math.min(length, term.length);
    for (let at = 0; at < shared; at++) {
      const difference = (units[start + at] as number) - term.charCodeAt(at);
      if (difference !== 0) return difference;
    }
    return length - term.length;
  }
}

/** Packs terms that are ascending already, none twice. */
export function packTerms(ascending: readonly string[]): SortedTerms {
  const starts = new Uint32Array(ascending.length + 1);
  for (let at = 0; at < ascending.length; at++)
    starts[at + 1] = (starts[at] as number) + (ascending[at] as string).length;
  const units = new Uint16Array(starts[ascending.length] as number);
  let end = 0;
  for (const term of ascending)
    for (let at = 0; at < term.length; at++) units[end++] = term.charCodeAt(at);
  return new SortedTerms({ units, starts });
}
