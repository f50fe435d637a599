import type { FollowUpContext } from '../../parse-context.ts';
import { speechFrame } from '../../reading/frames.ts';
import { type DialogueState, unended } from '../dialogue-state.ts';
import { isBeforeNoun, isEmptyIt, isOutward, isShort } from '../exophora.ts';
import { countedIn } from './antecedent.ts';
import { genderAsked } from './gender.ts';
import type { Referent } from './person-shown.ts';
import { personMeant, severalMeant, speakerMeant, type Unclear } from './pronoun-referent.ts';

const PERSON = /\b(?:he|she|him|her|his|hers)\b/i;
const PLURAL = /\b(?:they|them|their)\b/i;
/** "Does Trump agree with him": never whoever the question itself is about. */
const OBJECT = /\b(?:him|her|them)$/i;
/** "that" for something said before, not before a noun or a clause. */
const THING =
  /\b(?:it|its)\b|\b(?:that|this)$|(?<=^(?:and\s+)?(?:when|where|why|how|who)\s+(?:is|was|did|does)\s+)(?:that|this)\b/i;
/** A place said before, not "is there". */
const THERE = /(?<!\b(?:is|are|was|were|\p{L}{2,6}n['’]t)\s)\bthere$/iu;
/** "who is that?" after somebody's words. */
const WHO_IS = /^(?:and\s+)?who(?:['’]s|\s+is|\s+was)\s+(?:that|this|it)$/i;
const POSSESSIVE = /^(?:his|its|their)$/i;
/** Of one thing nobody says "they". */
const PLURAL_THING = /(?<!s)s$|\b(?:people|men|women|police|children)$|\band\b/i;
/** "what did he say about it": two at most. */
const PASSES = 2;

/** A question with the meaning of a pronoun in its place; null where it has none. */
type Meaning = string | Unclear | null;

/** A question with what its pronouns mean in their place; unclear where one can't be told; null without any. */
export function withMeaning(text: string, before: DialogueState, scene: FollowUpContext): Meaning {
  let filled: string | null = null;
  for (let pass = 0; pass < PASSES; pass++) {
    const next = withOneMeaning(unended(filled ?? text), before, scene);
    if (next === null) break;
    if (typeof next !== 'string') return next;
    filled = next;
  }
  return filled;
}

function withOneMeaning(text: string, before: DialogueState, scene: FollowUpContext): Meaning {
  const person = PERSON.exec(text) ?? PLURAL.exec(text);
  if (person !== null && ((OBJECT.test(text) && isShort(text)) || isOutward(text, person, scene))) {
    if (PERSON.test(person[0]))
      return fill(text, person, personMeant(before, genderAsked(person[0]), scene));
    return fill(text, person, theyMeant(text, person, before, scene));
  }
  if (THERE.test(text) && isShort(text) && before.thing !== null)
    return sentence(text.replace(THERE, () => `at ${before.thing}`));
  const thing = THING.exec(text);
  if (thing === null || isEmptyIt(text) || isBeforeNoun(text, thing)) return null;
  const ends = thing.index + thing[0].length === text.length;
  if (!(ends && isShort(text)) && !isOutward(text, thing, scene)) return null;
  return fill(text, thing, itMeant(text, thing, before));
}

function fill(
  text: string,
  { 0: word, index }: RegExpExecArray,
  { name, people }: Referent,
): Meaning {
  if (name === null) return { word: word.toLowerCase(), people };
  const meaning = isPossessive(text, word, index) ? `${name}’s` : name;
  return sentence(`${text.slice(0, index)}${meaning}${text.slice(index + word.length)}`);
}

function sentence(asked: string): string {
  return `${asked.charAt(0).toUpperCase()}${asked.slice(1)}?`;
}

/** "her" before a noun is, at the end or before a small word it is not. */
function isPossessive(text: string, word: string, index: number): boolean {
  if (POSSESSIVE.test(word)) return true;
  const next = /^\s+(\p{L}+)/u.exec(text.slice(index + word.length))?.[1] ?? '';
  return (
    /^her$/i.test(word) && next !== '' && !/^(?:about|on|in|to|for|say|said|with|at)$/i.test(next)
  );
}

/** Whether a pronoun is who speaks in the question: "what did they say", or what words are said of. */
function speaks(text: string, { 0: word }: RegExpExecArray): boolean {
  return speechFrame(text)?.pronoun === word.toLowerCase();
}

function theyMeant(
  text: string,
  match: RegExpExecArray,
  before: DialogueState,
  scene: FollowUpContext,
): Referent {
  const several = severalMeant(before, scene);
  const things = countedIn(before.query.text) ?? before.thing;
  const plural = things !== null && PLURAL_THING.test(things) ? things : null;
  if (speaks(text, match) || plural === null) return several;
  // of one man nobody says "them": "What did he say about the guarantees?", "Who made them?"
  const one = scene.speakers.get(several.name ?? '')?.kind === 'person';
  return several.name === null || one ? { ...several, name: plural } : several;
}

function itMeant(text: string, match: RegExpExecArray, before: DialogueState): Referent {
  const speaker = speaks(text, match) || WHO_IS.test(text) ? speakerMeant(before) : null;
  return { name: speaker ?? before.thing, people: [] };
}
