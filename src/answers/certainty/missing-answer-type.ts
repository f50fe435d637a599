import type { Question } from '../../questions/question.ts';
import type { QueryContext } from '../ranking/candidate.ts';
import type { Ranked } from '../ranking/rank.ts';
import { DATE, MEASURES } from './answer-patterns.ts';
import type { Support } from './support.ts';

/** A date or a measure is asked for, and there is none: each 0 or 1. */
export interface WantedSignals {
  /** When was asked, and the supporting sentence has no date, time or period. */
  readonly undated: number;
  /** How old, how long, how much money … was asked, and the supporting passage has no such measure. */
  readonly unmeasured: number;
}

const LOOKED_AT = 4;

/** Looks for what the question wants where it should stand. */
export function wantedSignals({ text, candidate }: Support, context: QueryContext): WantedSignals {
  const { kind } = context.question;
  const measure = measureOf(context.question)?.printed;
  return {
    undated: Number(kind === 'when' && !DATE.test(text)),
    unmeasured: Number(measure !== undefined && !measure.test(textOf(candidate, context))),
  };
}

/** Whether an age, money or a date is asked for, and none of the best passages prints any. */
export function isNowhere(ranked: readonly Ranked[], context: QueryContext): boolean {
  const { question } = context;
  const measure = measureOf(question);
  const wanted = question.kind === 'when' ? DATE : measure?.strict ? measure.printed : null;
  if (wanted === null) return false;
  return !ranked.slice(0, LOOKED_AT).some((one) => wanted.test(textOf(one, context)));
}

function measureOf({ text }: Question): (typeof MEASURES)[number] | undefined {
  return MEASURES.find(({ asked }) => asked.test(text));
}

function textOf({ passage }: Pick<Ranked, 'passage'>, { coverage }: QueryContext): string {
  return coverage.passages[passage]?.text ?? '';
}
