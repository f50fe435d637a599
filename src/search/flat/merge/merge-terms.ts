import { SortedTerms } from '../../sorted-terms.ts';

/** The terms of two vocabularies, ascending, each once. */
export interface TermPairs {
  /** By term of both: its place in the first; -1 where it is not in it. */
  readonly ones: Int32Array;
  /** The same of the second. */
  readonly others: Int32Array;
  /**
   * Those that have postings.
   * @param starts where the postings of each begin; one entry more
   */
  kept(starts: Uint32Array): KeptTerms;
}

/** What is left of the terms of two vocabularies. */
export interface KeptTerms {
  readonly terms: SortedTerms;
  readonly starts: Uint32Array;
  /** By term of the first: its place in `terms`; -1 where it is gone. */
  readonly one: Int32Array;
  readonly other: Int32Array;
}

/** Pairs the terms of two vocabularies, of which the second is the smaller one as a rule. */
export function mergeTerms(one: SortedTerms, other: SortedTerms): TermPairs {
  const ones = new Int32Array(one.size + other.size).fill(-1);
  const others = new Int32Array(one.size + other.size).fill(-1);
  let [size, next] = [0, 0];
  for (let place = 0; place < other.size; place++) {
    const term = other.at(place);
    const bound = one.lowerBound(term);
    while (next < bound) ones[size++] = next++;
    if (next < one.size && one.at(next) === term) ones[size] = next++;
    others[size++] = place;
  }
  while (next < one.size) ones[size++] = next++;
  const pairs = { ones: ones.slice(0, size), others: others.slice(0, size) };
  return { ...pairs, kept: (starts) => keptOf(pairs, [one, other], starts) };
}

function keptOf(
  { ones, others }: Pick<TermPairs, 'ones' | 'others'>,
  [one, other]: readonly [SortedTerms, SortedTerms],
  starts: Uint32Array,
): KeptTerms {
  const places = {
    one: new Int32Array(one.size).fill(-1),
    other: new Int32Array(other.size).fill(-1),
  };
  const keptStarts = new Uint32Array(ones.length + 1);
  const termStarts = new Uint32Array(ones.length + 1);
  const units = new Uint16Array(one.packed.units.length + other.packed.units.length);
  let kept = 0;
  for (let pair = 0; pair < ones.length; pair++) {
    if (starts[pair] === starts[pair + 1]) continue;
    const [first, second] = [ones[pair] as number, others[pair] as number];
    const { packed } = first < 0 ? other : one;
    const place = first < 0 ? second : first;
    let unit = termStarts[kept] as number;
    for (let at = packed.starts[place] as number; at < (packed.starts[place + 1] as number); at++)
      units[unit++] = packed.units[at] as number;
    if (first >= 0) places.one[first] = kept;
    if (second >= 0) places.other[second] = kept;
    keptStarts[++kept] = starts[pair + 1] as number;
    termStarts[kept] = unit;
  }
  const packed = {
    units: units.slice(0, termStarts[kept]),
    starts: termStarts.slice(0, kept + 1),
  };
  return { terms: new SortedTerms(packed), starts: keptStarts.slice(0, kept + 1), ...places };
}
