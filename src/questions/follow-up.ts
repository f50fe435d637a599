import type { AskedName, Question } from './question.ts';
import { readQuestion, type Scene } from './read.ts';

/** What was asked before and what was shown for it: plain data that whoever converses keeps. */
export interface Turn {
  /** The question as it stands alone, see `FollowUp.text`. */
  readonly question: string;
  /** Ids of the passages shown. */
  readonly shown: readonly string[];
}

/** A question with what it left to the conversation filled in. */
export interface FollowUp {
  /** The question as it stands alone. */
  readonly text: string;
  /** Ids of passages not to be shown again. */
  readonly without: readonly string[];
}

const LONGEST = 12;
/** A word that no text holds, to see what a follow-up adds to a question. */
const PROBE = 'zq';
/** Questions looked back for whom "he" means. */
const REMEMBERED = 5;
const MORE =
  /^(?:and )?(?:what|anything|something|who)? ?(?:else|more)(?: (?:did|has|have|does) (?:he|she|they|it) (?:say|said))?$/i;
const WHO_ELSE =
  /^(?:and )?who else\b(?: (?:said|says|say|thinks|agrees)(?: (?:that|so|this|it))?)?$/i;
const BARE_KIND =
  /^(?:and )?(when|where|why|how many|how much|who)(?: (?:was|is|did|does) (?:that|this|it|he|she|they)(?: (?:say|said) (?:that|this|it|so))?)?$/i;
const ABOUT = /^(?:(?:and|but)\s+)?(?:what|how)?\s*(?:about|on|regarding)\s+(.{1,200})$/i;
const AND = /^(?:and|or|also|but)\s+(.{1,200})$/i;
const PRONOUN = /\b(?:he|she|they|him|her|them)\b/i;

/**
 * Fills in what a follow-up leaves to the question before it: "and Healey?", "what about drones?",
 * "what else?", "who else said that?", "when?", "what did he say about Russia?", "since Monday",
 * "in the Times", "not Healey". A question that stands alone comes back as it is.
 *
 * @param conversation oldest first; the core keeps none
 */
export function followUp(text: string, conversation: readonly Turn[], scene: Scene): FollowUp {
  const alone = { text, without: [] };
  const last = conversation.at(-1);
  const bare = text
    .slice(0, 400)
    .replace(/[\s?!.…]+$/u, '')
    .trim();
  if (last === undefined || bare === '' || bare.split(/\s+/).length > LONGEST) return alone;
  const before = readQuestion(last.question, scene);
  if (MORE.test(bare) && !WHO_ELSE.test(bare))
    return { text: last.question, without: shownFor(last, conversation) };
  const filled =
    whoElse(bare, before) ??
    bareKind(bare, before) ??
    onlyFilters(bare, last.question, scene) ??
    nextName(bare, before, scene) ??
    nextTopic(bare, before, last.question) ??
    withName(bare, lastSpeaker(conversation, scene));
  return filled === null ? alone : { text: filled, without: [] };
}

function shownFor(last: Turn, conversation: readonly Turn[]): string[] {
  return conversation
    .filter(({ question }) => question === last.question)
    .flatMap(({ shown }) => [...shown]);
}

function whoElse(text: string, { topic, speaker }: Question): string | null {
  if (!WHO_ELSE.test(text)) return null;
  const name = speaker?.speakers[0]?.name;
  return `What was said about ${topic || 'this'}${name === undefined ? '' : `, not ${name}`}`;
}

function bareKind(text: string, { topic, speaker }: Question): string | null {
  const kind = BARE_KIND.exec(text)?.[1];
  if (kind === undefined) return null;
  if (speaker !== null) return `${kind} did ${nameOf(speaker)} say ${topic}`.trim();
  return `${kind} ${topic.replace(/^(?:who|whom|what|when|where|why|how(?: many| much)?)\b\s*/i, '')}`;
}

/** "since Monday", "in the Times", "not Healey": demands and nothing else. */
function onlyFilters(text: string, before: string, scene: Scene): string | null {
  const bare = text.replace(/^(?:and|but|only|just)\s+/i, '');
  const { topic, filters, without } = readQuestion(`What was said about ${PROBE} ${bare}`, scene);
  const demands =
    without.length > 0 ||
    filters.outletTyped !== null ||
    filters.since !== null ||
    filters.before !== null;
  if (!demands || topic.trim() !== PROBE) return null;
  return `${before.replace(/[\s?!.…]+$/u, '')} ${bare}`;
}

/** "and Healey?", "what about Healey?": the same of somebody else. */
function nextName(text: string, { topic }: Question, { speakers }: Scene): string | null {
  const named = (ABOUT.exec(text) ?? AND.exec(text))?.[1];
  if (named === undefined) return null;
  const [name] = speakers.find(named);
  if (name === undefined) return null;
  return `What did ${name.name} say${topic === '' ? '' : ` about ${topic}`}`;
}

/** "and about drones?": the same speaker on something else; without one, the words are added. */
function nextTopic(text: string, { speaker }: Question, before: string): string | null {
  const topic = (ABOUT.exec(text) ?? AND.exec(text))?.[1];
  if (topic === undefined || /^(?:who|what|when|where|why|how|did|does|do|is|are)\b/i.test(topic))
    return null;
  if (speaker !== null) return `What did ${nameOf(speaker)} say about ${topic}`;
  return `${before.replace(/[\s?!.…]+$/u, '')} ${topic}`;
}

/** "what did he say about Russia?": he is whoever was asked about last. */
function withName(text: string, speaker: AskedName | null): string | null {
  if (speaker === null || !PRONOUN.test(text)) return null;
  return text.replace(PRONOUN, nameOf(speaker));
}

function lastSpeaker(conversation: readonly Turn[], scene: Scene): AskedName | null {
  const speakers = conversation
    .slice(-REMEMBERED)
    .map(({ question }) => readQuestion(question, scene).speaker);
  return speakers.findLast((speaker) => speaker !== null) ?? null;
}

function nameOf({ speakers, typed }: AskedName): string {
  return speakers[0]?.name ?? typed;
}
