import { stem } from '../language/stemming.ts';
import { transliterate } from '../language/words/transliteration.ts';
import type { Speaker } from '../quotes/speaker.ts';
import { answerKindOf, type QuestionKind } from './kinds.ts';
import type { ParseContext } from './parse-context.ts';
import type { AskedName, Question } from './question.ts';
import { FOREIGN_SPEECH_VERBS } from './reading/asking-words.ts';
import { namedDays } from './reading/dates.ts';
import { type Filtered, readFilters } from './reading/filters.ts';
import { foreignTopic, isForeign } from './reading/foreign.ts';
import { speechFrame } from './reading/frames.ts';
import { initialsOf } from './reading/initials.ts';
import { askedName } from './reading/names.ts';
import { respelt } from './reading/respelling.ts';
import { topicTerms } from './reading/terms.ts';
import { unknownOutlets } from './reading/unknown-outlets.ts';
import { unstatedOutlet } from './reading/unstated-outlets.ts';

const LONGEST = 8_000;
/** Of "how many" only the "how" asks; "many" is no topic. */
const HOW_MANY = /\bhow (?:many|much|old|far|long|often|tall|big|large)\b/gi;
const QUOTATION = /[“"„«]([^“”"„«»]{8,4000})[”"“»]/u;
/** "I'd like to know what …" asks no more than "what …". */
const WISH =
  /^(?:(?:hi|hello|hey|ok|so|and|but)\b,? )?(?:i (?:just )?(?:want(?:ed)?|need)|(?:i would|i['’]d) (?:like|love)) to (?:know|hear|see|ask|find out|understand|learn)(?: about)?\b,? ?/i;
const NOT = /[,;]?\s+(?:but not|not|except)\s+(?:by\s+|from\s+)?(\p{L}[\p{L}.'’ -]{1,60})$/iu;

/**
 * Understands a question: 1 filters out, 2 quotation out, 3 who must not speak, 4 whose words are
 * wanted, 5 what kind of thing would answer, 6 the topic's words. Reads the first 8,000 characters.
 */
export function readQuestion(text: string, scene: ParseContext): Question {
  const tidy = inLatin(text.slice(0, LONGEST).normalize('NFC').replace(/\s+/g, ' ').trim(), scene);
  const { filters, rest } = readNaming(readFilters(tidy, scene.outlets, scene.today), scene);
  const spelt = respelt(rest.replace(WISH, ''), scene.engine.vocabulary);
  const { without, asked } = readWho(spelt, scene);
  const topic = asked.topic.replace(HOW_MANY, 'how');
  const terms = topicTerms(topic, scene.engine.vocabulary, scene.engine.size);
  return {
    text,
    kind: asked.kind,
    answer: asked.answer,
    speaker: asked.speaker,
    without,
    topic,
    terms,
    initials: initialsOf(topic, terms, scene.engine.vocabulary),
    filters,
    outlets: scene.outlets.mentionsIn(rest).flatMap((mention) => mention.outlets),
    strangers: unknownOutlets(rest, scene.outlets, scene.speakers),
    days: namedDays(rest, scene.today).map((days) => days.from),
    quotation: quotationIn(rest),
  };
}

/** What is left, without the marks it ends with, once outlets that no article states are taken out. */
function readNaming({ filters, rest }: Filtered, { speakers }: ParseContext): Filtered {
  const bare = rest.replace(/[\s?!.…]+$/u, '');
  const named = filters.outlets === null ? unstatedOutlet(bare, speakers) : null;
  if (named === null) return { filters, rest: bare };
  return { filters: { ...filters, naming: named.name }, rest: named.rest };
}

/** Words of other alphabets that the coverage does not print may be its names: "Путин" is Putin. */
function inLatin(text: string, { engine }: ParseContext): string {
  return transliterate(text, (word) => {
    const lower = word.toLowerCase();
    return FOREIGN_SPEECH_VERBS.has(lower) || engine.vocabulary.has(stem(lower));
  });
}

/** One word in marks is a term, not a quotation. */
function quotationIn(text: string): string | null {
  const words = QUOTATION.exec(text)?.[1]?.trim() ?? '';
  return words.includes(' ') ? words : null;
}

/** "…, not Healey" excludes somebody only where somebody's words are wanted. */
function readWho(text: string, scene: ParseContext): { without: readonly Speaker[]; asked: Asked } {
  const match = NOT.exec(text);
  const without = match === null ? [] : scene.speakers.find((match[1] ?? '').trim()).slice(0, 1);
  if (match !== null && without.length > 0) {
    const asked = readAsked(text.slice(0, match.index), scene);
    if (asked.kind.startsWith('said')) return { without, asked };
  }
  return { without: [], asked: readAsked(text, scene) };
}

type Asked = Pick<Question, 'kind' | 'answer' | 'speaker' | 'topic'>;

function readAsked(text: string, scene: ParseContext): Asked {
  const frame = speechFrame(text);
  const isName = (words: string) => scene.speakers.find(words).length > 0;
  const fact = { ...answerKindOf(text, isName), speaker: null, topic: text };
  if (frame === null) return readShort(text, scene) ?? factIn(text, fact, scene);
  if (frame.who === null) return said('said-about', null, frame.topic);
  const name = askedName(frame.who, scene);
  if (name !== null && frame.attitude && isBody(name) && frame.topic !== '')
    return { ...fact, kind: 'attitude', answer: 'attitude', topic: `${name.typed} ${frame.topic}` };
  if (name === null || !speaks(name, frame.weak || (frame.attitude && isBody(name)))) return fact;
  return said('said-by', name, name.description ? `${name.typed} ${frame.topic}` : frame.topic);
}

/** Of a question in another language, the words that the coverage may hold. */
function factIn(text: string, fact: Asked, { engine }: ParseContext): Asked {
  if (!isForeign(text)) return fact;
  return { ...fact, kind: 'topic', answer: 'any', topic: foreignTopic(text, engine.vocabulary) };
}

/** A country or body thinks something though nobody quotes it: its government opposes, its people fear. */
function isBody({ speakers }: AskedName): boolean {
  return speakers[0]?.kind === 'body';
}

/**
 * Whether words are wanted: of whoever is quoted, and of anybody "said" is asked of, so that silence
 * says that nobody quotes them. What those whom nobody quotes think, call or report is a fact like others.
 */
function speaks({ speakers }: AskedName, weak: boolean): boolean {
  return (speakers[0]?.quotes ?? 0) > 0 || !weak;
}

function said(kind: QuestionKind, speaker: AskedName | null, topic: string): Asked {
  return { kind, answer: 'words', speaker, topic: topic.trim() };
}

const SHORT = 8;
const QUESTION_WORD =
  /\b(?:who|whom|whose|what|when|where|why|how|which|is|are|was|were|do|does|did|will|can|should)\b/i;

/** "radakin??", "Radakin climate", "Healey on troops", "¿Qué dijo Radakin?": a name and little else. */
function readShort(text: string, { speakers, engine }: ParseContext): Asked | null {
  const words = text.split(' ');
  const foreign = isForeign(text);
  if (!foreign && (words.length > SHORT || QUESTION_WORD.test(text))) return null;
  const isWord = (word: string) => engine.vocabulary.has(stem(word));
  const [mention, ...others] = speakers.mentionsIn(text, isWord);
  if (mention === undefined) return null;
  const onTopic = /^\s+(?:on|about)\s/i.test(text.slice(mention.end));
  if (others.length > 0 && !foreign && !onTopic) return null;
  const lead = text.slice(0, mention.start).trim();
  if (!foreign && lead !== '' && !/^(?:and|or|also|by|from|the|ask|quote)$/i.test(lead))
    return null;
  const typed = text.slice(mention.start, mention.end);
  const around = foreign ? `${lead} ${text.slice(mention.end)}` : text.slice(mention.end);
  const topic = foreign ? foreignTopic(around, engine.vocabulary) : around;
  return said('said-by', { typed, speakers: mention.speakers, description: false }, topic);
}
