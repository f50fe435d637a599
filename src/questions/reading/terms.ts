import { stem } from '../../language/stemming.ts';
import { askedTerms } from '../../language/terms.ts';
import { derivedFrom } from '../../language/words/derivations.ts';
import { PHRASAL } from '../../language/words/phrasal.ts';
import { relatedTo } from '../../language/words/related.ts';
import { synonymsOf } from '../../language/words/synonyms.ts';
import { ADVERBS, PREPOSITIONS } from '../../language/words/word-classes.ts';
import type { Vocabulary } from '../../search/vocabulary.ts';
import type { AskedTerm } from '../question.ts';
import { ASKING_WORDS } from './asking-words.ts';
import { lightPlaces, placingVerb } from './light-words.ts';
import { NEAR_WORDS } from './near-words.ts';

/** A question longer than this is read no further; nobody types more words to be looked for. */
const MOST_TERMS = 64;
const GUESS_WEIGHT = 0.7;
/** One letter off, a shorter word is another word: a tank is no talk. */
const SHORTEST_GUESS = 5;
const LONGER_WEIGHT = 0.8;
const LONGER_BY = 5;
const SHORTEST_BEGINNING = 5;
/** What a word that only names the kind of answer counts, against any other. */
const LIGHT = 0.25;

const nearWords = new Map(
  NEAR_WORDS.map(([first = '', ...others]) => [stem(first), others.map((word) => stem(word))]),
);

/**
 * The words of a topic as the engine wants them, each once: stop words and words that only ask left
 * out, misspelt ones replaced by the nearest known word, and only where the exact one is absent.
 *
 * @param passages how many passages the coverage holds
 */
export function topicTerms(topic: string, vocabulary: Vocabulary, passages: number): AskedTerm[] {
  const asked = new Map<string, AskedTerm>();
  const mixedCase = /\p{Ll}/u.test(topic);
  const light = lightPlaces(topic);
  const placing = placingVerb(topic);
  const particles = new Set<string>();
  for (const word of askedTerms(topic, (term) => vocabulary.has(term))) {
    const typed = topic.slice(word.start, word.end);
    if (word.stop || ASKING_WORDS.has(typed.toLowerCase())) continue;
    const isLight = light.has(word.start) || particles.has(typed.toLowerCase());
    if ((isLight || isSmall(typed)) && !vocabulary.has(word.term)) continue;
    if (word.start === placing && inPrint(word.term, vocabulary) === undefined) continue;
    const [particle, others] = phrasalAt(typed, topic.slice(word.end, word.end + REACH));
    // of "put together" the small word says nothing alone
    if (particle !== '') particles.add(particle);
    const near = known(word.term, vocabulary, others);
    // any verb of place answers it as well as the one that was typed
    const found = word.start === placing ? { ...near, weight: 1 } : near;
    if (asked.has(found.term)) continue;
    const frequency = vocabulary.frequency(found.term);
    const name = mixedCase && /^\p{Lu}/u.test(typed);
    const rarity =
      Math.log(1 + (passages + 1) / (frequency + 0.5)) *
      (isLight || word.start === placing ? LIGHT : 1);
    const phrasal = others.length === 0 ? {} : { phrasal: others };
    asked.set(found.term, { ...found, typed, rarity, name, ...phrasal, position: word.position });
    if (asked.size === MOST_TERMS) break;
  }
  return [...asked.values()];
}

/** Letters after a verb within which its small word stands: "call the whole summit off". */
const REACH = 40;
type Phrasal = readonly [small: string, others: readonly string[]];
const phrasal = new Map<string, Phrasal[]>();
for (const line of PHRASAL.split('\n')) {
  const [verb = '', small = '', ...others] = line.split(' ');
  const known = phrasal.get(stem(verb)) ?? [];
  phrasal.set(stem(verb), [...known, [small, others.map(stem)]]);
}

/** The small word that comes after a verb, and what news says for both; empty where they make none. */
function phrasalAt(typed: string, after: string): Phrasal {
  const words: readonly string[] = after.toLowerCase().match(/\p{L}+/gu) ?? [];
  const known = phrasal.get(stem(typed.toLowerCase())) ?? [];
  return known.find(([small]) => words.includes(small)) ?? ['', []];
}

/** "Instead", "behind": where the coverage never prints it, it is no sign that the topic is missing. */
function isSmall(typed: string): boolean {
  const lower = typed.toLowerCase();
  return PREPOSITIONS.has(lower) || ADVERBS.has(lower);
}

function known(
  term: string,
  vocabulary: Vocabulary,
  others: readonly string[],
): Pick<AskedTerm, 'term' | 'weight' | 'unknown'> {
  if (vocabulary.has(term)) return { term, weight: 1, unknown: false };
  const own = derivedFrom(term).find((other) => vocabulary.has(other));
  if (own !== undefined) return { term: own, weight: 1, unknown: false };
  const meant = others.find((other) => vocabulary.has(other));
  const near = meant ?? inPrint(term, vocabulary);
  if (near !== undefined) return { term: near, weight: LONGER_WEIGHT, unknown: false };
  const [guess] =
    term.length < SHORTEST_GUESS
      ? []
      : vocabulary.similar(term, 2).filter((near) => !isCutOff(near.term, term));
  if (guess !== undefined) return { term: guess.term, weight: GUESS_WEIGHT, unknown: false };
  const longer = term.length < SHORTEST_BEGINNING ? [] : vocabulary.startingWith(term, 1);
  const [whole] = longer.filter(({ distance }) => distance <= LONGER_BY);
  if (whole !== undefined) return { term: whole.term, weight: LONGER_WEIGHT, unknown: false };
  return { term, weight: 1, unknown: true };
}

/** A word as the coverage prints it, else the first that news uses for it and that the coverage prints. */
function inPrint(term: string, vocabulary: Vocabulary): string | undefined {
  const others = [...(nearWords.get(term) ?? []), ...synonymsOf(term), ...relatedTo(term, true)];
  return [term, ...others].find((other) => vocabulary.has(other));
}

/** A party is no part: nobody adds a letter at the end by mistake, but who doubles one. */
function isCutOff(guess: string, term: string): boolean {
  return guess === term.slice(0, -1) && !term.endsWith(guess.charAt(guess.length - 1));
}
