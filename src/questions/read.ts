import { stem } from '../language/stemming.ts';
import { transliterate } from '../language/words/transliteration.ts';
import { answerKindOf, type QuestionKind } from './kinds.ts';
import type { ParseContext } from './parse-context.ts';
import type { AskedWho, Query } from './query.ts';
import type { Question } from './question.ts';
import { FOREIGN_SPEECH_VERBS } from './reading/asking-words.ts';
import { namedDays } from './reading/dates.ts';
import { ANYTHING, type Filtered, readFilters, readOperators } from './reading/filters.ts';
import { foreignTopic, isForeign } from './reading/foreign.ts';
import { speechFrame } from './reading/frames.ts';
import { askedName } from './reading/names.ts';
import { readOrder } from './reading/order.ts';
import { respelt } from './reading/respelling.ts';
import { splitQuestion } from './reading/split.ts';
import { stanceIn } from './reading/stances.ts';
import { unknownOutlets } from './reading/unknown-outlets.ts';
import { unstatedOutlet } from './reading/unstated-outlets.ts';
import { questionOf } from './resolve.ts';

const LONGEST = 8_000;
/** Of "how many" only the "how" asks; "many" is no topic. */
const HOW_MANY = /\bhow (?:many|much|old|far|long|often|tall|big|large)\b/gi;
const QUOTATION = /[“"„«]([^“”"„«»]{8,4000})[”"“»]/u;
/** "I'd like to know what …" asks no more than "what …". */
const WISH =
  /^(?:(?:hi|hello|hey|ok|so|and|but)\b,? )?(?:i (?:just )?(?:want(?:ed)?|need)|(?:i would|i['’]d) (?:like|love)) to (?:know|hear|see|ask|find out|understand|learn)(?: about)?\b,? ?/i;
const NOT = /[,;]?\s+(?:but not|not|except)\s+(?:by\s+|from\s+)?(\p{L}[\p{L}.'’ -]{1,60})$/iu;
/** "What is the latest on the ferry?" wants news, newest first, though nobody's words. */
const NEWS =
  /^(?:(?:what(?:['’]s| is| are)?|any|give me|show me)\s+)?(?:the\s+)?(?:latest|newest|most recent)\s+(?:news\s+|words\s+)?(?:on|about|from|of)\s+(?=\S)/i;

/** The questions in a text, each understood once. Reads the first 8,000 characters. */
export function readQueries(text: string, scene: ParseContext): Query[] {
  const { filters, rest } = readOperators(inLatin(tidied(text), scene), scene);
  return splitQuestion(rest, scene).map((part) => readPart(part, filters, scene));
}

/** A text understood as one question. */
export function readQuery(text: string, scene: ParseContext): Query {
  const { filters, rest } = readOperators(inLatin(tidied(text), scene), scene);
  return readPart(rest, filters, scene);
}

/**
 * Understands one question: 1 filters out, 2 the order wanted, 3 who must not speak, 4 whose words
 * are wanted, 5 what kind of thing would answer, 6 what is named in passing.
 */
function readPart(part: string, operators: Query['filters'], scene: ParseContext): Query {
  const worded = readNaming(readFilters(part, scene.outlets, scene), scene);
  const filters = { ...worded.filters, ...stated(operators) };
  const spelt = respelt(worded.rest.replace(WISH, ''), scene.engine.vocabulary);
  const { order, counts, rest } = readOrder(spelt);
  const { text: bare, without, asked } = readWho(rest, scene);
  const news = asked.kind.startsWith('said') ? null : NEWS.exec(rest);
  return {
    ...asked,
    text: bare === rest ? spelt : bare,
    topic: (news === null ? asked.topic : rest.slice(news[0].length)).replace(HOW_MANY, 'how'),
    without,
    quotation: quotationIn(spelt),
    filters,
    order: asked.kind.startsWith('said') || news !== null ? order : null,
    counts: counts && asked.kind.startsWith('said'),
    outlets: scene.outlets
      .mentionsIn(worded.rest)
      .flatMap(({ outlets }) => outlets.map(({ name }) => name)),
    strangers: unknownOutlets(worded.rest, scene.outlets, scene.speakers),
    days: namedDays(worded.rest, scene).map(({ from }) => from),
    skip: [],
    ofShown: null,
  };
}

/** A question as one coverage understands it. */
export function readQuestion(text: string, scene: ParseContext): Question {
  return questionOf(readQuery(text, scene), scene);
}

function tidied(text: string): string {
  return text.slice(0, LONGEST).normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** Those that were asked for; the others leave what is there as it is. */
function stated(filters: Query['filters']): Partial<Query['filters']> {
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== null));
}

/** What is left, without the marks it ends with, once outlets that no article states are taken out. */
function readNaming({ filters, rest }: Filtered, { speakers }: ParseContext): Filtered {
  const bare = rest.replace(/[\s?!.…]+$/u, '');
  const named = filters.outlet === null ? unstatedOutlet(bare, speakers) : null;
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

type Asked = Pick<Query, 'kind' | 'answer' | 'who' | 'topic' | 'addressee' | 'stance'>;

/** "…, not Healey" excludes somebody only where somebody's words are wanted. */
function readWho(
  text: string,
  scene: ParseContext,
): { readonly text: string; readonly without: readonly string[]; readonly asked: Asked } {
  const match = NOT.exec(text);
  const found = match === null ? [] : scene.speakers.find((match[1] ?? '').trim());
  if (match !== null && found[0] !== undefined) {
    const bare = text.slice(0, match.index);
    const asked = readAsked(bare, scene);
    if (asked.kind.startsWith('said')) return { text: bare, without: [found[0].name], asked };
  }
  return { text, without: [], asked: readAsked(text, scene) };
}

function readAsked(text: string, scene: ParseContext): Asked {
  if (ANYTHING.test(text)) return said('said-about', null, '');
  const frame = speechFrame(text);
  const isName = (words: string) => scene.speakers.find(words).length > 0;
  const fact: Asked = { ...NOBODY, ...answerKindOf(text, isName, scene.kinds), topic: text };
  if (frame === null) return readShort(text, scene) ?? withStance(text, factIn(text, fact, scene));
  if (frame.who === null) return withStance(text, said('said-about', null, frame.topic));
  const name = askedName(frame.who, scene);
  if (name === null) return fact;
  const body = isBody(name, scene);
  if (frame.attitude && body && frame.topic !== '')
    return { ...fact, kind: 'attitude', answer: 'attitude', topic: `${name.typed} ${frame.topic}` };
  if (!speaks(name, frame.weak || (frame.attitude && body), scene)) return fact;
  const topic = name.description ? `${name.typed} ${frame.topic}` : frame.topic;
  return { ...said('said-by', name, topic), addressee: frame.addressee };
}

const NOBODY = { who: null, addressee: null, stance: null } as const;

function withStance(text: string, asked: Asked): Asked {
  return { ...asked, stance: stanceIn(text) };
}

/** Of a question in another language, the words that the coverage may hold. */
function factIn(text: string, fact: Asked, { engine }: ParseContext): Asked {
  if (!isForeign(text)) return fact;
  return { ...fact, kind: 'topic', answer: 'any', topic: foreignTopic(text, engine.vocabulary) };
}

/** A country or body thinks something though nobody quotes it: its government opposes, its people fear. */
function isBody({ names: [first = ''] }: AskedWho, { speakers }: ParseContext): boolean {
  return speakers.get(first)?.kind === 'body';
}

/**
 * Whether words are wanted: of whoever is quoted, and of anybody "said" is asked of, so that silence
 * says that nobody quotes them. What those whom nobody quotes think, call or report is a fact like others.
 */
function speaks(
  { names: [first = ''] }: AskedWho,
  weak: boolean,
  { speakers }: ParseContext,
): boolean {
  return (speakers.get(first)?.quotes ?? 0) > 0 || !weak;
}

function said(kind: QuestionKind, who: AskedWho | null, topic: string): Asked {
  return { ...NOBODY, kind, answer: 'words', who, topic: topic.trim() };
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
  const names = mention.speakers.map(({ name }) => name);
  return said('said-by', { typed, names, unnamed: [], description: false }, topic);
}
