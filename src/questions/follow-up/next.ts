import type { Speaker } from '../../quotes/speaker.ts';
import { namedDays } from '../reading/dates.ts';
import { speakersInRole } from '../reading/roles.ts';
import {
  askedForWords,
  type DialogueState,
  type FollowUpContext,
  nameOf,
  unended,
} from './dialogue-state.ts';
import { sayAgain } from './wording.ts';

const ABOUT = /^(?:(?:and|but|or|also)\s+)?(?:about|on|regarding|concerning)\s+(.{1,200})$/i;
const BARE = /^(?:(?:and|but|or|also)\s+)?(?:(?:what|how)\s+about|and|or|also|but)\s+(.{1,200})$/i;
const QUESTION =
  /^(?:who|whom|whose|what|when|where|why|how|which|did|does|do|is|are|was|were|has|have|had|will|would|can|could|should)\b/i;
/** "On what day" opens a question of its own. */
const ASKING = /\b(?:who|whom|whose|what|which|when|where|why|how)\b/i;
const NAME = /^(?:the\s+)?\p{Lu}[\p{L}\p{N}'’.-]*(?:\s+\p{Lu}[\p{L}\p{N}'’.-]*){0,4}$/u;
const JOINED = /\s+(?:and|or|&)\s+|,\s*/;

/** "and about drones?", "on Russia": the same speaker on something else, whoever else bears its name. */
export function nextTopic(
  text: string,
  before: DialogueState,
  scene: FollowUpContext,
): string | null {
  const topic = ABOUT.exec(text)?.[1];
  if (topic === undefined || ASKING.test(topic)) return null;
  if (namedDays(text, scene.today).length > 0) return `${before.text} ${text}?`;
  return onTopic(topic, before, scene);
}

/** "and Healey?", "what about Healey?": the same of somebody else; what names nobody is a topic. */
export function nextName(
  text: string,
  before: DialogueState,
  scene: FollowUpContext,
): string | null {
  const named = BARE.exec(text)?.[1];
  if (named === undefined || QUESTION.test(named)) return null;
  const names = named.split(JOINED).map((name) => nextSpeaker(name, before, scene));
  if (names.some((name) => name === null)) return onTopic(named, before, scene);
  const who = names.join(' and ');
  const replaced = askedForWords(before) ? null : otherPerson(who, before, scene);
  return replaced ?? sayAgain({ who, topic: before.thing ?? '' }, before, scene);
}

/** Whom a name means after this question; null where it rather names what to speak about. */
function nextSpeaker(typed: string, before: DialogueState, scene: FollowUpContext): string | null {
  const [found] = scene.speakers.find(typed);
  if (found !== undefined) return isTopic(found, before, scene) ? null : found.name;
  if (!askedForWords(before)) return null;
  return NAME.test(typed) || isOtherRole(typed, before, scene) ? typed : null;
}

/** "and the president?" after a question for the words of the defence secretary. */
function isOtherRole(typed: string, { speakers }: DialogueState, scene: FollowUpContext): boolean {
  const [asked] = speakers;
  if (asked === undefined || /\p{Lu}/u.test(asked.typed)) return false;
  return speakersInRole(typed, scene.speakers).length > 0;
}

/** A country is a topic where it is never quoted, or where another one was the topic: like follows like. */
function isTopic(
  { kind, quotes }: Speaker,
  { topic }: DialogueState,
  { speakers }: FollowUpContext,
): boolean {
  if (kind !== 'body') return false;
  return quotes === 0 || (topic !== '' && speakers.find(topic)[0]?.kind === 'body');
}

/** "When did Starmer host the call?", "and Macron?": the one person named in it makes way. */
function otherPerson(
  name: string,
  { text }: DialogueState,
  { speakers }: FollowUpContext,
): string | null {
  const people = speakers.mentionsIn(text).filter((one) => one.speakers[0]?.kind === 'person');
  const [only] = people;
  if (only === undefined || people.length > 1) return null;
  return `${text.slice(0, only.start)}${name}${text.slice(only.end)}?`;
}

function onTopic(typed: string, before: DialogueState, scene: FollowUpContext): string {
  const topic = unended(typed);
  const { text, thing, speakers } = before;
  const who = speakers.map(nameOf).join(' and ');
  if (askedForWords(before)) {
    const fresh = { ...before, question: { ...before.question, quotation: null } };
    return sayAgain({ who: who || null, topic }, fresh, scene);
  }
  if (thing !== null && text.includes(thing)) return `${text.replace(thing, () => topic)}?`;
  return `${text} ${topic}?`;
}
