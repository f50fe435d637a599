import { stem } from '../../language/stemming.ts';
import { answerKindOf, isTopicLine, type QuestionKind } from '../kinds.ts';
import type { ParseContext } from '../parse-context.ts';
import type { AskedWho, Query } from '../query.ts';
import { SPEECH_VERBS } from './asking-words.ts';
import { ANYTHING } from './filters.ts';
import { speechFrame } from './frames.ts';
import { foreignTopic, isForeign } from './languages/foreign.ts';
import { askedName } from './people/names.ts';
import { stanceIn } from './stances.ts';

const NOT =
  /(?:[,;]|(?<![\s,;]))\s+(?:but not|not|except)\s+(?:by\s+|from\s+)?(\p{L}[\p{L}.'’ -]{1,60})$/iu;

/** Whose words a question wants, or what kind of fact, and on what. */
export type AskedParts = Pick<
  Query,
  'kind' | 'answer' | 'who' | 'topic' | 'addressee' | 'stance' | 'cue'
>;

/** "…, not Healey" excludes somebody only where somebody's words are wanted. */
export function readWho(
  text: string,
  scene: ParseContext,
): { readonly text: string; readonly without: readonly string[]; readonly asked: AskedParts } {
  const match = NOT.exec(text);
  const found = match === null ? [] : scene.speakers.find((match[1] ?? '').trim());
  if (match !== null && found[0] !== undefined) {
    const bare = text.slice(0, match.index);
    const asked = readAsked(bare, scene);
    if (asked.kind.startsWith('said')) return { text: bare, without: [found[0].name], asked };
  }
  return { text, without: [], asked: readAsked(text, scene) };
}

function readAsked(text: string, scene: ParseContext): AskedParts {
  if (ANYTHING.test(text)) return said('said-about', null, '');
  const frame = speechFrame(text);
  const isName = (words: string) => scene.speakers.find(words).length > 0;
  const working = WORKS.exec(text)?.[1];
  if (working !== undefined && isName(working))
    return { ...NOBODY, kind: 'who', answer: 'who-is', topic: `who is ${working}` };
  const fact: AskedParts = { ...NOBODY, ...answerKindOf(text, isName, scene.kinds), topic: text };
  if (frame === null) return readShort(text, scene) ?? withStance(text, factIn(text, fact, scene));
  if (frame.who === null)
    return withStance(text, said('said-about', null, anybodysTopic(frame.topic)));
  const name = askedName(frame.who, scene);
  if (name === null) return fact;
  const body = isBody(name, scene);
  if (frame.attitude && body && frame.topic !== '')
    return { ...fact, kind: 'attitude', answer: 'attitude', topic: `${name.typed} ${frame.topic}` };
  if (!speaks(name, frame.weak || (frame.attitude && body), scene)) return fact;
  const topic = name.description ? `${name.typed} ${frame.topic}` : frame.topic;
  const asked = said('said-by', name, topic);
  const place = PLACE_OF_WORDS.exec(text)?.[1]?.toLowerCase();
  const answer = place === 'when' || place === 'where' ? place : asked.answer;
  return { ...asked, answer, addressee: frame.addressee, cue: cueOf(frame.verb) };
}

/** "What does Quill do for a living?" asks who Quill is. */
const WORKS = /^(?:and |so )?what (?:does|did) ([^,;:?!]{2,80}) do(?: for (?:a living|work))?$/i;

/** "Where did Quill speak?" wants words that are printed with a place. */
const PLACE_OF_WORDS = /^(?:and |so )?(when|where)\b/i;

/** How words were said, where that is asked: "call", "warn"; null for verbs that any words answer. */
function cueOf(verb: string): string | null {
  const cue = stem(verb.toLowerCase());
  return ANY_CUE.has(cue) ? null : cue;
}

const ANY_CUE: ReadonlySet<string> = new Set(
  `say tell think talk speak mention comment respond react reply answer state feel ask make add note
   said told thought spoke spoken made`
    .split(/\s+/)
    .map(stem),
);
const NOBODY = { who: null, addressee: null, stance: null, cue: null } as const;

function withStance(text: string, asked: AskedParts): AskedParts {
  return { ...asked, stance: stanceIn(text) };
}

/** "who spoke last?" asks for anybody's words on anything. */
function anybodysTopic(topic: string): string {
  return SPEECH_VERBS.includes(topic.toLowerCase()) ? '' : topic;
}

/** Of a question in another language, the words that the coverage may hold. */
function factIn(text: string, fact: AskedParts, { engine }: ParseContext): AskedParts {
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

function said(kind: QuestionKind, who: AskedWho | null, topic: string): AskedParts {
  return { ...NOBODY, kind, answer: 'words', who, topic: topic.trim() };
}

const SHORT = 8;
const QUESTION_WORD =
  /\b(?:who|whom|whose|what|when|where|why|how|which|is|are|was|were|do|does|did|will|can|should)\b/i;

/** "radakin??", "Radakin climate", "Healey on troops", "¿Qué dijo Radakin?": a name and little else. */
function readShort(text: string, { speakers, engine }: ParseContext): AskedParts | null {
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
  const asked = said('said-by', { typed, names, unnamed: [], description: false }, topic);
  // nobody asked what was said: where their words are not on it, what else is printed will do
  return foreign || asked.topic === '' || !isTopicLine(text) ? asked : { ...asked, answer: 'line' };
}
