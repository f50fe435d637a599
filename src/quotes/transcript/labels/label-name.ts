import {
  BODY_NOUNS,
  GROUP_NOUNS,
  OFFICES,
  PERSON_NOUNS,
  TITLES,
} from '../../words/people-words.ts';
import { ALSO_SURNAMES, PART_WORDS } from './label-words.ts';

/** Whom a label names, its words taken apart. */
export interface LabelName {
  /** Words before the name that tell rank, office or address ("MR.", "SECRETARY"), as printed. */
  readonly titles: readonly string[];
  /** The name, word by word as printed; empty where the label names a part in the talk ("MODERATOR"). */
  readonly words: readonly string[];
  /** Which labels are one speaker's: the last word of a name, all words of a part. Lower case. */
  readonly key: string;
}

/** Takes a label's words apart. "Q" and "A" are parts as well. */
export function readLabelName(named: string): LabelName {
  const words = withoutState(named.split(/\s+/u).filter((word) => word !== ''));
  const lower = words.map(plainLabel);
  const whole = lower.filter((word) => word !== 'the').join(' ');
  if (isPart(lower)) return { titles: words, words: [], key: whole };
  const from = nameStart(lower);
  const own = words.slice(from).filter((word) => word !== '&');
  return { titles: words.slice(0, from), words: own, key: surnameOf(own.map(plainLabel)) };
}

/** "Mr. HATCH of Utah" is "Mr. HATCH". */
function withoutState(words: readonly string[]): readonly string[] {
  const of = words.indexOf('of');
  return of > 1 && /^(?:mr|mrs|ms|miss|senator)$/u.test(plainLabel(words[0] as string))
    ? words.slice(0, of)
    : words;
}

/** A word in lower case without the stop of an abbreviation, apostrophes straight. */
export function plainLabel(word: string): string {
  return word.toLowerCase().replace(/’/g, "'").replace(/\.$/u, '');
}

/** Whether a word is a title, an office or a noun for a person: no name goes on before it. Lower case. */
export function isRoleWord(lower: string): boolean {
  return (
    TITLES.has(lower) || PERSON_NOUNS.has(lower) || PART_WORDS.has(lower) || GROUP_NOUNS.has(lower)
  );
}

/** A label names a part where its last word is one: "The Prime Minister", "AUDIENCE MEMBER", "SPEAKER 1". */
function isPart(lower: readonly string[]): boolean {
  const bare = lower.filter((word) => !/^\d+$/u.test(word));
  const last = bare.at(-1) ?? '';
  if (bare.length === 0) return true;
  const of = bare.findIndex((word) => word === 'of' || word === 'for');
  if (of > 0 && isRoleWord(bare[of - 1] as string))
    return !OFFICES.has(bare[of + 1] ?? '') || of + 2 >= bare.length;
  if (bare.length === 1) return isRoleWord(last) || BODY_NOUNS.has(last) || last.length === 1;
  if (lower[0] === 'the' && !isRoleWord(bare[1] ?? '')) return true;
  if (lower[0] === 'the' && bare.every((word) => word === 'the' || isRoleWord(word))) return true;
  if (ALSO_SURNAMES.has(last))
    return (
      bare.slice(0, -1).every((word) => isRoleWord(word) && !STYLE.test(word)) ||
      FORM_OF_ADDRESS.test(lower.join(' '))
    );
  return isRoleWord(last) || BODY_NOUNS.has(last);
}

const STYLE = /^(?:mr|mrs|ms|miss|mx|dr|sir|dame)$/u;
/** "Mr. Speaker", "Madam Chair": an office addressed, no name. */
const FORM_OF_ADDRESS =
  /^(?:mr|mrs|ms|madam|mister)\.? (?:speaker|president|chair|chairman|chairwoman|chairperson|mayor|chancellor|justice|secretary|prime minister|deputy speaker)$/u;

/** Where the name begins: after the last title or office that a word of a name follows. */
function nameStart(lower: readonly string[]): number {
  for (let at = lower.length - 2; at >= 0; at--) {
    const word = lower[at] as string;
    const rest = lower.slice(at + 1);
    if (OFFICES.has(word) && lower[at - 1] === 'of') return at + 1;
    if (word === 'the' || (isRoleWord(word) && !rest.every((one) => SUFFIX.test(one))))
      return at + 1;
  }
  return 0;
}

const SUFFIX = /^(?:jr|sr|ii|iii|iv|qc|kc|pc|mp|md|phd)$/u;

/** The last word of a name, "Jr." and letters after a name left aside. Words in lower case. */
export function surnameOf(lower: readonly string[]): string {
  const bare = lower.filter((word) => !SUFFIX.test(word));
  return bare.at(-1) ?? lower.at(-1) ?? '';
}
