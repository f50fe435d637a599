import { expect, it } from 'vitest';
import { buildCoverage } from '../../src/coverage.ts';
import { oncePerCoverage } from '../../src/replies/once.ts';
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
