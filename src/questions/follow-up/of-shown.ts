import type { FollowUpContext } from '../parse-context.ts';
import type { OfShown, Query } from '../query.ts';
import { nameOf } from '../say.ts';
import { askedForWords, type DialogueState } from './dialogue-state.ts';
import { ofSpeaker } from './patches.ts';

const SAID =
  '(?:say|said|says|tell|told|think|mean|claim|claimed|warn|suggest|suggested|write|wrote)';
const THAT = '(?:that|this|it|so|those(?: words)?|them|these)';
const CIRCUMSTANCE = new RegExp(
  `^(?:(?:and|but)\\s+)?(?:from\\s+)?(when|where|why)(?:\\s+(?:was|is|did|does|were)\\s+(?:${THAT}|(.{1,60}?))(?:\\s+${SAID}(?:\\s+${THAT})?)?)?$`,
  'i',
);
/** Said outright, so that it is of the words shown even after a question for a fact. */
const EXPLICIT = new RegExp(`\\s${SAID}\\s+${THAT}$`, 'i');
const ONE_OF_THEM = /^(?:he|she|they)$/i;
const WHO = new RegExp(
  `^(?:(?:and|but)\\s+)?(?:who(?:\\s+${SAID}\\s+${THAT})?|whose words (?:are|were) ${THAT})$`,
  'i',
);
/** Whether it is true is not for a coverage to say; who said so is. */
const SAYS_WHO =
  /^(?:(?:oh )?really|says who|who says(?: so)?|according to whom?|are you sure|is (?:that|it|this) (?:really )?(?:true|right|correct|so|real))$/i;
const WHO_ELSE =
  /^(?:and )?(?:did )?(?:who|anyone|anybody) else\b(?: (?:said|says|say|thinks?|agrees?)(?: (?:that|so|this|it))?)?$/i;

/** "when?", "where did he say that?", "why?" after a question for somebody's words. */
export function circumstanceOf(
  text: string,
  before: DialogueState,
  scene: FollowUpContext,
): Query | null {
  const match = CIRCUMSTANCE.exec(text);
  if (match === null || !(askedForWords(before) || EXPLICIT.test(text))) return null;
  const [, kind = '', who] = match;
  const named = who === undefined || ONE_OF_THEM.test(who) ? null : scene.speakers.find(who)[0];
  if (named === undefined) return null;
  const names = named === null ? before.who.map(nameOf) : [named.name];
  const subject = names.join(' and ');
  const asked = kind.charAt(0).toUpperCase() + kind.slice(1).toLowerCase();
  const wanted = kind.toLowerCase() as 'when' | 'where' | 'why';
  const said = saidBy(subject, before.query);
  return ofShown(before, { wanted, names }, `${asked} ${said}${aboutOf(before)}`);
}

/** "did Healey say that", "was “…” said": the rest of a question that "when" begins. */
function saidBy(subject: string, { quotation }: Query): string {
  const what = quotation === null ? 'that' : `“${quotation}”`;
  return subject === '' ? `was ${what} said` : `did ${subject} say ${what}`;
}

/** "who said that?": whoever is quoted in what was shown. */
export function whoSaidIt(text: string, before: DialogueState): Query | null {
  if (!asksWho(text) || before.query.quotation !== null) return null;
  if (/^(?:(?:and|but)\s+)?who$/i.test(text) && !askedForWords(before)) return null;
  const names = before.who.map(nameOf);
  return ofShown(before, { wanted: 'who', names }, `Who said that${aboutOf(before)}`);
}

function asksWho(text: string): boolean {
  return WHO.test(text) || SAYS_WHO.test(text);
}

/** Whether a text asks who else said the same. */
export function asksWhoElse(text: string): boolean {
  return WHO_ELSE.test(text);
}

/** Where there is no topic to ask others about: who else is quoted with the very words shown. */
export function whoElseSaidIt(before: DialogueState): Query {
  const names = before.who.map(nameOf);
  const than = names.length === 0 ? 'else' : `other than ${names.join(' and ')}`;
  return ofShown(before, { wanted: 'who-else', names }, `Who ${than} said that`);
}

function ofShown(
  { query, shown }: DialogueState,
  asked: Omit<OfShown, 'shown'>,
  text: string,
): Query {
  return { ...query, without: [], skip: [], text, ofShown: { ...asked, shown } };
}

function aboutOf({ topic, query }: DialogueState): string {
  return topic === '' || query.quotation !== null ? '' : ` about ${topic}`;
}

/** "who else said that?" with a topic or a quotation to go by: anybody but whoever was asked about. */
export function whoElseOnTopic(text: string, before: DialogueState): readonly Query[] | null {
  if (!asksWhoElse(text)) return null;
  const [not] = before.who.map(nameOf);
  const others = ofSpeaker(before.query, null, before.thing ?? '');
  return [{ ...others, without: not === undefined ? [] : [not] }];
}

/** "who said that?" of a quotation. */
export function whoSaidQuotation(text: string, { query }: DialogueState): readonly Query[] | null {
  return asksWho(text) && query.quotation !== null ? [ofSpeaker(query, null, '')] : null;
}
