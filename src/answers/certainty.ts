import type { Hunt } from './candidate.ts';
import { CERTAINTY_MODELS, probabilityOf } from './certainty/model.ts';
import { certaintySignals } from './certainty/signals.ts';
import { familyOf, type Ranked } from './rank.ts';

/** How likely the best passages answer the question, 0 to 1; 0 where nothing was found. */
export function certaintyOf(ranked: readonly Ranked[], hunt: Hunt): number {
  if (ranked.length === 0) return 0;
  const model = CERTAINTY_MODELS[familyOf(hunt.question)];
  return probabilityOf(model, { ...certaintySignals(ranked, hunt) });
}
