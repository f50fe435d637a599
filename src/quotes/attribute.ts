import { oddsOf } from './attribute/attribution-model.ts';
import { candidatesFor } from './attribute/candidates.ts';
import { type NamedTerms, namedTermsOf } from './attribute/phrases.ts';
import { type Candidate, isAskedOf, isNamedTerm, isSoCalled } from './attribute/ruled-out.ts';
import { settingOf, voicesOf } from './attribute/setting.ts';
import { greatest, type Weights } from './fitted/softmax.ts';
import type { Quotation } from './marks/quotations.ts';
import { antecedent } from './reading/subjects.ts';
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
  const voices = voicesOf(readings);
  const terms = namedTermsOf(readings);
  let last: Candidate | null = null;
  let previous: Attribution | null = null;
  return readings.map((reading) =>
    reading.quotations.map((own, quotation): Attribution => {
      if (own.continues && previous !== null) {
        previous = { ...previous, quotation, continues: true };
        return previous;
      }
      const candidates = candidatesFor(readings, reading, quotation, last);
      const odds = oddsOf(settingOf(reading, quotation, last, voices), candidates, weights);
      const best =
        odds.nobody < NOBODY && candidates.length > 0 && !isNobodys(reading, quotation, terms)
          ? greatest(odds.candidates)
          : -1;
      const mention = best < 0 ? null : standIn(candidates[best] as Candidate);
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

/** Terms that are only called so or are names elsewhere, and questions put to somebody by nobody who is named. */
function isNobodys(reading: Reading, quotation: number, terms: NamedTerms): boolean {
  const own = reading.quotations[quotation] as Quotation;
  return (
    isSoCalled(reading, own.outer.start) ||
    isNamedTerm(reading, own, terms) ||
    isAskedOf(reading, reading.placeOf[quotation] as number)
  );
}

/** Words more likely than this to be nobody's are nobody's: scare quotes, titles. */
const NOBODY = 0.5;

/** "who" speaks for the noun before it: that is who may go on speaking. */
export function standIn(mention: Candidate): Candidate {
  const { reading, place } = mention;
  if (!/^(?:who|which|that)$/.test(reading.chunks[place]?.word ?? '')) return mention;
  const owner = antecedent(reading.chunks, place);
  return owner === null ? mention : { reading, place: owner };
}
