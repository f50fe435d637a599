import type { Token } from '../../language/tokens.ts';
import {
  ADVERBS,
  AUXILIARIES,
  CONJUNCTIONS,
  DAYS_AND_MONTHS,
  DETERMINERS,
  OTHER_PRONOUNS,
  PREPOSITIONS,
  SUBJECT_PRONOUNS,
} from '../../language/words/word-classes.ts';
import { JOINED_PARTICLE } from '../words/name-words.ts';
import { GROUP_NOUNS, PERSON_NOUNS, TITLES } from '../words/people-words.ts';
import { cueOf } from './cues.ts';

/** Words that, seen in lower case in the same article, are no names at the head of a sentence. */
export type CommonWords = ReadonlySet<string>;

/** Whether a token is written as (part of) a name where it stands. */
export function isNameLike(token: Token, first: boolean, common: CommonWords): boolean {
  if (token.text.includes('-') && NO_NAME.test(token.text)) return false;
  if (token.shape === 'upper')
    return token.text === 'US' || token.text.includes('.') || !isSmallWord(token.lower);
  // most words have no capital at all: those are told without a pattern
  if (token.shape === 'lower')
    return token.text !== token.lower && JOINED_PARTICLE.test(token.text);
  if (token.shape !== 'capital' || DAYS_AND_MONTHS.has(token.lower)) return false;
  if (!first) return !isFunctionWord(token.lower) && !isHeadlineVerb(token.lower);
  return !isSmallWord(token.lower) && !common.has(token.lower);
}

/** "London-based", "Ex-friends", and the party and state after a member's name: "R-Ohio". */
const NO_NAME =
  /-(?:based|born|led|backed|run|owned|era|style|bound|trained|funded|made|linked|held|controlled|friendly|registered|listed|wide|area|occupied|inspired|educated)$|^Ex-\p{Ll}|^[RDI]-\p{Lu}/u;

/** Words that are no names where their capital is the sentence's, and that no other list holds. */
const OPENS_SENTENCE: ReadonlySet<string> = new Set(
  `much such enough plenty less nothing everything something anything none neither either aware concerned
   recent asked given speaking writing according unlike despite besides elsewhere meanwhile part parts
   half hours days weeks months years halfway midway somewhere upstairs downstairs overhead nearby indoors
   outdoors`.split(/\s+/),
);

const HEADLINE_VERBS: ReadonlySet<string> = new Set(
  'goes gets takes makes gives comes puts keeps sees wants hits vows slams blasts faces wins loses meets'.split(
    ' ',
  ),
);

/** In a headline verbs are capital too: "Hillary Clinton Says". */
function isHeadlineVerb(lower: string): boolean {
  if (HEADLINE_VERBS.has(lower)) return true;
  return /(?:s|ed)$/.test(lower) && lower !== 'states' && cueOf(lower)?.strength === 'speech';
}

const FUNCTION_WORDS: ReadonlySet<string> = new Set([
  ...SUBJECT_PRONOUNS,
  ...CONJUNCTIONS,
  ...AUXILIARIES,
  ...DETERMINERS,
  ...PREPOSITIONS,
]);

function isFunctionWord(lower: string): boolean {
  return FUNCTION_WORDS.has(lower) && !TITLES.has(lower);
}

function isSmallWord(lower: string): boolean {
  return (
    isFunctionWord(lower) ||
    OPENS_SENTENCE.has(lower) ||
    ADVERBS.has(lower) ||
    OTHER_PRONOUNS.has(lower) ||
    GROUP_NOUNS.has(lower) ||
    cueOf(lower) !== undefined ||
    (PERSON_NOUNS.has(lower) && !TITLES.has(lower))
  );
}
