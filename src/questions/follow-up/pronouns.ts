import { DETERMINERS } from '../../language/word-classes.ts';
import { speechFrame } from '../frames.ts';
import { askedForWords, type Before, type FollowScene, unended } from './before.ts';
import { type Meant, personMeant, severalMeant, speakerMeant } from './meant.ts';
import { countedIn } from './thing.ts';
import { sayAgain } from './wording.ts';

/** A pronoun whose meaning can't be told. */
export interface Unclear {
  /** As typed. */
  readonly word: string;
  /** People whom it may mean. */
  readonly people: readonly string[];
}

const PERSON = /\b(?:he|she|him|her|his|hers)\b/i;
const PLURAL = /\b(?:they|them|their)\b/i;
/** "Does Trump agree with him": never whoever the question itself is about. */
const OBJECT = /\b(?:him|her|them)$/i;
/** "that" for something said before, not before a noun or a clause. */
const THING =
  /\b(?:it|its)\b|\b(?:that|this)$|(?<=^(?:and\s+)?(?:when|where|why|how|who)\s+(?:is|was|did|does)\s+)(?:that|this)\b/i;
/** A place said before, not "is there". */
const THERE = /(?<!\b(?:is|are|was|were)\s)\bthere$/i;
const POSSESSIVE = /^(?:his|its|their)$/i;
/** "How long does it take to train them", "Is it likely that …": it means nothing said before. */
const EMPTY_IT =
  /\bit\s+(?!(?:going|due|set|supposed|expected|ready|able|have|has|need|plan)\b)(?:\p{L}{1,20}\s+){0,3}?(?:that|to|whether|if)\b/iu;
const DID_SAY =
  /^(?:(?:and|but)\s+)?(?:did|has|have|does)\s+(.{1,80}?)\s+(?:(?:ever|also|really)\s+)?(?:say|said|claim|claimed|suggest|suggested|warn|warned)\s+(?:that|this|so|it)$/i;
const HOW_MANY = /\bhow (?:many|much)\b/gi;
const PROBE = 'Zq';
/** "what did he say about it": two at most. */
const PASSES = 2;

type Meaning = string | Unclear | null;

/** A question with what its pronouns mean in their place; unclear where one can't be told; null without any. */
export function withMeaning(text: string, before: Before, scene: FollowScene): Meaning {
  let filled: string | null = null;
  for (let pass = 0; pass < PASSES; pass++) {
    const next = withOneMeaning(unended(filled ?? text), before, scene);
    if (next === null) break;
    if (typeof next !== 'string') return next;
    filled = next;
  }
  return filled;
}

function withOneMeaning(text: string, before: Before, scene: FollowScene): Meaning {
  const said = didTheySayThat(text, before, scene);
  if (said !== null) return said;
  const person = PERSON.exec(text) ?? PLURAL.exec(text);
  if (person !== null && (OBJECT.test(text) || isOutward(text, person.index, scene))) {
    if (PERSON.test(person[0])) return fill(text, person, personMeant(before, scene));
    return fill(text, person, theyMeant(text, person, before, scene));
  }
  if (THERE.test(text) && before.thing !== null)
    return sentence(text.replace(THERE, () => `at ${before.thing}`));
  const thing = THING.exec(text);
  if (thing === null || EMPTY_IT.test(text)) return null;
  const ends = thing.index + thing[0].length === text.length;
  if (!ends && !isOutward(text, thing.index, scene)) return null;
  return fill(text, thing, itMeant(text, thing, before));
}

/** Whether nothing before it in the question itself can be what a pronoun stands for. */
function isOutward(text: string, at: number, { speakers }: FollowScene): boolean {
  const lead = text.slice(0, at).replace(HOW_MANY, 'how');
  const words = lead.toLowerCase().split(/\s+/);
  return !words.some((word) => DETERMINERS.has(word)) && speakers.mentionsIn(lead).length === 0;
}

function fill(text: string, { 0: word, index }: RegExpExecArray, { name, people }: Meant): Meaning {
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

/** Who speaks in the question: "what did they say", or what words are said of. */
function speaks(text: string, { 0: word, index }: RegExpExecArray): boolean {
  const probed = `${text.slice(0, index)}${PROBE}${text.slice(index + word.length)}`;
  return speechFrame(probed)?.who === PROBE;
}

function theyMeant(
  text: string,
  match: RegExpExecArray,
  before: Before,
  scene: FollowScene,
): Meant {
  const several = severalMeant(before, scene);
  if (several.name !== null || speaks(text, match)) return several;
  return { ...several, name: countedIn(before.asked) ?? before.thing };
}

function itMeant(text: string, match: RegExpExecArray, before: Before): Meant {
  const speaker = speaks(text, match) ? speakerMeant(before) : null;
  return { name: speaker ?? before.thing, people: [] };
}

/** "did Trump say that?": the quotation asked about before, else the topic. */
function didTheySayThat(text: string, before: Before, scene: FollowScene): Meaning {
  const typed = DID_SAY.exec(text)?.[1];
  if (typed === undefined) return null;
  const pronoun = PERSON.test(typed) && typed.length < 5;
  const { name, people } = pronoun
    ? personMeant(before, scene)
    : { name: scene.speakers.find(typed)[0]?.name ?? typed, people: [] };
  if (name === null) return { word: typed, people };
  const told = before.question.quotation !== null || before.thing !== null;
  if (!told) return { word: 'that', people: [] };
  const topic = askedForWords(before) ? before.topic : (before.thing ?? '');
  return sayAgain({ who: name, topic }, before, scene.outlets);
}
