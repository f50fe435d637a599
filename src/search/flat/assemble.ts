import { FIELDS } from '../fields.ts';
import type { SortedTerms } from '../sorted-terms.ts';
import { Vocabulary } from '../vocabulary.ts';
import { impactsOf, textAlone } from './impacts.ts';
import { canonicalProfiles } from './merge/canonical.ts';
import { type FlatIndex, greatest, type Narrow, narrow } from './postings.ts';

const WIDTH = FIELDS.length;
const TEXT = FIELDS.indexOf('text');

/** Postings by term, passages ascending in each, and what they count. */
export interface Assembly {
  readonly terms: SortedTerms;
  /** By term: where its postings begin; one entry more. */
  readonly starts: Uint32Array;
  /** By posting. */
  readonly passages: Uint32Array;
  /** By posting: its profile's place in `counts`; overwritten. */
  readonly profiles: Narrow;
  /** By profile, one entry a field; a profile may be there twice, or have no posting. */
  readonly counts: Uint32Array;
  /** By field, by passage. */
  readonly lengths: readonly Uint32Array[];
  /** Whether profiles are numbered as `canonicalProfiles` does; default false. */
  readonly isCanonical?: boolean;
  /** As `FlatIndex` has it, where it is known; else it is counted. */
  readonly holding?: Uint32Array;
}

/** Whatever follows from postings: the index is the same however they came together. */
export function assembled({ terms, starts, passages, lengths, ...raw }: Assembly): FlatIndex {
  const { profiles, counts } = raw.isCanonical
    ? { profiles: narrow(raw.profiles), counts: raw.counts }
    : canonicalProfiles(raw.profiles, raw.counts);
  const holding = raw.holding ?? holdingOf(starts, profiles, counts);
  const frequencies = new Uint32Array(terms.size);
  for (let term = 0; term < terms.size; term++)
    frequencies[term] = holding[term * WIDTH + TEXT] as number;
  const index = {
    starts,
    passages,
    profiles,
    counts,
    holding,
    lengths: lengths.map(narrow),
    longest: Uint32Array.from(lengths, greatest),
    averages: Float64Array.from(lengths, averageOf),
  };
  return { ...index, vocabulary: new Vocabulary(terms, frequencies), ...impactsOf(index) };
}

/** By term, one entry a field: how many passages hold it there. Most hold it in the text alone. */
function holdingOf(
  starts: Uint32Array,
  profiles: FlatIndex['profiles'],
  counts: Uint32Array,
): Uint32Array {
  const holding = new Uint32Array((starts.length - 1) * WIDTH);
  const inText = textAlone(counts);
  for (let term = 0; term + 1 < starts.length; term++) {
    const own = term * WIDTH;
    const end = starts[term + 1] as number;
    let texts = 0;
    for (let posting = starts[term] as number; posting < end; posting++) {
      const profile = profiles[posting] as number;
      if (inText[profile]) {
        texts++;
        continue;
      }
      for (let field = 0; field < WIDTH; field++)
        if ((counts[profile * WIDTH + field] as number) > 0)
          holding[own + field] = (holding[own + field] as number) + 1;
    }
    holding[own + TEXT] = (holding[own + TEXT] as number) + texts;
  }
  return holding;
}

/** Passage by passage, as MiniSearch does, so that rounding is the same. */
function averageOf(lengths: Uint32Array): number {
  let average = 0;
  for (let at = 0; at < lengths.length; at++)
    average = (average * at + (lengths[at] as number)) / (at + 1);
  return average;
}
