import { expect, it } from 'vitest';
import { contextFor, gather } from '../../../src/answers/ranking/retrieve.ts';
import { answerTypeSignals } from '../../../src/answers/ranking/signals/answer-type.ts';
import { bestSentence } from '../../../src/answers/ranking/signals/words.ts';
import { buildCoverage } from '../../../src/coverage.ts';
import { readQuestion } from '../../../src/questions/read.ts';
import { HARBOUR } from '../../ranking/harbour.ts';

const coverage = buildCoverage(HARBOUR);

/** Ids of the candidates whose best sentence holds the kind of thing that is asked for. */
function holding(question: string): string[] {
  const context = contextFor(coverage, readQuestion(question, { ...coverage, today: null }));
  return gather(context)
    .filter((candidate) => {
      const { sentence } = bestSentence(candidate.matches, context);
      return answerTypeSignals(candidate, sentence, context).typeInSentence === 1;
    })
    .map(({ passage }) => coverage.passages[passage]?.id ?? '');
}

it.each([
  ['How many sailings were cancelled?', 'strike#1', 'strike#5'], // 14, and no number
  ['When was the oldest ship of the museum built?', 'museum#2', 'museum#3'], // 1871, and no date
  ['Why could no freight leave the port authority in Northwick?', 'strike#3', 'owners#1'], // because, and no reason
  ['Who is the curator and leads the union of sailors?', 'museum#3', 'museum#1'], // a name, and none
])('%s', (question, right, other) => {
  const found = holding(question);
  expect(found).toContain(right);
  expect(found).not.toContain(other);
});
