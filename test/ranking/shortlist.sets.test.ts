import * as files from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { weightsFor } from '../../src/answers/ranking/ranking-weights.ts';
import { contextFor, gather } from '../../src/answers/ranking/retrieve.ts';
import { shortlist } from '../../src/answers/ranking/shortlist.ts';
import { type Signals, signalsOf } from '../../src/answers/ranking/signals.ts';
import { readCorpus } from '../../src/articles/corpus.ts';
import { buildCoverage } from '../../src/coverage.ts';
import { readQuestion } from '../../src/questions/read.ts';

import { benchQuestions, missingBench } from '../search/bench-sets.ts';

describe.skipIf(missingBench('polnear'))('the shortlist (needs ../shared/bench/polnear)', () => {
  it('holds the passage that measuring every candidate in full puts first', async () => {
    const { articles } = await readCorpus('../shared/bench/polnear/articles.jsonl', files);
    const coverage = buildCoverage(articles);
    let shortened = 0;
    for (const text of benchQuestions('polnear')) {
      const context = contextFor(coverage, readQuestion(text, { ...coverage, today: null }));
      const all = gather(context);
      const short = shortlist(all, context);
      const weights = Object.entries(weightsFor(context.question));
      const scored = all.map((candidate) => {
        const signals = signalsOf(candidate, context);
        const score = (name: string) => signals[name as keyof Signals];
        return { candidate, score: weights.reduce((sum, [name, w]) => sum + w * score(name), 0) };
      });
      const best = scored.sort((a, b) => b.score - a.score)[0]?.candidate;
      if (best !== undefined) expect(short, text).toContain(best);
      if (short.length < all.length) shortened++;
    }
    expect(shortened).toBeGreaterThan(20); // or nothing was tested
  });
});
