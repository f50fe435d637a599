import type { Candidate, QueryContext } from './candidate.ts';
import { type AnswerTypeSignals, answerTypeSignals } from './signals/answer-type.ts';
import { type ArticleSignals, articleSignals } from './signals/article.ts';
import { type OrderSignals, orderSignals } from './signals/order.ts';
import { type SpeechSignals, speechSignals } from './signals/speech.ts';
import { type StatementSignals, statementSignals } from './signals/statement.ts';
import { bestSentence, type WordSignals, wordSignals } from './signals/words.ts';

/** All that ranking measures of one candidate, by name; each from 0 to 1. */
export type Signals = WordSignals &
  OrderSignals &
  AnswerTypeSignals &
  ArticleSignals &
  SpeechSignals &
  StatementSignals;

/** Measures a candidate in small named steps, put together by name: spread, it takes several times as long. */
export function signalsOf(candidate: Candidate, context: QueryContext): Signals {
  const best = bestSentence(candidate.matches, context);
  const words = wordSignals(candidate, best, context);
  const order = orderSignals(candidate, context);
  const type = answerTypeSignals(candidate, best.sentence, context);
  const around = articleSignals(candidate, context);
  const speech = speechSignals(candidate, context);
  const said = statementSignals(candidate, best, context);
  return {
    engine: words.engine,
    covered: words.covered,
    sentence: words.sentence,
    context: words.context,
    names: words.names,
    told: words.told,
    pairs: order.pairs,
    phrases: order.phrases,
    closeness: order.closeness,
    typeInPassage: type.typeInPassage,
    typeInSentence: type.typeInSentence,
    headline: around.headline,
    inHeadline: around.inHeadline,
    outlet: around.outlet,
    day: around.day,
    early: around.early,
    quoted: speech.quoted,
    direct: speech.direct,
    quotedTopic: speech.quotedTopic,
    named: speech.named,
    anyQuote: speech.anyQuote,
    others: speech.others,
    othersTopic: speech.othersTopic,
    nearSentence: said.nearSentence,
    verb: said.verb,
    states: said.states,
    replies: said.replies,
    kindInPassage: said.kindInPassage,
    kindInSentence: said.kindInSentence,
  };
}
