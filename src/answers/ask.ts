import type { Coverage } from '../coverage.ts';
import { followUp, type Turn } from '../questions/follow-up/follow-up.ts';
import { splitQuestion } from '../questions/reading/split.ts';
import { answerOfShown } from './about-last-answer/about-last-answer.ts';
import type { Answer, Evidence } from './answer.ts';
import { askBack } from './ask-back.ts';
import { quotedInQuestion } from './asked-quote.ts';
import { guidanceFor } from './guidance.ts';
import { reasonFor } from './no-answer-reason.ts';
import { evidenceOf, merged } from './ranking/evidence.ts';
import { lookUp, type Ranking } from './ranking/lookup.ts';
import { sayQuestion, suggestionsFor } from './suggestions.ts';

/** How a question is answered. */
export interface AskOptions {
  /** Passages at most; default 5. */
  readonly top?: number;
  /** How sure an answer must be, 0 (always answer) to 1; default {@link DEFAULT_CAUTION}. */
  readonly caution?: number;
  /** ISO 8601 day that "since Monday" counts from; default null, then such words filter nothing. */
  readonly today?: string | null;
  /** What was asked before, oldest first, so that "and Healey?" is understood; default nothing. */
  readonly conversation?: readonly Turn[];
  /** A clock in milliseconds, for `answer.ms`; default none, then `ms` is 0. */
  readonly now?: () => number;
}

/** The level of caution chosen on the curve of risk against coverage in docs/quality.md. */
export const DEFAULT_CAUTION = 0.3;
const DEFAULT_TOP = 5;
const NO_MORE = 'The coverage holds nothing more on this.';

/**
 * Answers one question: 1 guidance where nothing was asked, 2 what the conversation leaves out filled
 * in, 3 two questions in one parted, 4 each looked up, 5 the evidence shown, or why there is none.
 * Exactly one answer whatever the text; never throws on any.
 */
export function ask(coverage: Coverage, text: string, options: AskOptions = {}): Answer {
  const { now = () => 0 } = options;
  const started = now();
  const answer = answered(coverage, text, options);
  return { ...blank(text), ...answer, ms: now() - started };
}

function answered(coverage: Coverage, text: string, options: AskOptions): Partial<Answer> {
  const { top = DEFAULT_TOP, today = null, conversation = [] } = options;
  const guidance = guidanceFor(text, coverage);
  if (guidance !== null) return guidance;
  const scene = { ...coverage, today };
  const { ofShown, unclear, ...alone } = followUp(text, conversation, scene);
  const standalone = alone.text === text ? {} : { standalone: alone.text };
  if (unclear !== null) return askBack(unclear, coverage);
  if (ofShown !== null) return { ...answerOfShown(coverage, ofShown, scene), ...standalone };
  const skip = new Set(alone.without);
  const parts = splitQuestion(alone.text, scene);
  const findings = parts.map((part) => lookUp(coverage, part, today, skip));
  const answer = answerFrom(findings, top, options.caution ?? DEFAULT_CAUTION);
  const used = skip.size > 0 && answer.outcome !== 'answered';
  return { ...answer, ...standalone, ...(used ? { reason: NO_MORE, passages: [] } : {}) };
}

/** What to keep of an answer so that the next question may refer to it; null for guidance, to which none can. */
export function turnOf({ question, standalone, passages, outcome }: Answer): Turn | null {
  if (outcome === 'guidance') return null;
  return { question: standalone ?? question, shown: passages.map(({ passage }) => passage.id) };
}

function answerFrom(findings: readonly Ranking[], top: number, caution: number): Partial<Answer> {
  const answers = findings.map((finding) => answerOne(finding, top, caution));
  const [only] = answers;
  if (answers.length === 1 && only !== undefined) return only;
  const given = answers.filter(({ outcome }) => outcome === 'answered');
  const silent = answers.flatMap(({ reason }) => (reason === null ? [] : [reason])).join(' ');
  return {
    outcome: given.length > 0 ? 'answered' : 'not-in-coverage',
    reason: given.length > 0 ? null : silent,
    message: given.length > 0 && silent !== '' ? silent : null,
    probability: Math.max(...answers.map(({ probability }) => probability)),
    passages: merged(
      (given.length > 0 ? given : answers).map(({ passages }) => passages),
      top,
    ),
    choices: findings.map(({ context }) => context.question.text),
    suggestions: [...new Set(answers.flatMap(({ suggestions }) => suggestions))].slice(0, 3),
  };
}

type Part = Omit<Answer, 'question' | 'ms' | 'message'>;

function answerOne({ context, ranked, probability }: Ranking, top: number, caution: number): Part {
  const checked = quotedInQuestion(context);
  const sure = Math.max(probability, checked?.probability ?? 0);
  const answered = ranked.length > 0 && sure >= caution;
  const found = evidenceOf(ranked, context, checked?.passages ?? [], top);
  const speakers = context.question.speaker?.speakers ?? [];
  const shared = speakers.length > 1;
  return {
    outcome: answered ? 'answered' : 'not-in-coverage',
    reason: answered ? null : reasonFor(ranked, context),
    speaker: shared ? null : (speakers[0]?.name ?? null),
    probability: sure,
    passages: found,
    choices: shared ? speakers.map(({ name }) => sayQuestion(name)) : [],
    check: checked?.check ?? null,
    suggestions: suggestionsFor(context, found, answered),
  };
}

function blank(question: string): Answer {
  const passages: Evidence[] = [];
  return {
    question,
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
