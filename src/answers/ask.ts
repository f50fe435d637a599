import type { Coverage } from '../coverage.ts';
import { readQuestion } from '../questions/read.ts';
import type { Answer } from './answer.ts';
import { certaintyOf } from './certainty.ts';
import { evidenceOf } from './evidence.ts';
import { guidanceFor } from './guidance.ts';
import { gather, huntFor } from './hunt.ts';
import { rank } from './rank.ts';
import { reasonFor } from './reasons.ts';

/** How a question is answered. */
export interface AskOptions {
  /** Passages at most; default 5. */
  readonly top?: number;
  /** How sure an answer must be, 0 (always answer) to 1; default `DEFAULT_CAUTION`. */
  readonly caution?: number;
  /** ISO 8601 day that "since Monday" counts from; default null, then such words filter nothing. */
  readonly today?: string | null;
  /** A clock in milliseconds, for `answer.ms`; default none, then `ms` is 0. */
  readonly now?: () => number;
}

/** The level of caution chosen on the curve of risk against coverage in docs/quality.md. */
export const DEFAULT_CAUTION = 0.38;
const DEFAULT_TOP = 5;

/**
 * Answers one question: 1 understand it, 2 gather candidates, 3 rank them, 4 judge how likely they
 * answer, 5 show the evidence or say that the coverage is silent. Never throws on any text.
 */
export function ask(coverage: Coverage, text: string, options: AskOptions = {}): Answer {
  const { top = DEFAULT_TOP, caution = DEFAULT_CAUTION, today = null, now = () => 0 } = options;
  const started = now();
  const guidance = guidanceFor(text, coverage);
  if (guidance !== null) return { ...blank(text), ...guidance, ms: now() - started };
  const question = readQuestion(text, { ...coverage, today });
  const hunt = huntFor(coverage, question);
  const ranked = rank(gather(hunt), hunt);
  const probability = certaintyOf(ranked, hunt);
  const answered = ranked.length > 0 && probability >= caution;
  return {
    ...blank(text),
    outcome: answered ? 'answered' : 'not-in-coverage',
    reason: answered ? null : reasonFor(ranked, hunt),
    speaker: question.speaker?.speakers[0]?.name ?? null,
    probability,
    passages: evidenceOf(ranked, hunt, top),
    ms: now() - started,
  };
}

function blank(question: string): Answer {
  return {
    question,
    outcome: 'guidance',
    reason: null,
    message: null,
    speaker: null,
    probability: 0,
    passages: [],
    choices: [],
    check: null,
    suggestions: [],
    ms: 0,
  };
}
