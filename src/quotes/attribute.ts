import type { TextSpan } from '../language/span.ts';
import { type Alone, aloneIn } from './attribute/alone.ts';
import { type Judge, judgeBy } from './attribute/attribution-model.ts';
import { candidatesFor, isSame } from './attribute/candidates.ts';
import { handedOnFrom } from './attribute/handed-on.ts';
import { toldInOtherLanguage } from './attribute/other-languages.ts';
import { isTitleOrName, type NamedTerms, namedTermsOf } from './attribute/phrases.ts';
import {
  isAskedOf,
  isFirstTurn,
  isNamedTerm,
  isSoCalled,
  type SpeakerCandidate,
} from './attribute/ruled-out.ts';
import { countVoices, settingOf, type Voices } from './attribute/setting.ts';
import { spokenBeside } from './attribute/spoken-beside.ts';
import { isUnsaid } from './attribute/unsaid.ts';
import { greatest, type Weights } from './fitted/softmax.ts';
import type { Quotation } from './marks/quotations.ts';
import { antecedent } from './reading/subjects.ts';
import type { Reading } from './reading.ts';

/** Who said one quotation: a mention, nobody (null mention), and how sure that is. */
export interface Attribution {
  readonly quotation: number;
  /** Null for words that are nobody's: scare quotes, titles. */
  readonly mention: SpeakerCandidate | null;
  /** Share of the odds that the choice holds, 0 to 1. */
  readonly odds: number;
  /** The article prints the words as ones that were denied, refused, supposed or misquoted. */
  readonly denied: boolean;
  /** Somebody says the words, and nothing tells who: the first of two turns, a heading in marks. */
  readonly untold: boolean;
  /** The words that name who speaks where no mention can be read, in a script without chunks; else null. */
  readonly words: TextSpan | null;
  /** A reporting verb that is not English shows that somebody says it. */
  readonly spoken: boolean;
  /** It goes on from the paragraph before, so its speaker does too. */
  readonly continues: boolean;
}

/** Who may go on speaking after a quotation; null where nobody said it. */
function voiceOf({ mention, denied, untold }: Attribution): SpeakerCandidate | null {
  return denied || untold ? null : mention;
}

/** Attributes every quotation of an article, in order: who spoke last may go on speaking. By paragraph. */
export function attribute(readings: readonly Reading[], weights: Weights): Attribution[][] {
  const voices = countVoices(readings);
  const terms = namedTermsOf(readings);
  const article = { readings, judge: judgeBy(weights), voices, terms, alone: aloneIn(readings) };
  let last: SpeakerCandidate | null = null;
  let previous: Attribution | null = null;
  return readings.map((reading) =>
    reading.quotations.map((own, quotation): Attribution => {
      if (own.continues && previous !== null) {
        previous = { ...previous, quotation, continues: true };
        return previous;
      }
      previous = attributeOne(article, reading, quotation, last);
      last = voiceOf(previous) ?? last;
      return previous;
    }),
  );
}

/** What is read of an article once for all its quotations. */
interface Read {
  readonly readings: readonly Reading[];
  readonly judge: Judge;
  readonly voices: Voices;
  readonly terms: NamedTerms;
  readonly alone: Alone;
}

function attributeOne(
  { readings, judge, voices, terms, alone }: Read,
  reading: Reading,
  quotation: number,
  last: SpeakerCandidate | null,
): Attribution {
  const at = reading.placeOf[quotation] as number;
  const told = toldInOtherLanguage(reading, quotation);
  if (told !== null) return { ...told, ...PLAIN, quotation, odds: GIVEN, spoken: true };
  const given = givenBy(reading, quotation, alone);
  const candidates = given === null ? candidatesFor(readings, reading, quotation, last) : [given];
  const odds = judge(settingOf(reading, quotation, last, voices), candidates);
  const nobodys =
    alone.isRepeated(reading.index) ||
    isNobodys(reading, quotation, terms) ||
    (given === null && odds.nobody >= NOBODY);
  const best = nobodys || candidates.length === 0 ? -1 : greatest(odds.candidates);
  const beside = best < 0 ? spokenBeside(reading, quotation) : null;
  const share = odds.candidates[best] ?? odds.nobody;
  const chosen = best < 0 ? beside : (candidates[best] as SpeakerCandidate);
  const above = chosen === null || given !== null ? null : alone.carriedTo(reading.index);
  const goesOn = above !== null && (share < LEADING || isSame(above, chosen as SpeakerCandidate));
  const mention = goesOn ? standIn(above) : chosen && standIn(chosen);
  const sure = (given ?? beside) ? GIVEN : goesOn ? Math.max(share, CARRIED) : share;
  const own = mention?.reading === reading ? mention.place : -1;
  return {
    quotation,
    mention,
    odds: sure,
    denied: mention !== null && isUnsaid(reading, at, own),
    untold: given === null && (alone.isHeading(reading.index) || isFirstTurn(reading, at)),
    words: null,
    spoken: false,
    continues: false,
  };
}

const PLAIN = { denied: false, untold: false, continues: false } as const;

/** Who speaks by the form of the sentence alone: handed on from, introduced, signed. */
function givenBy(reading: Reading, quotation: number, alone: Alone): SpeakerCandidate | null {
  const place = handedOnFrom(reading, reading.placeOf[quotation] as number);
  if (place !== null) return { reading, place };
  return quotation === 0 ? alone.signedBy(reading.index) : null;
}

/** Where no mention has half of the odds, whoever spoke last in the paragraph above goes on. */
const LEADING = 0.5;

/** How sure that is: 19 of 24 on the development part, 23 of 24 where the odds are with it. */
const CARRIED = 0.8;

/** How sure a form of the sentence is that gives the speaker away, as a share of the odds; set by hand. */
const GIVEN = 0.95;

/** Terms that are only called so or are names elsewhere, and questions put to somebody by nobody who is named. */
function isNobodys(reading: Reading, quotation: number, terms: NamedTerms): boolean {
  const own = reading.quotations[quotation] as Quotation;
  return (
    isSoCalled(reading, own.outer.start) ||
    isTitleOrName(reading, own) ||
    isNamedTerm(reading, own, terms) ||
    isAskedOf(reading, reading.placeOf[quotation] as number)
  );
}

/** Words more likely than this to be nobody's are nobody's: scare quotes, titles. */
const NOBODY = 0.5;

/** "who" speaks for the noun before it: that is who may go on speaking. */
export function standIn(mention: SpeakerCandidate): SpeakerCandidate {
  const { reading, place } = mention;
  if (!/^(?:who|which|that)$/.test(reading.chunks[place]?.word ?? '')) return mention;
  const owner = antecedent(reading.chunks, place);
  return owner === null ? mention : { reading, place: owner };
}
