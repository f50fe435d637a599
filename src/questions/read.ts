import { stem } from '../language/stemming.ts';
import { transliterate } from '../language/words/transliteration.ts';
import type { ParseContext } from './parse-context.ts';
import type { Query } from './query.ts';
import type { Question } from './question.ts';
import { readWho } from './reading/asked.ts';
import { FOREIGN_SPEECH_VERBS } from './reading/asking-words.ts';
import { type Filtered, readFilters, readOperators } from './reading/filters.ts';
import { readOrder } from './reading/order.ts';
import { unknownOutlets } from './reading/outlets/unknown-outlets.ts';
import { unstatedOutlet } from './reading/outlets/unstated-outlets.ts';
import { respelt } from './reading/respelling.ts';
import { splitQuestion } from './reading/split.ts';
import { namedDays } from './reading/time/dates.ts';
import { questionOf } from './resolve.ts';

const LONGEST = 8_000;
/** Of "how many" only the "how" asks; "many" is no topic. */
const HOW_MANY = /\bhow (?:many|much|old|far|long|often|tall|big|large|soon)\b/gi;
/** Words in single marks behind a verb of saying; an apostrophe between letters ends nothing, and titles are no quotation. */
const SINGLE_MARKS =
  /\b(?:say|says|said|saying|tell|told|write|wrote|claim|claimed|tweet|tweeted|post|posted)\b[^'‘’\n]{0,30}\s['‘](\p{L}(?:[^'‘’\n]|['’](?=\p{L})){7,600})['’](?!\p{L})/iu;
const QUOTATION = /[“"„«]([^“”"„«»]{8,4000})[”"“»]/u;
/** "I'd like to know what …" asks no more than "what …". */
const WISH =
  /^(?:(?:hi|hello|hey|ok|so|and|but)\b,? )?(?:i (?:just )?(?:want(?:ed)?|need)|(?:i would|i['’]d) (?:like|love)) to (?:know|hear|see|ask|find out|understand|learn)(?: about)?\b,? ?/i;
/** "What is the latest on the ferry?" wants news, newest first, though nobody's words. */
const NEWS =
  /^(?:(?:what(?:['’]s| is| are)?|any|give me|show me)\s+)?(?:the\s+)?(?:latest|newest|most recent)\s+(?:news\s+|words\s+)?(?:on|about|from|of)\s+(?=\S)/i;

/** The questions in a text, each understood once. Reads the first 8,000 characters. */
export function readQueries(text: string, scene: ParseContext): Query[] {
  const { filters, rest } = readOperators(inLatin(tidied(text), scene), scene);
  return splitQuestion(rest, scene).map((part) => readPart(part, filters, scene));
}

/** A text understood as one question. */
function readQuery(text: string, scene: ParseContext): Query {
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
  const bare = rest.replace(/(?<![\s?!.…])[\s?!.…]+$/u, '');
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
  const found = QUOTATION.exec(text) ?? SINGLE_MARKS.exec(text);
  const words = found?.[1]?.trim() ?? '';
  return words.includes(' ') ? words : null;
}
