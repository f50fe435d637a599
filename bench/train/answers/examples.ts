import { createHash } from 'node:crypto';
import path from 'node:path';
import type { QueryContext } from '../../../src/answers/ranking/candidate.ts';
import { inOrder } from '../../../src/answers/ranking/lookup.ts';
import type { Ranked } from '../../../src/answers/ranking/rank.ts';
import { type Family, familyOf } from '../../../src/answers/ranking/ranking-weights.ts';
import { contextFor, gather } from '../../../src/answers/ranking/retrieve.ts';
import { readQuestion } from '../../../src/questions/read.ts';
import type { QuestionSet } from '../../quality/sets.ts';

/** One question of a set with its candidates, and which of them hold evidence. */
export interface Example {
  readonly set: string;
  readonly type: string;
  readonly answerable: boolean;
  readonly family: Family;
  readonly fold: number;
  readonly context: QueryContext;
  readonly ranked: readonly Ranked[];
  readonly relevant: readonly boolean[];
}

/** Parts of the cross-validation. */
export const FOLDS = 5;
const UTIL = path.resolve(import.meta.dirname, '../../../../shared/bench/lib/util.mjs');

/** What is fitted on a set: candidates as the bot ranks them now, marked by the scorer's own rule. */
export async function examplesOf({ name, coverage, questions }: QuestionSet): Promise<Example[]> {
  const { normContain } = (await import(UTIL)) as { normContain: (text: string) => string };
  const texts = coverage.passages.map(({ text }) => normContain(text));
  return questions.map(({ id, question, type, answerable, evidence }) => {
    const asked = readQuestion(question.replace(/\s+/g, ' '), { ...coverage, today: null });
    const context = contextFor(coverage, asked);
    const ranked = inOrder(gather(context), context);
    const gold = evidence
      .flatMap(({ text, alt = [] }) => (text ? [text, ...alt] : []))
      .map(normContain)
      .filter((text) => text !== '');
    const relevant = ranked.map(({ passage }) =>
      gold.some((text) => texts[passage]?.includes(text)),
    );
    const family = familyOf(asked);
    return { set: name, type, answerable, family, fold: foldOf(id), context, ranked, relevant };
  });
}

/** The part of the cross-validation that a question falls into: fixed by its id. */
function foldOf(id: string): number {
  return createHash('sha256').update(id).digest().readUInt32BE(0) % FOLDS;
}
