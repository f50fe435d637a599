import { oddsOf, type Weights } from './attribution-model.ts';
import { type Candidate, candidatesFor } from './candidates.ts';
import type { Reading } from './reading.ts';

/** Who said one quotation: a mention, nobody (null mention), and how sure that is. */
export interface Attribution {
  readonly quotation: number;
  /** Null for words that are nobody's: scare quotes, titles. */
  readonly mention: Candidate | null;
  /** Share of the odds that the choice holds, 0 to 1. */
  readonly odds: number;
  /** It goes on from the paragraph before, so its speaker does too. */
  readonly continues: boolean;
}

/** Attributes every quotation of an article, in order: who spoke last may go on speaking. By paragraph. */
export function attribute(readings: readonly Reading[], weights: Weights): Attribution[][] {
  let last: Candidate | null = null;
  let previous: Attribution | null = null;
  return readings.map((reading) =>
    reading.quotations.map((own, quotation): Attribution => {
      if (own.continues && previous !== null) {
        previous = { ...previous, quotation, continues: true };
        return previous;
      }
      const candidates = candidatesFor(readings, reading, quotation, last);
      const odds = oddsOf({ readings, reading, quotation, last }, candidates, weights);
      let best = -1;
      odds.candidates.forEach((share, index) => {
        if (share > (odds.candidates[best] ?? odds.nobody)) best = index;
      });
      const mention = candidates[best] ?? null;
      if (mention !== null) last = mention;
      previous = {
        quotation,
        mention,
        odds: odds.candidates[best] ?? odds.nobody,
        continues: false,
      };
      return previous;
    }),
  );
}
