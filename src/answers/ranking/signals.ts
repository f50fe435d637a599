import type { Candidate, QueryContext } from './candidate.ts';
import { type AnswerTypeSignals, answerTypeSignals } from './signals/answer-type.ts';
import { type ArticleSignals, articleSignals } from './signals/article.ts';
import { type OrderSignals, orderSignals } from './signals/order.ts';
import { type SpeechSignals, speechSignals } from './signals/speech.ts';
import { type StatementSignals, statementSignals } from './signals/statement.ts';
import { type WordSignals, wordSignals } from './signals/words.ts';

/** All that ranking measures of one candidate, by name; each from 0 to 1. */
export type Signals = WordSignals &
  OrderSignals &
  AnswerTypeSignals &
  ArticleSignals &
  SpeechSignals &
  StatementSignals;

/** Measures a candidate in small named steps. */
export function signalsOf(candidate: Candidate, context: QueryContext): Signals {
  return {
    ...wordSignals(candidate, context),
    ...orderSignals(candidate, context),
    ...answerTypeSignals(candidate, context),
    ...articleSignals(candidate, context),
    ...speechSignals(candidate, context),
    ...statementSignals(candidate, context),
  };
}
