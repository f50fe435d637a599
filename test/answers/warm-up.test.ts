import { expect, it } from 'vitest';
import { ask } from '../../src/answers/ask.ts';
import { warmUps } from '../../src/answers/warm-up.ts';
import { buildCoverage } from '../../src/coverage.ts';
import { HARBOUR } from '../ranking/harbour.ts';

it('changes no answer', () => {
  const question = 'What did the harbour master say about the strike?';
  const cold = ask(buildCoverage(HARBOUR), question);
  const coverage = buildCoverage(HARBOUR);
  for (const step of warmUps(coverage)) step();
  expect(ask(coverage, question)).toEqual(cold);
});

it('does not trip over a coverage in which nobody speaks', () => {
  const silent = buildCoverage([]);
  expect(() => {
    for (const step of warmUps(silent)) step();
  }).not.toThrow();
});
