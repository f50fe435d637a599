import { FIELDS } from '../fields.ts';
import type { Growing } from '../growing.ts';
import { packTerms } from '../sorted-terms.ts';
import { Vocabulary } from '../vocabulary.ts';
import { type FlatIndex, greatest, narrow } from './postings.ts';
import type { Profiles } from './profiles.ts';
import { impactsOf, type Scorable } from './scoring.ts';

const WIDTH = FIELDS.length;
const TEXT = FIELDS.indexOf('text');

/** Passages taken in, in their order. */
export interface Collected {
  /** Every term's number, in order of appearance. */
  readonly numbers: Map<string, number>;
  /** The different terms of the first passage, of the second, …, with the profile of each. */
  readonly terms: Growing;
  readonly profiles: Growing;
  /** By passage: where its terms end. */
  readonly ends: Growing;
  readonly lengths: readonly Growing[];
  readonly averages: Float64Array;
  readonly kinds: Profiles;
}

/** Turns terms by passage into passages by term: 1 terms sorted, 2 postings counted, 3 placed, 4 bounded. */
export function invert(collected: Collected): FlatIndex {
  const { numbers, kinds, lengths, averages } = collected;
  const sorted = [...numbers.keys()].sort();
  const places = new Uint32Array(sorted.length);
  for (const [place, term] of sorted.entries()) places[numbers.get(term) as number] = place;
  const { starts, holding } = count(collected, places);
  const { passages, profiles } = place(collected, places, starts);
  const frequencies = new Uint32Array(sorted.length);
  for (let term = 0; term < sorted.length; term++)
    frequencies[term] = holding[term * WIDTH + TEXT] as number;
  const index: Scorable = {
    starts,
    passages,
    profiles,
    counts: kinds.counts.view.slice(),
    holding,
    lengths: lengths.map((all) => narrow(all.view)),
    longest: Uint32Array.from(lengths, (all) => greatest(all.view)),
    averages,
  };
  const vocabulary = new Vocabulary(packTerms(sorted), frequencies);
  return { ...index, vocabulary, ...impactsOf(index) };
}

function count({ terms, profiles, kinds }: Collected, places: Uint32Array) {
  const starts = new Uint32Array(places.length + 1);
  const holding = new Uint32Array(places.length * WIDTH);
  for (let at = 0; at < terms.length; at++) {
    const term = places[terms.at(at)] as number;
    const profile = profiles.at(at);
    starts[term + 1] = (starts[term + 1] as number) + 1;
    for (let field = 0; field < WIDTH; field++)
      if (kinds.count(profile, field) > 0)
        holding[term * WIDTH + field] = (holding[term * WIDTH + field] as number) + 1;
  }
  for (let term = 0; term < places.length; term++)
    starts[term + 1] = (starts[term + 1] as number) + (starts[term] as number);
  return { starts, holding };
}

function place({ terms, profiles, ends }: Collected, places: Uint32Array, starts: Uint32Array) {
  const next = starts.slice();
  const passages = new Uint32Array(terms.length);
  const placed = new Uint32Array(terms.length);
  let at = 0;
  for (let passage = 0; passage < ends.length; passage++) {
    for (const end = ends.at(passage); at < end; at++) {
      const term = places[terms.at(at)] as number;
      const posting = next[term] as number;
      next[term] = posting + 1;
      passages[posting] = passage;
      placed[posting] = profiles.at(at);
    }
  }
  return { passages, profiles: narrow(placed) };
}
