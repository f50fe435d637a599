import {
  ADVERBS,
  CONJUNCTIONS,
  DETERMINERS,
  OTHER_PRONOUNS,
  PREPOSITIONS,
  SUBJECT_PRONOUNS,
} from '../../language/words/word-classes.ts';
import { BODY_NOUNS, GIVEN_NAME_TITLES, OFFICES } from '../words/people-words.ts';
import { isRoleWord, plainLabel } from './labels/label-name.ts';

/** One word of a text as a name may be made of it. */
export interface Word {
  readonly text: string;
  readonly lower: string;
  /** Only white space stands between it and the word before. */
  readonly touches: boolean;
  readonly capital: boolean;
}

/** A name as printed: word by word, and whether it is printed in capitals. */
export interface PrintedName {
  readonly words: readonly string[];
  readonly loud: boolean;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu;
const PARTICLE =
  /^(?:de|da|di|del|della|der|den|van|von|al|bin|el|la|le|du|dos|das|do|ter|ibn|ben|zu|af|av|bint|binti|wa|ap|ferch|ould|abu|los|las|y|e)$/u;
const MOST_GIVEN = 3;

/** The words of a text, a possessive ending left off. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let end = 0;
  let before = '';
  for (const { index, 0: whole } of text.matchAll(WORD)) {
    const own = whole.replace(/['’]s?$/u, '');
    const lower = plainLabel(own);
    const gap = text.slice(end, index);
    // the stop of an initial or a title ends no sentence
    const short = before.length === 1 || isRoleWord(before);
    const touches = words.length > 0 && (/^\s+$/u.test(gap) || (short && /^\.\s*$/u.test(gap)));
    const capital = /^(?:\p{Lu}|(?:al|el|d|l)[-'’]\p{Lu})/u.test(own);
    words.push({ text: own, lower, touches, capital });
    end = index + own.length;
    before = lower;
  }
  return words;
}

/** Where a word stands: its text's words, and its place among them. */
interface At {
  readonly words: readonly Word[];
  readonly at: number;
}

/** Initials are looked for in so many words from the beginning. */
const INTRODUCED_WITHIN = 2000;

/** The full names an article prints for surnames, offices and initials. No list of first names is asked. */
export class PrintedNames {
  readonly #texts: readonly (readonly Word[])[];
  readonly #places = new Map<string, At[]>();

  /** @param texts the headline and paragraphs: a name never reaches from one into the next */
  constructor(texts: readonly string[]) {
    this.#texts = texts.map(wordsOf);
    for (const words of this.#texts)
      words.forEach(({ lower }, at) => {
        const known = this.#places.get(lower);
        if (known === undefined) this.#places.set(lower, [{ words, at }]);
        else known.push({ words, at });
      });
  }

  /** The full names printed that end with a surname (lower case), each once, the most printed first. */
  endingIn(surname: string): PrintedName[] {
    const last = surname.split(' ').at(-1) as string;
    const counts = new Map<string, { name: PrintedName; count: number }>();
    for (const { words, at } of this.#capital(last)) {
      const name = nameEndingAt(words, at);
      if (name === null) continue;
      const key = name.words.join(' ').toLowerCase();
      const known = counts.get(key);
      const quiet = known === undefined || known.name.loud ? name : known.name;
      counts.set(key, { name: quiet, count: (known?.count ?? 0) + 1 });
    }
    return [...counts.values()]
      .sort((a, b) => b.count - a.count || b.name.words.length - a.name.words.length)
      .map(({ name }) => name);
  }

  /** The names of two words and more that begin with a word (lower case). */
  beginningWith(first: string): PrintedName[] {
    return this.#capital(first).flatMap(({ words, at }) => {
      const name = nameBeginningAt(words, at);
      return name !== null && name.words.length > 1 ? [name] : [];
    });
  }

  /** A word as it is printed where it is not in capitals; null where it never is. */
  spelling(lower: string): string | null {
    const quiet = this.#capital(lower).find(({ words, at }) => !isLoud([(words[at] as Word).text]));
    return quiet === undefined ? null : (quiet.words[quiet.at] as Word).text;
  }

