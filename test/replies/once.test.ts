import { expect, it } from 'vitest';
import { oncePerCoverage } from '../../src/answers/coverage-memo.ts';
import { oncePerCoverageInSteps } from '../../src/answers/coverage-memo-in-steps.ts';
import { buildCoverage } from '../../src/coverage.ts';
import { coverage } from './shipped.ts';

it('makes something once a coverage, nothing included, and anew for another', () => {
  let made = 0;
  const of = oncePerCoverage(({ articles }) => {
    made++;
    return articles.length === 0 ? undefined : articles.length;
  });
  const empty = buildCoverage([]);
  expect([of(coverage), of(coverage), of(empty), of(empty)]).toEqual([
    ...[coverage.articles.length, coverage.articles.length],
    ...[undefined, undefined],
  ]);
  expect(made).toBe(2);
});

it('is made in steps, kept after the last of them, and made in one go for whoever cannot wait', () => {
  let made = 0;
  const of = oncePerCoverageInSteps(function* ({ articles }) {
    yield;
    yield;
    made++;
    return { articles: articles.length };
  });
  const begun = of.steps(coverage)[Symbol.iterator]();
  begun.next();
  expect(made).toBe(0); // one step of three, and nothing is kept of it
  expect([...of.steps(coverage)]).toHaveLength(2);
  const kept = of(coverage);
  expect([...of.steps(coverage)]).toHaveLength(0);
  expect(of(coverage)).toBe(kept);
  expect(made).toBe(1);
  const other = buildCoverage([]);
  expect(of(other)).toEqual({ articles: 0 });
  expect(of(other)).toBe(of(other));
});
