import {
  askedForWords,
  type DialogueState,
  type FollowUpContext,
  nameOf,
} from './dialogue-state.ts';

/** What may be asked of passages that were shown. */
type Circumstance = 'when' | 'where' | 'why' | 'who' | 'who-else';

/** A question about the passages shown, not about the coverage. */
export interface OfShown {
  readonly wanted: Circumstance;
  /** As a question that stands alone. */
  readonly text: string;
  /** Whose words it is about, by full name; empty for anybody's. */
  readonly names: readonly string[];
}

const SAID = '(?:say|said|says|tell|told|think|mean|claim|claimed|warn|suggest|suggested)';
const CIRCUMSTANCE = new RegExp(
  `^(?:(?:and|but)\\s+)?(when|where|why)(?:\\s+(?:was|is|did|does)\\s+(?:that|this|it|(.{1,60}?))(?:\\s+${SAID}(?:\\s+(?:that|this|it|so))?)?)?$`,
  'i',
);
/** Said outright, so that it is of the words shown even after a question for a fact. */
const EXPLICIT = new RegExp(`\\s${SAID}\\s+(?:that|this|it|so)$`, 'i');
const ONE_OF_THEM = /^(?:he|she|they)$/i;
const WHO = new RegExp(`^(?:(?:and|but)\\s+)?who(?:\\s+${SAID}\\s+(?:that|this|it|so))?$`, 'i');
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
): OfShown | null {
  const match = CIRCUMSTANCE.exec(text);
  if (match === null || !(askedForWords(before) || EXPLICIT.test(text))) return null;
  const [, kind = '', who] = match;
  const named = who === undefined || ONE_OF_THEM.test(who) ? null : scene.speakers.find(who)[0];
  if (named === undefined) return null;
  const names = named === null ? before.speakers.map(nameOf) : [named.name];
  const subject = names.join(' and ');
  const asked = kind.charAt(0).toUpperCase() + kind.slice(1).toLowerCase();
  const what = before.question.quotation === null ? 'that' : `“${before.question.quotation}”`;
  const said = subject === '' ? `was ${what} said` : `did ${subject} say ${what}`;
  const wanted = kind.toLowerCase() as 'when' | 'where' | 'why';
  return { wanted, names, text: `${asked} ${said}${aboutOf(before)}?` };
}

/** "who said that?": whoever is quoted in what was shown. */
export function whoSaidIt(text: string, before: DialogueState): OfShown | null {
  if (!asksWho(text) || before.question.quotation !== null) return null;
  if (/^(?:(?:and|but)\s+)?who$/i.test(text) && !askedForWords(before)) return null;
  return {
    wanted: 'who',
    names: before.speakers.map(nameOf),
    text: `Who said that${aboutOf(before)}?`,
  };
}

function asksWho(text: string): boolean {
  return WHO.test(text) || SAYS_WHO.test(text);
}

/** Whether a text asks who else said the same. */
export function asksWhoElse(text: string): boolean {
  return WHO_ELSE.test(text);
}

/** Where there is no topic to ask others about: who else is quoted with the very words shown. */
export function whoElseSaidIt({ speakers }: DialogueState): OfShown {
  const names = speakers.map(nameOf);
  const than = names.length === 0 ? 'else' : `other than ${names.join(' and ')}`;
  return { wanted: 'who-else', names, text: `Who ${than} said that?` };
}

function aboutOf({ topic, question }: DialogueState): string {
  return topic === '' || question.quotation !== null ? '' : ` about ${topic}`;
}

/** "who else said that?" with a topic or a quotation to go by: anybody but whoever was asked about. */
export function whoElseOnTopic(text: string, before: DialogueState): string | null {
  if (!asksWhoElse(text)) return null;
  const { quotation } = before.question;
  const [not] = before.speakers.map(nameOf);
  const asked =
    quotation === null ? `What was said about ${before.thing}` : `Who said “${quotation}”`;
  return `${asked}${not === undefined ? '' : `, not ${not}`}?`;
}

/** "who said that?" of a quotation. */
export function whoSaidQuotation(text: string, { question }: DialogueState): string | null {
  return asksWho(text) && question.quotation !== null ? `Who said “${question.quotation}”?` : null;
}
