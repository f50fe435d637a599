import { type Features, sharesOf, type Weights } from '../fitted/softmax.ts';
import type { Chunk } from '../reading/chunks.ts';
import { aloneFeatures, mentionFeatures } from './mention-features.ts';
import { nobodyFeatures } from './nobody-features.ts';
import type { SpeakerCandidate } from './ruled-out.ts';
import type { Setting } from './setting.ts';

/** How likely each candidate is the one who spoke; `nobody` that the words are nobody's. Sums to 1. */
interface Odds {
  readonly nobody: number;
  readonly candidates: readonly number[];
}

/** What may be chosen for a quotation: nobody first, then every candidate, each by its features. */
export function optionsFor(setting: Setting, candidates: readonly SpeakerCandidate[]): Features[] {
  return [
    (add) => nobodyFeatures(add, setting),
    ...candidates.map(
      (own): Features =>
        (add) => {
          aloneFeatures(add, own);
          mentionFeatures(add, setting, own);
        },
    ),
  ];
}

/** Weighs the candidates of one quotation after the other, and nobody, against one another. */
export type Judge = (setting: Setting, candidates: readonly SpeakerCandidate[]) => Odds;

/** A judge of one article: what a mention weighs by itself is worked out once, though it may be of many quotations. */
export function judgeBy(weights: Weights): Judge {
  const known = new Map<Chunk, number>();
  const alone = (own: SpeakerCandidate): number => {
    const chunk = own.reading.chunks[own.place] as Chunk;
    let weight = known.get(chunk);
    if (weight === undefined) {
      weight = weights.total((add) => aloneFeatures(add, own));
      known.set(chunk, weight);
    }
    return weight;
  };
  return (setting, candidates) => {
    const scores = candidates.map(
      (own) => alone(own) + weights.total((add) => mentionFeatures(add, setting, own)),
    );
    const [nobody = 1, ...shares] = sharesOf([
      weights.total((add) => nobodyFeatures(add, setting)),
      ...scores,
    ]);
    return { nobody, candidates: shares };
  };
}
