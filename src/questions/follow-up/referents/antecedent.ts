import { IRREGULAR_VERBS } from '../../../language/words/verbs.ts';
import { AUXILIARIES, DETERMINERS, PREPOSITIONS } from '../../../language/words/word-classes.ts';
import { BASE_VERBS } from '../base-verbs.ts';

const COUNTED = /^(?:how (?:many|much)|which|what)$/i;
const ASKING =
  /^(?:who|whom|whose|what|which|when|where|why|how(?: (?:many|much|long|far|often|big|old))?)\b\s*/i;
const BEING = /^(?:is|are|was|were|be|been|being)$/i;
const PRONOUN = /^(?:he|she|it|they|we|you|i|this|that|these|those|there|him|her|them)$/i;
/** What is said of a thing after "is": the thing itself ends before. */
const PREDICATE =
  /^(?:due|going|ready|able|likely|like|still|also|not|so|expected|supposed|\p{L}{3,30}ed|\p{L}{3,30}ing)$/iu;
const JOINING = /^(?:and|of|the|de|van)$/;
/** Asked for, not told. */
const ASKED = /\b(?:who|whom|whose|what|which|when|where|why|how)\b/i;
const LONGEST = 8;

/**
 * The thing that a question for a fact is about, as typed: "the coalition's headquarters" of "Where is
 * the coalition's headquarters", "troops" of "How many troops will Britain send"; null where it names none.
 */
export function antecedentOf(question: string): string | null {
  const { asking, words, at } = taken(question);
  const rest = words.slice(at + 1);
  if (at > 0 && COUNTED.test(asking)) return placed(rest) ?? countedIn(question);
  if (at !== 0 && /^how/i.test(asking)) return named(subject(words, false));
  if (at !== 0 && /^wh(?:at|ich)$/i.test(asking)) return named(object(words.slice(1)));
  if (at !== 0) return named(asking === '' ? words : object(words));
  if (BEING.test(words[0] ?? '') && endsThing(rest[0] ?? '', true)) return null;
  const isObject = /^(?:who|what)$/i.test(asking) && BASE_VERBS.has((rest[0] ?? '').toLowerCase());
  if (isObject) return named(object(rest));
  const being = BEING.test(words[0] ?? '');
  const thing = subject(rest, being);
  return named(being && /^(?:why|how|)$/i.test(asking) ? withoutQuality(thing) : thing);
}

/** "the summit important" of "Why is the summit important". */
function withoutQuality(words: readonly string[]): readonly string[] {
  const last = words.at(-1) ?? '';
  const before = words.at(-2) ?? '';
  const isQuality = /^\p{Ll}/u.test(last) && before !== '' && !isDeterminer(before);
  return isQuality && !PREPOSITIONS.has(before) ? words.slice(0, -1) : words;
}

/** What is counted or chosen from, which "they" means: "countries" of "How many countries are in the coalition". */
export function countedIn(question: string): string | null {
  const { asking, words, at } = taken(question);
  return at > 0 && COUNTED.test(asking) ? named(words.slice(0, at)) : null;
}

/** Its asking word, the words after that, and which of these is the auxiliary. */
function taken(question: string): { asking: string; words: string[]; at: number } {
  const asking = ASKING.exec(question)?.[0].trim() ?? '';
  const words = question.slice(asking.length).trim().split(/\s+/);
  const at = words.findIndex((word) => AUXILIARIES.has(word.toLowerCase()));
  return { asking, words, at };
}

/** "in the coalition": what the things counted are in, of or at. */
function placed(words: readonly string[]): string | null {
  const at = words.findIndex((word) => PREPOSITIONS.has(word.toLowerCase()));
  return at < 0 ? null : named(subject(words.slice(at + 1), false));
}

/** "Where is the summit due to start", "Where will the summit take place": up to what is said of it. */
function subject(words: readonly string[], being: boolean): string[] {
  if (!being && /^\p{Lu}/u.test(words[0] ?? '')) return nameRun(words);
  const opening = isDeterminer(words[0]) ? 2 : 1;
  const end = words.findIndex(
    (word, at) => at >= opening && !isDeterminer(words[at - 1]) && endsThing(word, being),
  );
  return words.slice(0, end < 0 ? words.length : end);
}

/** "Syria and Egypt" of "Syria and Egypt launch an attack". */
function nameRun(words: readonly string[]): string[] {
  const end = words.findIndex(
    (word, at) =>
      !/^\p{Lu}/u.test(word) &&
      !(JOINING.test(word) && /^(?:the$|\p{Lu})/u.test(words[at + 1] ?? '')),
  );
  return words.slice(0, end < 0 ? words.length : end);
}

function isDeterminer(word = ''): boolean {
  return DETERMINERS.has(word.toLowerCase());
}

function endsThing(word: string, being: boolean): boolean {
  if (/^\p{Lu}/u.test(word)) return false;
  if (being) return PREDICATE.test(word) || IRREGULAR_VERBS.has(word);
  return BASE_VERBS.has(word) || (PREPOSITIONS.has(word) && word !== 'of');
}

/** "Who leads the coalition", "who set up the mission": what the verb, a particle apart, is done to. */
function object([verb, ...words]: readonly string[]): string[] {
  if (verb === undefined || words.length === 0) return [verb ?? ''];
  const particle = PREPOSITIONS.has((words[0] ?? '').toLowerCase());
  return subject(particle ? words.slice(1) : words, false);
}

function named(words: readonly string[]): string | null {
  const end = words.findLastIndex((word) => !PREPOSITIONS.has(word.toLowerCase())) + 1;
  const thing = words
    .slice(0, Math.min(end, LONGEST))
    .join(' ')
    .replace(/(?<![,;:])[,;:]+$/, '');
  return thing === '' || ASKED.test(thing) || words.every((word) => PRONOUN.test(word))
    ? null
    : thing;
}
