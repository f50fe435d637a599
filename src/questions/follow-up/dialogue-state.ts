import type { ParseContext } from '../parse-context.ts';
import type { AskedWho, Query } from '../query.ts';
import { SPEECH_VERBS } from '../reading/asking-words.ts';
import { antecedentOf } from './referents/antecedent.ts';

/** What was asked before and what was shown for it: plain data that whoever converses keeps. */
export interface ConversationTurn {
  /** One, or one for each part of the question; none where only guidance was given. */
  readonly queries: readonly Query[];
  /** Ids of the passages shown. */
  readonly shown: readonly string[];
  /** Questions offered with it, to be taken by a letter: "b" is the second. */
  readonly offered: readonly string[];
}

/** The last question, with what it leaves for the next one to lean on. */
export interface DialogueState {
  /** The first of its parts. */
  readonly query: Query;
  readonly queries: readonly Query[];
  /** Whose words it wanted: two for "What did A and B say?", none for a fact. */
  readonly who: readonly AskedWho[];
  /** What a question for words was about, without "that" in front; else empty. */
  readonly topic: string;
  /** What "it" stands for: the topic, or the thing that a question for a fact is about; null where it can't be told. */
  readonly thing: string | null;
  /** Ids of the passages shown for it. */
  readonly shown: readonly string[];
  /** All turns that asked the coverage, oldest first, this one included. */
  readonly conversation: readonly ConversationTurn[];
}

const THAT = /^(?:that|this|it|so)\b\s*(?:(?:about|on|of)\s+)?/i;
const CLOSING = /[\s?!.…]/u;
const QUOTED = /[“"„«][^“”"„«»]*[”"“»]/gu;

/** Those that asked the coverage; where all asked of what was shown, all that asked. */
function turnsThatAsked(turns: readonly ConversationTurn[]): readonly ConversationTurn[] {
  const asking = turns.filter(({ queries }) => queries.length > 0);
  const proper = asking.filter(({ queries }) => queries.every(({ ofShown }) => ofShown === null));
  return proper.length > 0 ? proper : asking;
}

/** The last turn that asked the coverage, not what was shown; null where nothing was asked yet. */
export function readDialogueState(
  turns: readonly ConversationTurn[],
  scene: ParseContext,
): DialogueState | null {
  const conversation = turnsThatAsked(turns);
  const last = conversation.at(-1);
  const query = last?.queries[0];
  if (last === undefined || query === undefined) return null;
  return {
    query,
    queries: last.queries,
    who: last.queries.flatMap(({ who }) => who ?? []),
    ...askedAbout(query, scene),
    shown: last.shown,
    conversation,
  };
}

function askedAbout(query: Query, scene: ParseContext): Pick<DialogueState, 'topic' | 'thing'> {
  if (!query.kind.startsWith('said')) return { topic: '', thing: impersonal(query.text, scene) };
  const topic = topicIn(query);
  return { topic, thing: topic || query.addressee };
}

/** Without what "who spoke of …" asks by, without a quotation, without "that" in front. */
function topicIn({ topic, who }: Query): string {
  const bare = withoutWho(topic, who).replace(QUOTED, '').trim();
  const [first = ''] = bare.split(' ', 1);
  const asks = who === null && SPEECH_VERBS.includes(first.toLowerCase());
  return (asks ? bare.slice(first.length).trim() : bare).replace(THAT, '').trim();
}

/** A description is looked for with the topic, but is none. */
function withoutWho(topic: string, who: AskedWho | null): string {
  if (who === null || !who.description || !topic.startsWith(who.typed)) return topic;
  return topic.slice(who.typed.length).trim();
}

/** Nobody is "it": of "Did Trump agree to the plan" that is the plan. */
function impersonal(asked: string, { speakers }: ParseContext): string | null {
  const thing = antecedentOf(asked);
  if (thing === null || speakers.find(thing)[0]?.kind !== 'person') return thing;
  return antecedentOf(`who ${asked.slice(asked.indexOf(thing) + thing.length).trim()}`);
}

/** Whether somebody's words were asked for. */
export function askedForWords({ query }: Pick<DialogueState, 'query'>): boolean {
  return query.kind.startsWith('said') || query.quotation !== null;
}

/** A text without the marks that close it. */
export function unended(text: string): string {
  let end = text.length;
  while (end > 0 && CLOSING.test(text.charAt(end - 1))) end--;
  return text.slice(0, end).trim();
}
