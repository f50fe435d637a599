import { DEFAULT_LIMITS, type Limits, overLimitInWords } from '../articles/limits.ts';
import type { Coverage } from '../coverage.ts';
import type { AskedBeside } from '../questions/fill.ts';
import type { ConversationTurn } from '../questions/follow-up/follow-up.ts';
import type { AnswerKindRule } from '../questions/kinds.ts';
import type { ParseContext } from '../questions/parse-context.ts';
import type { Query } from '../questions/query.ts';
import { sayQuery } from '../questions/say.ts';
import { understand } from '../questions/understand.ts';
import { answerOfShown } from './about-last-answer/about-last-answer.ts';
import { focusOf } from './about-last-answer/focus.ts';
import { askBack } from './advice/ask-back.ts';
import { guidanceFor } from './advice/guidance.ts';
import { sayQuestion, suggestionsFor } from './advice/suggestions.ts';
import type { Answer, Evidence } from './answer.ts';
import { asksForQuoteOnly, quotedInQuestion } from './asked-quote.ts';
import { DEFAULT_CAUTION } from './certainty/threshold.ts';
import { countedFrom } from './counted-from.ts';
import { orderNote } from './order-note.ts';
import { evidenceOf, merged } from './ranking/evidence.ts';
import { lookUp, type Ranking } from './ranking/lookup.ts';
import { reasonFor } from './silence/no-answer-reason.ts';
import { whoIsMeant } from './who-is-meant/who-is-meant.ts';

/** How a question is answered. */
export interface AskOptions {
  /** Passages at most; default 5. */
  readonly top?: number;
  /** How sure an answer must be, 0 (always answer) to 1; default {@link DEFAULT_CAUTION}. */
  readonly caution?: number;
  /** ISO 8601 day that "since Monday" counts from; default null, then such words filter nothing. */
  readonly today?: string | null;
  /** What was asked before, oldest first, so that "and Healey?" is understood; default nothing. */
  readonly conversation?: readonly ConversationTurn[];
  /** A speaker, an outlet, days asked for beside the text, as by a command's options; default nothing. */
  readonly beside?: AskedBeside;
  /** Ways of asking that are added to those known, and come before them: a row each; default none. */
  readonly kinds?: readonly AnswerKindRule[];
  /** Only these passages are looked at, by their index in the coverage; default all. */
  readonly among?: ReadonlySet<number>;
  /** How long the question may be: of one that is longer `message` says so. Default {@link DEFAULT_LIMITS}. */
  readonly limits?: Pick<Limits, 'asked'>;
  /** A clock in milliseconds, for `answer.ms`; default none, then `ms` is 0. */
  readonly now?: () => number;
}

const DEFAULT_TOP = 5;
const NO_MORE = 'The coverage holds nothing more on this.';

/**
 * Answers one question: 1 guidance where nothing was asked, 2 what the conversation leaves out filled
 * in, 3 two questions in one parted, 4 each looked up, 5 the evidence shown, or why there is none.
 * Exactly one answer whatever the text; never throws on any.
 * @example
 * const { coverage } = await openCoverage('corpus');
 * const { passages } = ask(coverage, 'what did Healey say about troops?', { top: 1 });
 * console.log(passages[0]?.passage.text);
 */
export function ask(coverage: Coverage, text: string, options: AskOptions = {}): Answer {
  const { now = () => 0 } = options;
  const started = now();
  const answer = answered(coverage, text, options);
  return { ...blank(text), ...answer, ms: now() - started };
}

function answered(coverage: Coverage, text: string, options: AskOptions): Partial<Answer> {
  const { top = DEFAULT_TOP, today = null, conversation = [], beside = {}, kinds = [] } = options;
  const { asked: longest } = options.limits ?? DEFAULT_LIMITS;
  if (text.length > longest) return { message: overLimitInWords('asked', longest) };
  const guidance = beside.speaker === undefined ? guidanceFor(text, coverage) : null;
  if (guidance !== null) return guidance;
  const among = options.among === undefined ? {} : { among: options.among };
  const scene = { ...coverage, ...countedFrom(coverage, today), kinds, ...among };
  const { queries: asked, standalone, unclear } = understand(text, conversation, scene, beside);
  if (unclear !== null) return askBack(unclear, coverage);
  const queries = asked.map((query) => whoIsMeant(query, coverage));
  const understood = { queries, ...(standalone === null ? {} : { standalone }) };
  const [first] = queries;
  if (first?.ofShown)
    return { ...understood, ...answerOfShown(coverage, first, first.ofShown, scene) };
  const caution = options.caution ?? DEFAULT_CAUTION;
  const focus = options.among === undefined ? focusOf(text, conversation, coverage) : null;
  const search = (where: ParseContext) => queries.map((query) => lookUp(coverage, query, where));
  const near = focus === null ? [] : search({ ...scene, among: focus });
  const isTold = near.length > 0 && near.every(({ probability }) => probability >= caution);
  const findings = isTold ? near : search(scene);
  const answer = answerFrom(findings, top, caution);
  const used = answer.outcome !== 'answered' && queries.some(({ skip }) => skip.length > 0);
  if (used) return { ...understood, ...answer, reason: NO_MORE, passages: [] };
  return { ...understood, ...answer, message: noted(answer, findings, text, scene) };
}

