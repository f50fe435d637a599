import type { Growing } from '../growing.ts';
import { packTerms } from '../sorted-terms.ts';
import { assembled } from './assemble.ts';
import type { FlatIndex } from './postings.ts';
import type { Profiles } from './profiles.ts';

/** Passages taken in, in their order. */
export interface Collected {
  /** Every term's number, in order of appearance. */
  readonly numbers: Map<string, number>;
  /** The different terms of the first passage, of the second, …, with the profile of each. */
  readonly terms: Growing;
  readonly profiles: Growing;
  /** By passage: where its terms end. */
  readonly ends: Growing;
  /** By field, by passage. */
  readonly lengths: readonly Growing[];
  readonly kinds: Profiles;
}

/** Turns terms by passage into passages by term: 1 terms sorted, 2 postings counted, 3 placed, 4 bounded. */
export function invert(collected: Collected): FlatIndex {
  const { numbers, kinds, lengths } = collected;
  const sorted = [...numbers.keys()].sort();
  const places = new Uint32Array(sorted.length);
  for (const [place, term] of sorted.entries()) places[numbers.get(term) as number] = place;
  const starts = startsOf(collected, places);
  return assembled({
    terms: packTerms(sorted),
    starts,
    ...place(collected, places, starts),
    counts: kinds.counts.view,
    lengths: lengths.map(({ view }) => view),
  });
}

function startsOf({ terms }: Collected, places: Uint32Array): Uint32Array {
  const starts = new Uint32Array(places.length + 1);
  for (let at = 0; at < terms.length; at++) {
    const term = places[terms.at(at)] as number;
    starts[term + 1] = (starts[term + 1] as number) + 1;
  }
  for (let term = 0; term < places.length; term++)
    starts[term + 1] = (starts[term + 1] as number) + (starts[term] as number);
  return starts;
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
  return { passages, profiles: placed };
}