  /** Names that follow an office ("Prime Minister" in "Prime Minister Anna Holm"), in lower case words. */
  after(office: readonly string[]): PrintedName[] {
    return (this.#places.get(office[0] as string) ?? []).flatMap(({ words, at }) => {
      if (!office.every((word, ahead) => words[at + ahead]?.lower === word)) return [];
      const next = words[at + office.length];
      const name = next?.touches ? nameBeginningAt(words, at + office.length) : null;
      return name ?? [];
    });
  }

  /** Names whose words begin with these letters (lower case), in the first words of the texts. */
  withInitials(initials: string): PrintedName[] {
    const found: PrintedName[] = [];
    const firstAndLast: PrintedName[] = [];
    let left = INTRODUCED_WITHIN;
    for (const words of this.#texts) {
      for (let at = 0; at < words.length && left > 0; at++, left--) {
        const own = words.slice(at, at + initials.length);
        if (haveInitials(own, [...initials])) found.push(nameOf(own));
        // "AP" of Ana Lucía Prado
        const three = words.slice(at, at + 3);
        const middle = three[1]?.lower[0] ?? '';
        if (
          initials.length === 2 &&
          haveInitials(three, [initials[0] ?? '', middle, initials[1] ?? ''])
        )
          firstAndLast.push(nameOf(three));
      }
    }
    return found.length > 0 ? found : firstAndLast;
  }

  #capital(lower: string): At[] {
    return (this.#places.get(lower) ?? []).filter(({ words, at }) => (words[at] as Word).capital);
  }
}

function isInitial(
  { capital, lower, touches }: Word,
  letter: string | undefined,
  place: number,
): boolean {
  if (!capital || lower.length < 2 || lower[0] !== letter || isRoleWord(lower)) return false;
  return place === 0 || touches;
}

/** The name that ends at a word, with its given names; null where none stands before it. */
function nameEndingAt(words: readonly Word[], last: number): PrintedName | null {
  let first = last;
  let given = 0;
  while (first > 0 && given < MOST_GIVEN && (words[first] as Word).touches) {
    const before = words[first - 1] as Word;
    if (PARTICLE.test(before.lower) && !isLoudAlone(before, words, first)) {
      first--;
      continue;
    }
    if (!before.capital || endsName(before.lower, given > 0)) break;
    first--;
    given++;
  }
  return given === 0 ? null : nameOf(words.slice(pastParticles(words, first, last), last + 1));
}

function pastParticles(words: readonly Word[], from: number, last: number): number {
  let first = from;
  while (
    first < last &&
    PARTICLE.test((words[first] as Word).lower) &&
    !(words[first] as Word).capital
  )
    first++;
  return first;
}

function isLoudAlone(word: Word, words: readonly Word[], at: number): boolean {
  return word.capital && !(words[at] as Word).capital;
}

/** The run of capital words that begins at a word: one to four, particles within. */
export function nameBeginningAt(words: readonly Word[], first: number): PrintedName | null {
  let end = first;
  while (end < words.length && end - first < 5) {
    const word = words[end] as Word;
    if (!word.touches && end > first) break;
    if (PARTICLE.test(word.lower) && end > first && words[end + 1]?.capital) {
      end++;
      continue;
    }
    if (!word.capital || endsName(word.lower, end > first)) break;
    end++;
  }
  return end === first ? null : nameOf(words.slice(first, end));
}

/** Whether a word is no part of a name: "By", "and", an office; farther from the surname also days and adverbs. */
function endsName(lower: string, far: boolean): boolean {
  if (GIVEN_NAME_TITLES.has(lower) && far) return true;
  return (
    isRoleWord(lower) ||
    BODY_NOUNS.has(lower) ||
    OFFICES.has(lower) ||
    CONJUNCTIONS.has(lower) ||
    PREPOSITIONS.has(lower) ||
    DETERMINERS.has(lower) ||
    SUBJECT_PRONOUNS.has(lower) ||
    OTHER_PRONOUNS.has(lower) ||
    (far && ADVERBS.has(lower))
  );
}

function nameOf(words: readonly Word[]): PrintedName {
  const texts = words.map(({ text }) => text);
  return { words: texts, loud: isLoud(texts) };
}

function isLoud(words: readonly string[]): boolean {
  const letters = words.join('');
  return (
    letters.length > 2 && letters === letters.toUpperCase() && letters !== letters.toLowerCase()
  );
}

/** A name in capitals as names are written: "MARIA DE LA CRUZ-O'NEIL" is "Maria de la Cruz-O'Neil". */
export function withoutCapitals(words: readonly string[]): string[] {
  return words.map((word, at) => {
    const lower = word.toLowerCase();
    if (at > 0 && at < words.length - 1 && PARTICLE.test(lower)) return lower;
    return lower
      .replace(
        /(^|['’-]|^mc)(\p{L})/gu,
        (_, before: string, letter: string) => before + letter.toUpperCase(),
      )
      .replace(/^Mc(\p{Ll})/u, (_, letter: string) => `Mc${letter.toUpperCase()}`);
  });
}

function haveInitials(words: readonly Word[], initials: readonly string[]): boolean {
  if (words.length !== initials.length) return false;
  return words.every((word, place) => isInitial(word, initials[place], place));
}
