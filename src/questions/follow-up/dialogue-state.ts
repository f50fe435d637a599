import type { Article } from '../../articles/article.ts';
import type { ParseContext } from '../parse-context.ts';
import type { AskedName, Question } from '../question.ts';
import { readQuestion } from '../read.ts';
import { SPEECH_VERBS } from '../reading/asking-words.ts';
import { readFilters } from '../reading/filters.ts';
import { splitQuestion } from '../reading/split.ts';
import { antecedentOf } from './antecedent.ts';

/** What was asked before and what was shown for it: plain data that whoever converses keeps. */
export interface Turn {
  /** The question as it stands alone, see `FollowUp.text`. */
  readonly question: string;
  /** Ids of the passages shown. */
  readonly shown: readonly string[];
}

/** What a follow-up is read against. */
export interface FollowUpContext extends ParseContext {
  /** The article with this id; undefined where there is none. */
  article(id: string): Article | undefined;
}

/** The last question, understood, with what it leaves for the next one to lean on. */
export interface DialogueState {
  /** As it stands alone, closing marks left out. */
  readonly text: string;
  readonly question: Question;
  /** Its words without filters. */
  readonly asked: string;
  /** Whose words it wanted: two for "What did A and B say?", none for a fact. */
  readonly speakers: readonly AskedName[];
  /** What a question for words was about, without "that" in front; else empty. */
  readonly topic: string;
  /** What "it" stands for: the topic, or the thing that a question for a fact is about; null where it can't be told. */
  readonly thing: string | null;
  /** Ids of the passages shown for it. */
  readonly shown: readonly string[];
  /** All turns, oldest first, this one included. */
  readonly conversation: readonly Turn[];
}

const THAT = /^(?:that|this|it|so)\b\s*(?:(?:about|on|of)\s+)?/i;
const CLOSING = /[\s?!.…]/u;
const QUOTED = /[“"„«][^“”"„«»]*[”"“»]/gu;

/** Asked of the passages shown, as `of-shown.ts` words it: the question that they were shown for goes on. */
const OF_SHOWN =
  /^(?:(?:when|where|why)\s.{1,400}\s(?:say\s(?:that|“)|said\b)|who\s(?:other\s.{1,200}\s)?said\sthat\b)/i;

/** Reads the last question again; null where nothing was asked yet. */
export function readDialogueState(
  turns: readonly Turn[],
  scene: ParseContext,
): DialogueState | null {
  const proper = turns.filter(({ question }) => !OF_SHOWN.test(question));
  const conversation = proper.length > 0 ? proper : turns;
  const last = conversation.at(-1);
  if (last === undefined) return null;
  const text = unended(last.question);
  const [first = text, ...others] = splitQuestion(text, scene);
  const question = readQuestion(first, scene);
  const all = [question, ...others.map((other) => readQuestion(other, scene))];
  const asked = unended(readFilters(first, scene.outlets, scene.today).rest);
  const forWords = question.kind.startsWith('said');
  const topic = forWords ? topicIn(question) : '';
  return {
    text,
    question,
    asked,
    speakers: all.flatMap(({ speaker }) => speaker ?? []),
    topic,
    thing: forWords ? topic || null : impersonal(asked, scene),
    shown: last.shown,
    conversation,
  };
}

/** Without what "who spoke of …" asks by, without a quotation, without "that" in front. */
function topicIn({ topic, speaker }: Question): string {
  const bare = topic.replace(QUOTED, '').trim();
  const [first = ''] = bare.split(' ', 1);
  const asks = speaker === null && SPEECH_VERBS.includes(first.toLowerCase());
  return (asks ? bare.slice(first.length).trim() : bare).replace(THAT, '').trim();
}

/** Nobody is "it": of "Did Trump agree to the plan" that is the plan. */
function impersonal(asked: string, { speakers }: ParseContext): string | null {
  const thing = antecedentOf(asked);
  if (thing === null || speakers.find(thing)[0]?.kind !== 'person') return thing;
  return antecedentOf(`who ${asked.slice(asked.indexOf(thing) + thing.length).trim()}`);
}

/** Whether somebody's words were asked for. */
export function askedForWords({ question }: DialogueState): boolean {
  return question.kind.startsWith('said') || question.quotation !== null;
}

/** A text without the marks that close it. */
export function unended(text: string): string {
  let end = text.length;
  while (end > 0 && CLOSING.test(text.charAt(end - 1))) end--;
  return text.slice(0, end).trim();
}

/** A speaker by full name, or the words typed where nobody here is called so. */
export function nameOf({ speakers, typed }: AskedName): string {
  return speakers[0]?.name ?? typed;
}
