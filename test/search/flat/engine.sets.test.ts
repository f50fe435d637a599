import { describe, it } from 'vitest';
import { indexTerms } from '../../../src/language/terms.ts';
import { flatEngine } from '../../../src/search/flat/engine.ts';
import { miniSearchEngine } from '../../../src/search/minisearch.ts';
import { benchPassages, benchQuestions, missingBench } from '../bench-sets.ts';
import { expectSame } from './expect-same.ts';

describe('the flat engine', () => {
  for (const set of ['polnear', 'mhr500', 'squad2'] as const) {
    it.skipIf(missingBench(set))(
      `gives MiniSearch's order on the questions of ${set} (skipped where the set is missing)`,
      () => {
        const corpus = benchPassages(set);
        const [flat, mini] = [flatEngine.build(corpus), miniSearchEngine.build(corpus)];
        for (const question of benchQuestions(set)) {
          const terms = [...new Set(indexTerms(question))].map((term) => ({ term, weight: 1 }));
          expectSame(flat, mini, { terms, limit: 100 });
        }
      },
      120_000,
    );
  }
});
