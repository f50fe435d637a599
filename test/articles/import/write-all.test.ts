import * as fs from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { importArticles } from '../../../src/articles/import/import.ts';
import { folderWith } from '../folder.ts';

const line = (at: number) =>
  JSON.stringify({
    title: `Ferry ${at}`,
    text: `The ferry sails ${at} times a day, the harbour of Fenmouth said on Monday.`,
  });

it('writes a few articles at once, and tells of them and of what failed in the order they came', async () => {
  const lines = Array.from({ length: 30 }, (_, at) => line(at));
  const folder = await folderWith({ 'all.jsonl': lines.join('\n') });
  let [now, most] = [0, 0];
  const writeFile: typeof fs.writeFile = async (file, ...rest) => {
    most = Math.max(most, ++now);
    // The first ones take longest, so that others are written before them.
    const at = Number(/ferry-(\d+)/.exec(path.basename(String(file)))?.[1]);
    for (let turn = at; turn < 30; turn++) await Promise.resolve();
    now--;
    if (at % 10 === 7) throw Object.assign(new Error('full'), { code: 'ENOSPC' });
    await fs.writeFile(file, ...rest);
  };
  const files = { ...fs, writeFile } as unknown as typeof fs;
  const corpus = path.join(folder, 'corpus');
  const report = await importArticles([path.join(folder, 'all.jsonl')], { corpus, files });
  const numbers = Array.from({ length: 30 }, (_, at) => at);
  expect(report.added.map(({ title }) => title)).toEqual(
    numbers.filter((at) => at % 10 !== 7).map((at) => `Ferry ${at}`),
  );
  expect(report.problems.map(({ file }) => path.basename(file ?? ''))).toEqual(
    [7, 17, 27].map((at) => `ferry-${at}.md`),
  );
  expect(most).toBe(8);
});
