import { type Features, sharesOf, type Weights } from '../fitted/softmax.ts';
import { mentionFeatures } from './mention-features.ts';
import { nobodyFeatures } from './nobody-features.ts';
import type { SpeakerCandidate } from './ruled-out.ts';
import type { Setting } from './setting.ts';

/** How likely each candidate is the one who spoke; `nobody` that the words are nobody's. Sums to 1. */
export interface Odds {
  readonly nobody: number;
  readonly candidates: readonly number[];
}

/** What may be chosen for a quotation: nobody first, then every candidate, each by its features. */
export function optionsFor(setting: Setting, candidates: readonly SpeakerCandidate[]): Features[] {
  return [
    (add) => nobodyFeatures(add, setting),
    ...candidates.map(
      (own): Features =>
        (add) =>
          mentionFeatures(add, setting, own),
    ),
  ];
}

/** Weighs the candidates of one quotation, and nobody, against one another. */
export function oddsOf(
  setting: Setting,
  candidates: readonly SpeakerCandidate[],
  weights: Weights,
): Odds {
  const [nobody = 1, ...shares] = sharesOf(optionsFor(setting, candidates), weights);
  return { nobody, candidates: shares };
}
