import type { Question } from '../../questions/question.ts';
import { type Family, familyOf } from '../ranking/ranking-weights.ts';
import fitted from './weights.json' with { type: 'json' };

/** A logistic regression: the log odds are `bias` and the sum of each signal times its weight. */
export interface CertaintyModel {
  readonly bias: number;
  readonly weights: Readonly<Record<string, number>>;
}

/**
 * As a ranking's families, and two of the questions for facts apart: long ones, since what they ask stands
 * in several places, and topics in a few words, which want what is printed on them and no answer.
 */
export type JudgedFamily = Family | 'compound' | 'line';

/** By family of questions, fitted by bench/train/answers/certainty.ts; figures in docs/quality.md. */
export const CERTAINTY_MODELS: Readonly<Record<JudgedFamily, CertaintyModel>> = fitted;

/** A question for facts with more words than these is compound. */
const MOST_TERMS = 12;

/** Scripts without spaces: how many words a topic has can't be counted there, nor a topic told from a question. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Which family of questions one is judged with. */
export function judgedAs(question: Question): JudgedFamily {
  const family = familyOf(question);
  if (family === 'fact' && question.answer === 'line' && !UNSPACED.test(question.topic))
    return 'line';
  return family === 'fact' && question.terms.length > MOST_TERMS ? 'compound' : family;
}

/** The probability that a model gives to signals, 0 to 1. A signal without a weight counts nothing. */
export function probabilityOf(
  { bias, weights }: CertaintyModel,
  signals: Readonly<Record<string, number>>,
): number {
  let sum = bias;
  for (const name in weights) sum += (weights[name] as number) * (signals[name] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}
