import fs from 'node:fs/promises';
import type { Answer } from '../../src/answers/answer.ts';
import { ask, turnOf } from '../../src/answers/ask.ts';
import { readCorpus } from '../../src/articles/corpus.ts';
import { buildCoverage } from '../../src/coverage.ts';
import type { ConversationTurn } from '../../src/questions/follow-up/follow-up.ts';

const corpus = new URL('../../corpus/', import.meta.url).pathname;
const { articles } = await readCorpus(corpus, fs);
/** The shipped corpus. */
export const coverage = buildCoverage(articles);

const today = '2025-08-21';

/** The answer to the last of questions asked one after the other. */
export function converse(...questions: string[]): Answer {
  let conversation: ConversationTurn[] = [];
  let answer = ask(coverage, '', { today });
  for (const question of questions) {
    answer = ask(coverage, question, { conversation, today });
    const turn = turnOf(answer);
    if (turn !== null) conversation = [...conversation, turn];
  }
  return answer;
}

/** What the last of them was understood as. */
export const understood = (...questions: string[]) => converse(...questions).standalone;
