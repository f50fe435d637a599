import { expect, it } from 'vitest';
import { ask } from '../../src/answers/ask.ts';
import { checkedHeadlines } from '../../src/answers/check/headlines.ts';
import { wordIndexOf } from '../../src/answers/check/words/word-index.ts';
import { inOneGo } from '../../src/answers/coverage-memo-in-steps.ts';
import { warmUps } from '../../src/answers/warm-up.ts';
import { buildCoverage } from '../../src/coverage.ts';
import { article, HARBOUR } from '../ranking/harbour.ts';

it('changes no answer', () => {
  const question = 'What did the harbour master say about the strike?';
  const cold = ask(buildCoverage(HARBOUR), question);
  const coverage = buildCoverage(HARBOUR);
  inOneGo(warmUps(coverage));
  expect(ask(coverage, question)).toEqual(cold);
});

it('does not trip over a coverage in which nobody speaks', () => {
  const silent = buildCoverage([]);
  expect(() => inOneGo(warmUps(silent))).not.toThrow();
});

it('takes more steps for more headlines and passages, so that none of them gets longer', () => {
  const articles = Array.from({ length: 1_000 }, (_, at) =>
    article(`vote-${at}`, { title: '“We go on,” says Ruth Ambler' }, [
      'The council sat on Monday.',
    ]),
  );
  const coverage = buildCoverage(articles);
  // 1,000 headlines by 200 are five steps; as many passages by 500 are two; and as many for the headlines' own words.
  expect([...checkedHeadlines.steps(coverage)]).toHaveLength(5);
  expect([...wordIndexOf.steps(coverage)]).toHaveLength(2);
  expect([...wordIndexOf.steps(checkedHeadlines(coverage))]).toHaveLength(2);
});
