import path from 'node:path';
import type { SetQuestion } from '../quality/sets.ts';
import type { Result } from './contest.ts';
import type { BenchPassage } from './material.ts';

/** One line of a table. */
export interface Figures {
  readonly name: string;
  readonly buildSeconds: number;
  readonly mebibytes: number;
  /** Milliseconds a question. */
  readonly median: number;
  readonly p99: number;
  /** Share of the answerable questions with evidence among the first four passages. */
  readonly hits4: number;
  /** Share of all questions answered with evidence, or with silence where nothing answers them. */
  readonly rightOverall: number;
  /** Questions it was asked before its time was up. */
  readonly asked: number;
}

interface Scored {
  readonly hits4: number;
  readonly rightOverall: number;
}

const SCORER = path.resolve(import.meta.dirname, '../../../shared/bench/score-retrieval.mjs');

/** The figures of a contender; the scorer is the sets' own. */
export async function figuresOf(
  { name, buildMs, bytes, ms, found }: Result,
  questions: readonly SetQuestion[],
  passages: readonly BenchPassage[],
): Promise<Figures> {
  const { scoreRetrieval } = (await import(SCORER)) as {
    scoreRetrieval(results: object[], questions: readonly SetQuestion[]): Scored;
  };
  const asked = questions.slice(0, found.length);
  const results = found.map((one, at) => ({
    id: asked[at]?.id,
    question: asked[at]?.question,
    outcome: one.silent ? 'not-in-coverage' : 'answered',
    passages: one.passages.map((passage) => passages[passage]),
  }));
  const { hits4, rightOverall } = scoreRetrieval(results, asked);
  return {
    name,
    buildSeconds: buildMs / 1000,
    mebibytes: bytes / 2 ** 20,
    median: quantile(ms, 0.5),
    p99: quantile(ms, 0.99),
    hits4,
    rightOverall,
    asked: asked.length,
  };
}

/** The value below which a share of the numbers lies. */
export function quantile(numbers: readonly number[], share: number): number {
  const ascending = [...numbers].sort((a, b) => a - b);
  return ascending[Math.min(ascending.length - 1, Math.floor(share * ascending.length))] ?? NaN;
}
