import type { CheckWord } from '../words/words.ts';
import type { PrintedWord } from './printed-text.ts';

const NEGATION =
  /^(?:not|never|no|none|nobody|nothing|nowhere|neither|nor|hardly|scarcely|barely|without|cannot|cant|dont|doesnt|didnt|wont|wouldnt|isnt|arent|wasnt|werent|hasnt|havent|hadnt|shouldnt|couldnt|aint|few|rarely|seldom|far)$/;

/** Verbs that turn down what they bring: "I doubt that the toll is legal", "we refuse to sell". */
const TURNS_DOWN =
  /^(?:doubt(?:s|ed|ing)?|den(?:y|ies|ied|ying)|refus(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|fail(?:s|ed|ing)?|disput(?:e|es|ed|ing)|disagree[sd]?)$/;

/** Words after a negation that take it back ("not only", "no doubt"), by the negation. */
const TAKEN_BACK: Readonly<Record<string, RegExp>> = {
  not: /^(?:only|just|merely|simply|least|surprising|surprisingly|unlike|without)$/,
  no: /^(?:doubt|question|wonder|matter|longer-ago)$/,
  few: /^(?!of$)/,
  far: /^(?!from$)/,
  nothing: /^(?:but|short)$/,
  without: /^(?:doubt|question)$/,
};

/** Conjunctions that a negation does not reach over. */
const BOUND =
  /^(?:but|and|because|so|while|although|though|since|as|when|where|if|unless|or|then|yet|until|after|before)$/;

/** A negation further before the words than this is not theirs. */
const REACH = 12;

/** Whether a word turns the meaning of what follows. */
export function isNegation(words: readonly CheckWord[], at: number): boolean {
  const key = plain(words[at]);
  if (!NEGATION.test(key) && !key.endsWith('nt*')) return false;
  return !(TAKEN_BACK[key]?.test(plain(words[at + 1])) ?? false);
}

function plain(word: CheckWord | undefined): string {
  return (word?.key ?? '').replaceAll("'", '');
}

/**
 * The place of the negation that stands before some printed words in their clause, so that they alone
 * say the opposite ("Not everyone will succeed"); null where none does. `text` is the passage's.
 */
export function negationBefore(
  words: readonly PrintedWord[],
  first: number,
  text: string,
): number | null {
  for (let at = first - 1; at >= 0 && first - at <= REACH; at--) {
    const [own, next] = [words[at] as PrintedWord, words[at + 1] as PrintedWord];
    if (parts(text.slice(own.end, next.start))) return null;
    if (TURNS_DOWN.test(own.key))
      // "I don’t doubt that", "no doubt": turned down twice is not turned down
      return at > 0 && isNegated(words, at) ? null : at;
    if (isNegation(words, at)) return at;
    if (BOUND.test(own.key)) return null;
  }
  return null;
}

function isNegated(words: readonly PrintedWord[], at: number): boolean {
  return [at - 1, at - 2].some((before) => before >= 0 && NEGATION.test(plain(words[before])));
}

/** Whether what stands between two words ends the clause: an opening mark alone does not. */
function parts(gap: string): boolean {
  return /[.,;:!?…—–()[\]]|["”’»]\s|\n/u.test(gap);
}
