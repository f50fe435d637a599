import type { Coverage } from '../../../coverage.ts';
import { exchangesOf } from '../../../quotes/transcript/exchanges.ts';
import { oncePerCoverage } from '../../coverage-memo.ts';
import type { QueryContext } from '../candidate.ts';
import { type Ranked, scoreOf } from '../rank.ts';
import type { Signals } from '../signals.ts';

/** What passages of talks answer and are answered by, of the articles that were looked at. */
export interface Exchanges {
  /** By question: where its answer begins. */
  readonly answers: Map<number, number>;
  /** By answering passage: its question, and whether the answer begins there. */
  readonly questions: Map<number, { readonly question: number; readonly first: boolean }>;
  /** The articles that were looked at. */
  readonly read: { has(article: number): boolean; add(article: number): void };
}

/** Of its score a question keeps so much less than its answer that the answer stands above it. */
const BELOW = 0.4;
/** How much a question's words count for the paragraphs of its answer after the first: set by hand. */
const LATER = 0.5;

const known = oncePerCoverage<Exchanges>(() => ({
  answers: new Map(),
  questions: new Map(),
  read: new Set(),
}));

/** The questions and answers of all articles. */
export function allExchanges(coverage: Coverage): Exchanges {
  for (let article = 0; article < coverage.articles.length; article++) read(coverage, article);
  return known(coverage);
}

/** Takes what {@link allExchanges} found before, so that no article is read for it. */
export function keepExchanges(
  coverage: Coverage,
  { answers, questions }: Pick<Exchanges, 'answers' | 'questions'>,
): void {
  known.keep(coverage, { answers, questions, read: { has: () => true, add: () => undefined } });
}

/** Reads the questions and answers of an article when it is first met. */
function read(coverage: Coverage, article: number): Exchanges {
  const exchanges = known(coverage);
  if (exchanges.read.has(article)) return exchanges;
  exchanges.read.add(article);
  const start = coverage.firstPassages[article] as number;
  const own = coverage.articles[article];
  for (const { question, answers } of own === undefined ? [] : exchangesOf(own)) {
    exchanges.answers.set(start + question, start + (answers[0] as number));
    answers.forEach((answer, at) => {
      const place = start + answer;
      if (!exchanges.questions.has(place))
        exchanges.questions.set(place, { question: start + question, first: at === 0 });
    });
  }
  return exchanges;
}

/** The passage that answers the question which a passage of a talk asks; undefined where it asks none. */
export function answerTo(coverage: Coverage, passage: number): number | undefined {
  return read(coverage, coverage.articleOf[passage] as number).answers.get(passage);
}

/**
 * In a talk an answer is found by the words of its question too: what speaks for either speaks for it, and the
 * question stands below it.
 */
export function answersFirst(ranked: readonly Ranked[], context: QueryContext): Ranked[] {
  const { coverage } = context;
  const byPassage = new Map(ranked.map((one) => [one.passage, one]));
  const changed = new Map<number, Ranked>();
  for (const one of ranked) {
    const exchange = read(coverage, one.article).questions.get(one.passage);
    const asked = exchange === undefined ? undefined : byPassage.get(exchange.question);
    if (exchange === undefined || asked === undefined) continue;
    // "what did she ask?": the question is what is wanted, whatever was answered
    if (context.question.speaker !== null && asked.signals.quoted > 0) continue;
    const signals = together(one.signals, asked.signals, exchange.first ? 1 : LATER);
    const least = exchange.first ? Math.max(one.score, asked.score) : one.score;
    const score = Math.max(scoreOf(signals, context), least);
    changed.set(one.passage, { ...one, signals, score });
    const below = Math.min(
      changed.get(asked.passage)?.score ?? asked.score,
      score - BELOW * Math.abs(score),
    );
    if (exchange.first) changed.set(asked.passage, { ...asked, score: below });
  }
  if (changed.size === 0) return [...ranked];
  return ranked
    .map((one) => changed.get(one.passage) ?? one)
    .sort((a, b) => b.score - a.score || a.passage - b.passage);
}

function together(one: Signals, asked: Signals, share: number): Signals {
  const names = Object.keys(one) as (keyof Signals)[];
  const most = names.map((name) => [name, Math.max(one[name], share * asked[name])]);
  return Object.fromEntries(most) as unknown as Signals;
}
