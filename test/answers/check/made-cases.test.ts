import { existsSync } from 'node:fs';
import * as files from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { checkQuote } from '../../../src/answers/check/check.ts';
import { readCorpus } from '../../../src/articles/corpus.ts';
import { buildCoverage } from '../../../src/coverage.ts';
import { casesFrom, plain } from './cases.ts';

const SETS = [
  { name: 'the shipped articles', path: 'corpus', count: 300, seed: 1 },
  {
    name: 'a hundred and twenty news articles',
    path: '../shared/bench/polnear/articles.jsonl',
    count: 300,
    seed: 2,
  },
];

describe.each(SETS)('quotations made from $name by known edits', ({ path, count, seed }) => {
  const missing = !existsSync(path);
  it.skipIf(missing)(
    `gets 97 of 100 verdicts right and none wrongly exact (needs ${path})`,
    async () => {
      const { articles } = await readCorpus(path, files);
      const coverage = buildCoverage(articles.slice(0, 120));
      const cases = casesFrom(coverage, count, seed);
      expect(cases.length).toBe(count);
      const wrong = cases.flatMap(({ edit, quote, speaker, verdict }) => {
        const found = checkQuote(coverage, quote, { speaker });
        return found.verdict === verdict
          ? []
          : [{ edit, quote, speaker, verdict, found: found.verdict }];
      });
      expect(wrong.filter(({ found }) => found === 'exact')).toEqual([]);
      // listed in full where there are too many, so that the misses can be read
      expect(wrong.length > count * 0.03 ? wrong : []).toEqual([]);
    },
    120_000,
  );

  it.skipIf(missing)(
    'shows only slices, with differences that make up both sides',
    async () => {
      const { articles } = await readCorpus(path, files);
      const coverage = buildCoverage(articles.slice(0, 60));
      const byId = new Map(coverage.passages.map((passage) => [passage.id, passage.text]));
      for (const { quote, speaker } of casesFrom(coverage, 100, seed)) {
        for (const match of checkQuote(coverage, quote, { speaker }).matches) {
          expect(match.text).toBe(byId.get(match.passageId)?.slice(match.start, match.end));
          const side = (name: 'printed' | 'asked') =>
            plain(match.difference.map((step) => step[name]).join(' '));
          expect(plain(quote)).toContain(side('asked').trimEnd());
          for (const { printed } of match.difference) expect(match.text).toContain(printed);
        }
      }
    },
    120_000,
  );
});
