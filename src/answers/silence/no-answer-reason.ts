import { inEnglish } from '../../language/dates/calendar.ts';
import type { AskedName, Question } from '../../questions/question.ts';
import { sayOutlet } from '../../questions/say.ts';
import type { Speaker } from '../../quotes/speaker.ts';
import { daysOf } from '../counted-from.ts';
import type { QueryContext } from '../ranking/candidate.ts';
import type { Ranked } from '../ranking/rank.ts';
import { asPrinted, quotedInstead, quotedNowhere, unsaid } from './what-is-missing.ts';

/** Why there is no answer, in a sentence a person understands. */
export function reasonFor(ranked: readonly Ranked[], context: QueryContext): string {
  return (
    outletReason(context) ??
    dateReason(ranked, context) ??
    speakerReason(ranked, context) ??
    topicReason(ranked, context)
  );
}

function outletReason({ question, coverage }: QueryContext): string | null {
  const { outlets, outletTyped, naming } = question.filters;
  if (naming !== null) return namingReason(naming, question);
  if (outletTyped === null || outlets === null || outlets.length > 0) return null;
  const there = coverage.outlets.all.slice(0, 5).map(({ name }) => name);
  const which =
    there.length === 0 ? 'No article states its outlet' : `The outlets are ${there.join(', ')}`;
  return `Nothing here is from an outlet called ${outletTyped}. ${which}.`;
}

function namingReason(naming: string, question: Question): string {
  const speaker = question.speaker?.speakers[0];
  const holds = speaker === undefined ? 'answers this' : `quotes ${called(speaker, question)}`;
  return `No article here states that it is from ${sayOutlet(naming)}, and no passage that names it ${holds}.`;
}

function dateReason(
  ranked: readonly Ranked[],
  { question, coverage }: QueryContext,
): string | null {
  const { since, before } = question.filters;
  if (ranked.length > 0 || (since === null && before === null)) return null;
  const from = since === null ? '' : ` on or after ${since}`;
  const to = before === null ? '' : `${since === null ? '' : ' and'} before ${before}`;
  const none = `No article that states its date was published${from}${to} and holds anything on this.`;
  const dated = daysOf(coverage);
  if (dated === null) return none;
  return `${none} The articles are dated ${inEnglish(dated.oldest)} to ${inEnglish(dated.newest)}.`;
}

function speakerReason(ranked: readonly Ranked[], context: QueryContext): string | null {
  const { question, coverage } = context;
  const asked = question.speaker;
  if (asked === null) return null;
  const [speaker] = asked.speakers;
  if (speaker === undefined) return nobodyReason(asked, ranked, context);
  const name = called(speaker, question);
  const silent = coverage.speakers.get(speaker.name)?.quotes === 0;
  if (silent) return quotedNowhere(speaker, name, ranked, context);
  const instead = quotedInstead(ranked, context);
  const who = instead === null ? '' : ` On this, ${instead} is quoted.`;
  return `${sentenceCase(name)} is quoted ${times(speaker.quotes)}, ${butNot(question)}.${who}`;
}

function nobodyReason(
  { typed, description, unnamed }: AskedName,
  ranked: readonly Ranked[],
  context: QueryContext,
): string {
  if (unnamed.length > 0) return `“${unnamed[0]?.mention}” is quoted, but no passage answers this.`;
  const name = description ? null : asPrinted(typed, ranked, context);
  if (name !== null) return quotedNowhere({ name, kind: 'person' }, name, ranked, context);
  if (!description) return `Nobody called ${typed} is quoted.`;
  const how = /^\p{Lu}/u.test(typed) ? 'called or described as' : 'described as';
  return `Nobody ${how} “${typed}” is quoted on this.`;
}

function times(count: number): string {
  return ['never', 'once', 'twice'][count] ?? `${count} times`;
}

function butNot(question: Question): string {
  const missing = missingWords(question);
  if (missing.length > 0 && !isNounPhrase(question.topic))
    return `but the coverage never mentions ${missing}`;
  if (question.terms.length === 0) return 'but nothing fits what you asked for';
  if (isNounPhrase(question.topic)) return `never about ${bareTopic(question.topic)}`;
  return 'but no passage answers this';
}

function topicReason(ranked: readonly Ranked[], context: QueryContext): string {
  const missing = missingWords(context.question);
  if (missing.length > 0 && OTHER_SCRIPT.test(context.question.text)) return ENGLISH_ONLY;
  if (missing.length > 0) return `The coverage never mentions ${missing}.`;
  if (ranked.length === 0) return 'The coverage holds nothing on this.';
  return unsaid(ranked, context) ?? 'Some passages are related, but none answers this.';
}

/** Letters, and none of Latin, Cyrillic or Greek script, whose words are looked for as they are or by their sound. */
const OTHER_SCRIPT = /^[^\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}]*$/u;
const ENGLISH_ONLY =
  'Questions are read in English only, and the coverage prints none of these words. Please ask in English.';

/** A word as typed, cut where nobody would read on. */
function shortened(typed: string): string {
  return typed.length <= LONGEST ? typed : `${typed.slice(0, LONGEST)}…`;
}

/** Characters of a word that are shown. */
const LONGEST = 60;

/** The first words that no article prints; names stand as they are, others in marks. */
function missingWords(question: Question): string {
  const missing = question.terms.filter(({ unknown }) => unknown).slice(0, MOST_MISSING);
  return listed(
    missing.map(({ typed, name }) => (name ? printed(typed, question) : `“${shortened(typed)}”`)),
  );
}

/** With "the" where the question has it: "the White House". */
function printed(name: string, { text, speaker }: Question): string {
  const forms = [name, speaker?.typed ?? name].map((form) => `the ${form.toLowerCase()}`);
  return forms.some((form) => text.toLowerCase().includes(form)) ? `the ${name}` : name;
}

/** Bodies that end in a small noun want "the": "the Biden administration". */
function called({ name, kind }: Speaker, question: Question): string {
  if (kind === 'person') return name;
  return /\s\p{Ll}+$/u.test(name) ? `the ${name}` : printed(name, question);
}

function sentenceCase(text: string): string {
  return text.startsWith('the ') ? `T${text.slice(1)}` : text;
}

const MOST_MISSING = 3;
const LONGEST_TOPIC = 80;
const PREPOSITION = /^(?:about|on|regarding|concerning|of|that)\s+/i;
/** What does not follow "never about" in a sentence: questions, clauses, other prepositions. */
const NO_NOUN =
  /^(?:what|who|whom|whose|when|where|why|how|which|whether|if|because|is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|in|at|from|to|by|for|with|after|before|during|since|i|you|he|she|it|they|we)\b|[,;:?!]/i;

function bareTopic(topic: string): string {
  return topic.trim().replace(PREPOSITION, '').trim();
}

/** Whether "never about …" goes on with the topic as typed. */
function isNounPhrase(topic: string): boolean {
  const bare = bareTopic(topic);
  return bare !== '' && bare.length <= LONGEST_TOPIC && !NO_NOUN.test(bare);
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
