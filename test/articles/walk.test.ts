import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../src/articles/corpus.ts';
import { importArticles } from '../../src/articles/import/import.ts';
import { DEFAULT_LIMITS } from '../../src/articles/limits.ts';
import { readBytes } from '../../src/articles/read/read-bytes.ts';
import { walk } from '../../src/articles/read/walk.ts';
import { keeperOf } from '../../src/history/open.ts';
import { folderWith } from './folder.ts';

const ARTICLE = '---\ntitle: Ferry\n---\n\nThe ferry sails again on Monday, the harbour said.\n';

const { platform } = process;

describe('what is read in a folder', () => {
  it('follows a link that stays in it, also to a folder above, and none that leads out', async () => {
    const folder = await folderWith({ 'in/a.md': ARTICLE, 'in/sub/b.md': ARTICLE, 'out/c.md': '' });
    await fs.symlink(path.join(folder, 'in/a.md'), path.join(folder, 'in/sub/again.md'));
    await fs.symlink('..', path.join(folder, 'in/sub/up'));
    await fs.symlink(path.join(folder, 'out/c.md'), path.join(folder, 'in/c.md'));
    await fs.symlink('../../out', path.join(folder, 'in/sub/out'));
    const { files, problems } = await walk(path.join(folder, 'in'), fs);
    const names = (all: readonly string[]) =>
      all.map((file) => path.relative(path.join(folder, 'in'), file));
    expect(names(files)).toEqual(['a.md', 'sub/again.md', 'sub/b.md']);
    expect(problems.map(({ code, file }) => [code, ...names([file ?? ''])])).toEqual([
      ['link-leads-out', 'c.md'],
      ['link-leads-out', 'sub/out'],
    ]);
    expect(problems[0]?.message).toContain(path.join(folder, 'out/c.md'));
  });

  it('follows links that lead out where that is wanted', async () => {
    const folder = await folderWith({ 'in/a.md': ARTICLE, 'out/c.md': ARTICLE });
    await fs.symlink('../out', path.join(folder, 'in/out'));
    const { articles, problems } = await readCorpus(path.join(folder, 'in'), fs, {
      followLinks: 'all',
    });
    expect(articles.map(({ id }) => id)).toEqual(['a', 'c']);
    expect(problems).toEqual([]);
  });

  it('takes no folder for within that only begins with its name', async () => {
    const folder = await folderWith({ 'in/a.md': ARTICLE, 'in-other/b.md': ARTICLE });
    await fs.symlink('../in-other/b.md', path.join(folder, 'in/b.md'));
    const { problems } = await walk(path.join(folder, 'in'), fs);
    expect(problems).toMatchObject([{ code: 'link-leads-out' }]);
  });

  it('may itself be a link', async () => {
    const folder = await folderWith({ 'in/a.md': ARTICLE });
    await fs.symlink('in', path.join(folder, 'named'));
    expect((await walk(path.join(folder, 'named'), fs)).files).toHaveLength(1);
  });

  it.skipIf(platform === 'win32')('leaves a pipe and a device out by name', async () => {
    const folder = await folderWith({ 'a.md': ARTICLE });
    execFileSync('mkfifo', [path.join(folder, 'b.md')]);
    await fs.symlink('/dev/zero', path.join(folder, 'c.md'));
    for (const followLinks of ['inside', 'all'] as const) {
      const { articles, problems } = await readCorpus(folder, fs, { followLinks });
      expect(articles.map(({ id }) => id)).toEqual(['a']);
      expect(problems.map(({ code }) => code)).toEqual([
        'file-not-regular',
        followLinks === 'all' ? 'file-not-regular' : 'link-leads-out',
      ]);
    }
    const corpus = await folderWith({});
    const report = await importArticles([folder], { corpus, files: fs });
    expect(report.added).toHaveLength(1);
    expect(report.problems).toHaveLength(2);
  });
});

describe.skipIf(platform === 'win32')('a pipe or device named itself', () => {
  async function pipe(): Promise<string> {
    const file = path.join(await folderWith({}), 'pipe');
    execFileSync('mkfifo', [file]);
    return file;
  }

  it('is read to its end, however late its writer comes', async () => {
    const file = await pipe();
    const writing = (async () => {
      await new Promise((resolve) => setTimeout(resolve, 60));
      await fs.writeFile(file, 'x'.repeat(200_000));
    })();
    const bytes = await readBytes(file, fs, DEFAULT_LIMITS);
    await writing;
    expect(bytes).toHaveLength(200_000);
  });

  it('is imported without being opened a second time, for which nobody may write', async () => {
    const [file, corpus] = [await pipe(), await folderWith({})];
    const keeper = keeperOf(corpus, null);
    const [report] = await Promise.all([
      importArticles([file], { corpus, files: fs, ...(keeper && { keeper }) }),
      fs.writeFile(file, ARTICLE),
    ]);
    expect(report).toMatchObject({ added: [{ id: 'ferry' }], problems: [] });
  });

  it('is given up where nobody writes', async () => {
    const read = await readBytes(await pipe(), fs, { ...DEFAULT_LIMITS, time: 1 });
    expect(read).toMatchObject({ code: 'pipe-silent', remedy: /ONRECORD_LIMITS=time/ });
  });

  it('is given up where it never ends', async () => {
    const read = await readBytes('/dev/zero', fs, { ...DEFAULT_LIMITS, file: 1_000_000 });
    expect(read).toMatchObject({ code: 'too-much-file', file: '/dev/zero' });
  });
});
