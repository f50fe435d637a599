import { stem } from '../../../language/stemming.ts';
import { type Term, termsOf } from '../../../language/terms.ts';
import type { Vocabulary } from '../../../search/vocabulary.ts';
import type { AskedTerm, Initials } from '../../question.ts';

const MOST_WORDS = 40;
const LONGEST = 6;
const SHORTEST = 3;
const CAPITALS = /\b\p{Lu}\p{L}{0,8}\p{Lu}\p{L}{0,8}\b/gu;
const ARTICLE = /^(?:the|a|an)$/i;
/** Small words that names of bodies hold. */
const SMALL = /^(?:the|of|for|and|in|on|to)$/i;

/**
 * Short forms of the topic's phrases that the vocabulary holds: of three letters or more, small words
 * counted or left out. Whether one is printed as such, with more than one capital, {@link initialsIn} tells.
 */
export function initialsOf(
  topic: string,
  terms: readonly AskedTerm[],
  vocabulary: Vocabulary,
): Initials[] {
  const placeOf = new Map(terms.map(({ term }, place) => [term, place]));
  const found = new Map<string, Initials>();
  for (const phrase of phrasesIn(topic)) {
    const places = phrase.flatMap(({ term }) => placeOf.get(term) ?? []);
    if (places.length < 2) continue;
    for (const short of formsOf(phrase, topic))
      if (vocabulary.has(short))
        found.set(short, { term: short, phrase: spanOf(phrase, topic), places });
  }
  return [...found.values()];
}

/** The phrases of two words or more at the beginning of a topic, in order, short ones first. */
function phrasesIn(topic: string): Term[][] {
  const words = termsOf(topic.slice(0, 1_000))
    .filter((word) => word.words === 1)
    .slice(0, MOST_WORDS);
  const phrases: Term[][] = [];
  for (const [from, first] of words.entries()) {
    if (first.stop) continue;
    for (let to = from + 1; to < Math.min(words.length, from + LONGEST); to++) {
      if (!goesOn(words, to, topic)) break;
      if (!words[to]?.stop) phrases.push(words.slice(from, to + 1));
    }
  }
  return phrases;
}

/** Whether a word goes on with the phrase before it: no comma between them, and that one tells something or is a small word of names. */
function goesOn(words: readonly Term[], at: number, topic: string): boolean {
  const [before, word] = [words[at - 1], words[at]];
  if (before === undefined || word === undefined) return false;
  if (before.stop && !SMALL.test(topic.slice(before.start, before.end))) return false;
  return /^[\s-]+$/.test(topic.slice(before.end, word.start));
}

function spanOf(phrase: readonly Term[], topic: string): string {
  return topic.slice(phrase[0]?.start, phrase.at(-1)?.end).toLowerCase();
}

function formsOf(phrase: readonly Term[], topic: string): Set<string> {
  const spell = (words: readonly Term[]) =>
    stem(words.map(({ start }) => topic.charAt(start).toLowerCase()).join(''));
  const noArticle = phrase.filter(({ start, end }) => !ARTICLE.test(topic.slice(start, end)));
  const forms = [phrase, noArticle, phrase.filter(({ stop }) => !stop)];
  return new Set(forms.filter(({ length }) => length >= SHORTEST).map(spell));
}

/**
 * The words of a text that may be initials, as terms: those with two capitals at least ("CoW" and "EPA",
 * not "Cow"). They stand for a phrase where the text prints that too: papers give the long form once.
 */
export function initialsIn(text: string): ReadonlySet<string> {
  const words = new Set(text.match(CAPITALS));
  return new Set([...words].map((word) => stem(word.toLowerCase())));
}
