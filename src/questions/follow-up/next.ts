import type { Speaker } from '../../quotes/speaker.ts';
import type { FollowUpContext } from '../parse-context.ts';
import type { AskedWho, Query } from '../query.ts';
import { askedName } from '../reading/people/names.ts';
import { nameOf } from '../say.ts';
import { askedForWords, type DialogueState, unended } from './dialogue-state.ts';
import { inOtherWords, narrowed, ofSpeaker, whoOf } from './patches.ts';
import { isPeople } from './referents/people.ts';

const ABOUT = /^(?:(?:and|but|or|also)\s+)?(?:about|on|regarding|concerning)\s+(.{1,200})$/i;
const BARE = /^(?:(?:and|but|or|also)\s+)?(?:(?:what|how)\s+about|and|or|also|but)\s+(.{1,200})$/i;
const QUESTION =
  /^(?:who|whom|whose|what|when|where|why|how|which|did|does|do|is|are|was|were|has|have|had|will|would|can|could|should)\b/i;
/** "On what day" opens a question of its own. */
const ASKING = /\b(?:who|whom|whose|what|which|when|where|why|how)\b/i;
const NAME = /^(?:the\s+)?\p{Lu}[\p{L}\p{N}'’.-]*(?:\s+\p{Lu}[\p{L}\p{N}'’.-]*){0,4}$/u;
const JOINED = /(?<!\s)\s+(?:and|or|&)\s+|,\s*/;

/** "and about drones?", "on Russia": the same speaker on something else, whoever else bears its name. */
export function nextTopic(text: string, before: DialogueState): readonly Query[] | null {
  const topic = ABOUT.exec(text)?.[1];
  if (topic === undefined || ASKING.test(topic)) return null;
  return onTopic(topic, before);
}

/** "and Healey?", "what about Healey?": the same of somebody else; what names nobody is a topic. */
export function nextName(
  text: string,
  before: DialogueState,
  scene: FollowUpContext,
): readonly Query[] | null {
  const named = BARE.exec(text)?.[1];
  if (named === undefined || QUESTION.test(named)) return null;
  const next = named.split(JOINED).map((name) => nextSpeaker(name, before, scene));
  const all = next.flatMap((who) => who ?? []);
  if (all.length < next.length) return onTopic(named, before);
  const replaced = askedForWords(before) ? null : otherPerson(all.map(nameOf), before, scene);
  if (replaced !== null) return [replaced];
  return all.map((who) => ofSpeaker(before.query, who, topicFor(before)));
}

/** What was said to somebody is asked of the next one too. */
function topicFor({ query, topic, thing }: DialogueState): string {
  return query.addressee === null ? (thing ?? '') : topic;
}

/** Whom a name means after this question; null where it rather names what to speak about. */
function nextSpeaker(
  typed: string,
  before: DialogueState,
  scene: FollowUpContext,
): AskedWho | null {
  const [found] = scene.speakers.find(typed);
  if (found !== undefined && isTopic(found, before, scene)) return null;
  if (found !== undefined) return { ...whoOf(found.name), typed };
  if (!askedForWords(before)) return null;
  if (NAME.test(typed)) return { typed, names: [], unnamed: [], description: false };
  return before.who.length > 0 && isPeople(typed, scene) ? askedName(typed, scene) : null;
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
  names: readonly string[],
  { query }: DialogueState,
  { speakers }: FollowUpContext,
): Query | null {
  const { text } = query;
  const people = speakers.mentionsIn(text).filter((one) => one.speakers[0]?.kind === 'person');
  const [only] = people;
  if (only === undefined || people.length > 1) return null;
  return inOtherWords(
    query,
    `${text.slice(0, only.start)}${names.join(' and ')}${text.slice(only.end)}`,
  );
}

function onTopic(typed: string, before: DialogueState): readonly Query[] {
  const topic = unended(typed);
  const { query, thing, who } = before;
  if (askedForWords(before)) {
    const fresh = { ...query, quotation: null, addressee: null };
    return who.length === 0
      ? [ofSpeaker(fresh, null, topic)]
      : who.map((one) => ofSpeaker(fresh, one, topic));
  }
  if (thing !== null && query.text.includes(thing))
    return [
      inOtherWords(
        query,
        query.text.replace(thing, () => topic),
      ),
    ];
  return [narrowed(query, topic)];
}
