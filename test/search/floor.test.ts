import fc from 'fast-check';
import { expect, it } from 'vitest';
import { KthBest } from '../../src/search/kth-best.ts';

it('is the last of the best so many scores, and 0 while there are fewer', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 12 }),
      // few different scores, so that equal ones meet
      fc.array(fc.integer({ min: 1, max: 20 }), { maxLength: 60 }),
      (limit, scores) => {
        const floor = new KthBest(limit);
        for (const [at, score] of scores.entries()) {
          floor.add(score);
          const best = scores.slice(0, at + 1).sort((a, b) => b - a);
          expect(floor.value).toBe(best[limit - 1] ?? 0);
        }
      },
    ),
  );
});
