import type { AnalysedArticle } from '../../analysis.ts';
import type { Speaker } from '../../speaker.ts';
import { addAffected, addNeeded, FigureGroup, type KeysOfFigures } from './affected.ts';
import type { Casts } from './casts.ts';
import { type Cluster, clusterReadings } from './cluster.ts';
import { readFigures } from './reading.ts';
import { describeSpeakers } from './speakers.ts';

/** Who was who before articles came or went. */
export interface SpeakersBefore {
  readonly count: number;
  /** By place of a figure: its speaker's number; -1 where its article is new. */
  readonly of: Int32Array;
  /** The figures of articles that came or went, by number. */
  readonly changed: Iterable<number>;
  /** Speakers of figures whose article is gone. */
  readonly bereft: Iterable<number>;
  /** The speaker whose name is the same, case and accents aside; -1 where nobody's is. */
  named(name: string): number;
}

/** Who is somebody else than before, or described otherwise. */
export interface Regathered {
  /** By number of a speaker: 1 where it is no more, or is described anew. */
  readonly replaced: Uint8Array;
  readonly quoted: readonly Speaker[];
  readonly silent: readonly Speaker[];
  /** By place of a figure: the name of its speaker; missing where it is the one it was. */
  readonly named: ReadonlyMap<number, string>;
}

/** Where more than so many of all figures have to be read, all are. */
const MOST = 0.25;

/**
 * Those speakers alone whom gathering all anew would give otherwise than before: figures that came or went,
 * all whom that may make another's, and all who are one with these.
 *
 * @param most which share of all figures may be read; default {@link MOST}
 * @returns null where more would have to be
 */
export function regather(
  articles: readonly AnalysedArticle[],
  casts: Casts,
  keys: KeysOfFigures,
  before: SpeakersBefore,
  most = MOST,
): Regathered | null {
  const affected = new FigureGroup(keys, before.changed);
  addAffected(affected);
  const replaced = new Uint8Array(before.count);
  for (const speaker of before.bereft) replaced[speaker] = 1;
  for (;;) {
    spread(casts, before, affected.flags, replaced);
    const needed = affected.copy();
    addNeeded(needed);
    if (needed.size > most * keys.count) return null;
    const readings = readFigures(articles, casts, [], needed.flags);
    const clusters = clusterReadings(readings, [], casts).filter(({ readings }) =>
      readings.some(({ number }) => affected.flags[number] === 1),
    );
    if (meetOthers(clusters, affected.flags, before, replaced)) continue;
    return { replaced, ...describeSpeakers(articles, casts, clusters), named: namesAt(clusters) };
  }
}

/** Until both say the same: whoever is affected makes its speaker another one, and so all who are that speaker. */
function spread(
  { numbers }: Casts,
  { of }: SpeakersBefore,
  affected: Uint8Array,
  replaced: Uint8Array,
): void {
  for (let came = true; came; ) {
    came = false;
    for (let place = 0; place < numbers.length; place++) {
      const [figure, speaker] = [numbers[place] as number, of[place] as number];
      const told = affected[figure] === 1;
      if (speaker < 0 ? told : told && replaced[speaker] === 1) continue;
      if (!told && (speaker < 0 || replaced[speaker] === 0)) continue;
      affected[figure] = 1;
      if (speaker >= 0) replaced[speaker] = 1;
      came = true;
    }
  }
}

/** Marks speakers who were told to be untouched, and are one with some who are not. @returns whether there are any */
function meetOthers(
  clusters: readonly Cluster[],
  affected: Uint8Array,
  before: SpeakersBefore,
  replaced: Uint8Array,
): boolean {
  let met = false;
  const meet = (speaker: number) => {
    if (speaker < 0 || replaced[speaker] === 1) return;
    replaced[speaker] = 1;
    met = true;
  };
  for (const { name, readings } of clusters) {
    meet(before.named(name));
    for (const { number, places } of readings)
      if (affected[number] === 0) for (const place of places) meet(before.of[place] as number);
  }
  return met;
}

function namesAt(clusters: readonly Cluster[]): Map<number, string> {
  const names = new Map<number, string>();
  for (const { name, readings } of clusters)
    for (const { places } of readings) for (const place of places) names.set(place, name);
  return names;
}