/** What was sorted or counted is said with what was found. */
function noted(
  { outcome, message = null }: Partial<Answer>,
  findings: readonly Ranking[],
  text: string,
  scene: ParseContext,
): string | null {
  if (outcome !== 'answered') return message;
  const notes = findings.flatMap((finding) => orderNote(finding, text, scene) ?? []);
  return [...new Set(notes), ...(message === null ? [] : [message])].join(' ') || null;
}

/**
 * What to keep of an answer so that the next question may refer to it; null where it asked and offered nothing.
 *
 * @example
 * const { coverage } = await openCoverage('corpus');
 * const turn = turnOf(ask(coverage, 'what did Healey say about troops?'));
 * const conversation = turn === null ? [] : [turn];
 * console.log(ask(coverage, 'and Starmer?', { conversation }).speaker);
 */
export function turnOf({
  queries,
  passages,
  choices,
  suggestions,
}: Answer): ConversationTurn | null {
  const offered = [...choices, ...suggestions];
  if (queries.length + offered.length === 0) return null;
  return { queries, shown: passages.map(({ passage }) => passage.id), offered };
}

function answerFrom(findings: readonly Ranking[], top: number, caution: number): Partial<Answer> {
  const answers = findings.map((finding) => answerOne(finding, top, caution));
  const [only] = answers;
  if (answers.length === 1 && only !== undefined) return only;
  const given = answers.filter(({ outcome }) => outcome === 'answered');
  const answered = given.length > 0;
  const shown = (answered ? given : answers).map(({ passages }) => passages);
  const silent = answers.flatMap(({ reason }) => (reason === null ? [] : [reason])).join(' ');
  return {
    outcome: answered ? 'answered' : 'not-in-coverage',
    reason: answered ? null : silent,
    message: answered && silent !== '' ? silent : null,
    probability: Math.max(...answers.map(({ probability }) => probability)),
    passages: merged(shown, top),
    choices: findings.map(({ context }) => sayQuery(context.question.query)),
    suggestions: [...new Set(answers.flatMap(({ suggestions }) => suggestions))].slice(0, 3),
  };
}

type Part = Omit<Answer, 'question' | 'queries' | 'ms' | 'message'>;

function answerOne(ranking: Ranking, top: number, caution: number): Part {
  const { context, ranked, probability, silence } = ranking;
  const checked = quotedInQuestion(context);
  const printed = checked?.probability ?? 0;
  const sure = asksForQuoteOnly(context) ? printed : Math.max(probability, printed);
  const answered = ranked.length > 0 && sure >= caution;
  const printedIn = checked?.passages ?? [];
  // who said “…”? is answered by where the words are printed, and by nothing else
  const only = asksForQuoteOnly(context) && printedIn.length > 0;
  const telling = only ? ranked.filter(({ passage }) => printedIn.includes(passage)) : ranked;
  const found = evidenceOf(telling, context, printedIn, top);
  const { speakers = [], unnamed = [] } = context.question.speaker ?? {};
  const shared = speakers.length + unnamed.length > 1;
  return {
    outcome: answered ? 'answered' : 'not-in-coverage',
    reason: answered ? null : (silence ?? reasonFor(ranked, context)),
    speaker: shared ? null : (speakers[0]?.name ?? null),
    probability: sure,
    passages: found,
    choices: speakers.length > 1 ? speakers.map(({ name }) => sayQuestion(name)) : [],
    check: checked?.check ?? null,
    suggestions: suggestionsFor(context, found, answered),
  };
}

function blank(question: string): Answer {
  const passages: Evidence[] = [];
  const queries: Query[] = [];
  return {
    question,
    queries,
    outcome: 'guidance',
    reason: null,
    message: null,
    speaker: null,
    probability: 0,
    passages,
    choices: [],
    check: null,
    suggestions: [],
    ms: 0,
  };
}
