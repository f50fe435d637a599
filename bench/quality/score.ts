import path from 'node:path';
import type { Answer } from '../../src/answers/answer.ts';
import { type AskOptions, ask } from '../../src/answers/ask.ts';
import type { QuestionSet, SetQuestion } from './sets.ts';

/** The figures of the scorer that lies beside the sets. */
export interface Figures {
  readonly n: number;
  readonly rightOverall: number;
  readonly hits4: number;
  readonly mrr10: number;
  readonly falseAbstentionRate: number | null;
  readonly abstainRecall: number | null;
}

/** Figures of a whole set and of each type of question in it. */
export interface Score extends Figures {
  readonly byType: Readonly<Record<string, Figures>>;
}

interface Result {
  readonly id: string;
  readonly question: string;
  readonly outcome: string;
  readonly passages: readonly { readonly articleId: string; readonly text: string }[];
}

type Scorer = (results: Result[], questions: readonly SetQuestion[], options: object) => Score;

const SCORER = path.resolve(import.meta.dirname, '../../../shared/bench/score-retrieval.mjs');

/** Asks all questions of a set, ten passages each. */
export function answers({ coverage, questions }: QuestionSet, options: AskOptions = {}): Answer[] {
  return questions.map(({ question }) =>
    ask(coverage, question.replace(/\s+/g, ' '), { top: 10, ...options }),
  );
}

/** Scores answers with the sets' own scorer, so that the figures are those that `run.mjs` prints. */
export async function score(set: QuestionSet, given: readonly Answer[]): Promise<Score> {
  const { scoreRetrieval } = (await import(SCORER)) as { scoreRetrieval: Scorer };
  const results = given.map((answer, at) => ({
    id: set.questions[at]?.id ?? '',
    question: answer.question,
    outcome: answer.outcome,
    passages: answer.passages.map(({ passage }) => ({
      articleId: passage.articleId,
      text: passage.text,
    })),
  }));
  return scoreRetrieval(results, set.questions, { byType: true });
}
