import { firstNotBefore } from '../../language/span.ts';
import { isFirstName } from '../words/first-names.ts';
import { BEFORE_FULL_NAME, PARTICLES } from '../words/name-words.ts';
import { OUTLETS } from '../words/outlets.ts';
import { BODY_NOUNS } from '../words/people-words.ts';
import { ADJECTIVES, PLACES } from '../words/places.ts';
import type { NameAt } from './names.ts';

/** What an article's full names are, to tell what was swallowed before one. */
interface Printed {
  /** Names of two words and more, lower case. */
  readonly full: ReadonlySet<string>;
  /** The last words of those that begin with a first name. */
  readonly surnames: ReadonlySet<string>;
}

/**
 * Cuts off what a name has swallowed before it: a place, an outlet or letters that stand for a body
 * right before it ("Browns DL Sheldon Hale", "the Daily Mail Hale claimed"), where the rest is a name
 * that the article prints elsewhere or begins with a first name; an adjective ("Brave Anna Holm"); and at
 * the head of a sentence any word, where the article prints the rest alone.
 */
export function withoutSwallowed(names: readonly NameAt[]): NameAt[] {
  const printed = printedIn(names);
  return names.map((name) => {
    const first = name.words.length < 2 ? 0 : beginningOf(name, printed);
    return first === 0 ? name : cutTo(name, first);
  });
}

function printedIn(names: readonly NameAt[]): Printed {
  const full = new Set<string>();
  const surnames = new Set<string>();
  for (const { words } of names) {
    if (words.length < 2) continue;
    full.add(words.join(' ').toLowerCase());
    if (isFirstName(words[0] as string)) surnames.add((words.at(-1) as string).toLowerCase());
  }
  return { full, surnames };
}

/** The place of the word at which a name really begins; 0 where it has swallowed nothing. */
function beginningOf(name: NameAt, { full, surnames }: Printed): number {
  const { words } = name;
  for (let from = words.length - 1; from > 0; from--) {
    const [prefix, rest] = [words.slice(0, from), words.slice(from)];
    if (prefix.some(belongsToPerson)) continue;
    const opens = rest.length > 1 && isFirstName(rest[0] as string);
    const known =
      rest.length > 1
        ? full.has(rest.join(' ').toLowerCase()) && opens
        : surnames.has((rest[0] as string).toLowerCase());
    if ((opens || known) && isNobody(prefix, rest.length)) return from;
    if ((known || rest.length > 1) && BEFORE_FULL_NAME.has((prefix.at(-1) as string).toLowerCase()))
      return from;
    if (known && rest.length > 1 && prefix.length === 1 && opensSentence(name)) return from;
  }
  return 0;
}

/** A first name, an initial or a particle is part of who somebody is. */
function belongsToPerson(word: string): boolean {
  return (
    word.length < 2 || word.endsWith('.') || isFirstName(word) || PARTICLES.has(word.toLowerCase())
  );
}

/** Whether words before a name end in a place, a people, an outlet, a body or its letters. */
function isNobody(prefix: readonly string[], after: number): boolean {
  const last = prefix.at(-1) as string;
  const lower = last.toLowerCase();
  const two = prefix.slice(-2).join(' ').toLowerCase();
  if (PLACES.has(two) || OUTLETS.has(two)) return true;
  if (/^\p{Lu}+$/u.test(last)) return last.length > 2 || after > 1;
  return PLACES.has(lower) || ADJECTIVES.has(lower) || OUTLETS.has(lower) || BODY_NOUNS.has(lower);
}

/** Whether a name stands at the head of its sentence, where its capital may be the sentence's. */
export function opensSentence({ reading: { sentences }, start }: NameAt): boolean {
  return firstNotBefore(sentences, (own) => own.start < start)?.start === start;
}

/** Where a word of a name begins within it. */
function offsetOf({ bare, words }: NameAt, place: number): number {
  let offset = 0;
  for (let at = 0; at <= place; at++) {
    const word = words[at] as string;
    offset = bare.indexOf(word, offset) + (at < place ? word.length : 0);
  }
  return offset;
}

function cutTo(name: NameAt, first: number): NameAt {
  const offset = offsetOf(name, first);
  const bare = name.bare.slice(offset);
  const titles = name.words.slice(0, first).map((word) => word.toLowerCase());
  const start = name.start + offset;
  return {
    ...name,
    words: name.words.slice(first),
    bare,
    printed: bare,
    titles,
    start,
    article: false,
  };
}
