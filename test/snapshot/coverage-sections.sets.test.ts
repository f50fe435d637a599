import * as fs from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ask } from '../../src/answers/ask.ts';
import { readCorpus } from '../../src/articles/corpus.ts';
import { buildCoverage, type Coverage } from '../../src/coverage.ts';
import { flatEngine } from '../../src/search/flat/engine.ts';
import { benchQuestions, missingBench } from '../search/bench-sets.ts';
import { contents, saved } from './corpora.ts';

describe('a saved coverage', () => {
  for (const set of ['polnear', 'mhr500', 'squad2'] as const) {
    it.skipIf(missingBench(set))(
      `answers the questions of ${set} as the one it was saved from (skipped where the set is missing)`,
      async () => {
        const file = new URL(`../../../shared/bench/${set}/articles.jsonl`, import.meta.url);
        const { articles } = await readCorpus(fileURLToPath(file), fs);
        const fresh = buildCoverage(articles, { engine: flatEngine });
        const again = await saved(fresh);
        const answer = (coverage: Coverage, question: string) =>
          JSON.stringify(ask(coverage, question));
        const differing = benchQuestions(set).filter(
          (question) => answer(again, question) !== answer(fresh, question),
        );
        expect(differing).toEqual([]);
        expect(contents(again)).toEqual(contents(fresh));
      },
      300_000,
    );
  }
});
