import { expect } from 'vitest';
import type { SearchEngine, SearchQuery } from '../../../src/search/engine.ts';

/** Same passages in the same order; scores agree to the last few bits, whatever the order of sums. */
export function expectSame(flat: SearchEngine, mini: SearchEngine, query: SearchQuery): void {
  const [found, oracle] = [flat.search(query), mini.search(query)];
  expect(found.map((hit) => hit.passage)).toEqual(oracle.map((hit) => hit.passage));
  for (const [at, hit] of found.entries())
    expect(Math.abs(hit.score / (oracle[at]?.score ?? 0) - 1)).toBeLessThan(1e-12);
}
