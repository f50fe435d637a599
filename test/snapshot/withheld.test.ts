import * as files from 'node:fs/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { loadCoverage } from '../../src/snapshot/load.ts';
import { withheldCorpus } from '../adapters/withheld.ts';
import { folderWith } from '../articles/folder.ts';

describe('what is kept of a coverage between runs', () => {
  it('holds no embargoed article, and is made anew once the embargo has ended, without any file changing', async () => {
    const { corpus, remove } = withheldCorpus();
    onTestFinished(remove);
    const source = { where: corpus, state: await folderWith({}), settings: readConfig({}) };
    const end = Date.parse('2099-01-01T00:01:00Z');
    const ids = async (now: number) => {
      const loaded = await loadCoverage(source, files, 'test', undefined, () => now);
      return [loaded.coverage.articles.map(({ id }) => id), loaded.analysed, loaded.key] as const;
    };
    const [before, analysed, key] = await ids(end - 1);
    const [again, none, sameKey] = await ids(end - 1);
    const [after, , otherKey] = await ids(end);
    expect([before, again, after]).toEqual([['weir'], ['weir'], ['lighthouse', 'weir']]);
    expect([analysed, none]).toEqual([1, 0]);
    expect([sameKey === key, otherKey === key]).toEqual([true, false]);
  });
});
