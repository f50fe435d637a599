import { spawn } from 'node:child_process';
import { once } from 'node:events';
import * as fs from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../../src/articles/corpus.ts';
import { importArticles } from '../../../src/articles/import/import.ts';
import { corpusWriters } from '../../../src/bot/store/corpus-writers.ts';
import { takeLock } from '../../../src/bot/store/lock.ts';
import { folderWith, textsIn } from '../folder.ts';
import { bringIn, ID, TEXT } from '../imported.ts';
import { PROSE } from './clean/cleaned.ts';

const ENTRY = fileURLToPath(new URL('../../../adapters/onrecord.ts', import.meta.url));

/** Files of different articles, of which some have the same headline and so want the same name. */
function articles(whose: string, count: number): Record<string, string> {
  const files = Array.from({ length: count }, (_, at) => {
    const words = `The ${whose} harbour counted ${at} ferries on the ${at}th day of the strike.`;
    return [`${whose}-${at}.txt`, [`Ferries number ${at % 7}`, words, ...PROSE].join('\n\n')];
  });
  return Object.fromEntries(files);
}

interface Imported {
  readonly outcome: string;
  readonly file: string;
}

/** An import as a process of its own; killed after so many ms, if that is given. */
async function importing(from: string, corpus: string, killedAfter?: number): Promise<Imported[]> {
  const env = { PATH: process.env.PATH, ONRECORD_STATE: path.join(from, '..', 'state') };
  const child = spawn(process.execPath, [ENTRY, 'import', from, '--corpus', corpus, '--json'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (killedAfter !== undefined) setTimeout(() => child.kill('SIGKILL'), killedAfter);
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  await once(child, 'close');
  return output
    .split('\n')
    .filter((line) => line.endsWith('}'))
    .map((line) => JSON.parse(line) as Imported);
}

describe('imports at once into one corpus', () => {
  it('lose and double nothing, though one of them is killed', { timeout: 120_000 }, async () => {
    const corpus = await folderWith({});
    const from = await Promise.all(
      ['north', 'south', 'west', 'east'].map((whose) => folderWith(articles(whose, 25))),
    );
    const reports = await Promise.all(
      from.map((folder, at) => importing(folder, corpus, at === 3 ? 900 : undefined)),
    );
    const added = reports.flat().filter(({ outcome }) => outcome === 'added');
    // What was said to be added is there, each in a file of its own, and whole.
    expect(new Set(added.map(({ file }) => file)).size).toBe(added.length);
    expect(added.length).toBeGreaterThanOrEqual(75);
    const { articles: found, problems } = await readCorpus(corpus, fs);
    expect(problems).toEqual([]);
    const origins = found.flatMap(({ origin }) => origin);
    expect(new Set(origins).size).toBe(origins.length);
    expect(found.every(({ paragraphs }) => paragraphs.length === PROSE.length + 1)).toBe(true);
    const ids = new Set(found.map(({ id }) => `${id}.md`));
    for (const { file } of added) expect(ids).toContain(path.basename(file));
    // The next one finishes what was killed, and clears up after it.
    await importing(from[3] as string, corpus);
    expect((await readCorpus(corpus, fs)).articles).toHaveLength(100);
    const left = (await fs.readdir(corpus)).filter((name) => !name.endsWith('.md'));
    // The lock, and the kept texts of what was imported: no half-written file beside them.
    expect(left).toEqual(['.history', '.onrecord-import.lock']);
  });

  it('wait for one another and say for whom', async () => {
    const corpus = await folderWith({});
    const lock = takeLock(path.join(corpus, '.onrecord-import.lock'));
    await fs.writeFile(path.join(corpus, '.onrecord-import.holder'), 'onrecord fetch, process 12');
    const heard: (string | null)[] = [];
    const writers = corpusWriters('onrecord import', (holder) => {
      heard.push(holder);
      lock?.release();
    });
    const from = await folderWith({ 'a.txt': TEXT });
    const report = await importArticles([from], { corpus, files: fs, writers });
    expect(report.added).toHaveLength(1);
    expect(heard).toEqual(['onrecord fetch, process 12']);
  });

  it('say who holds the corpus where that one never finishes', async () => {
    const corpus = await folderWith({ '.onrecord-import.holder': 'onrecord watch, process 7' });
    const writers = { name: 'x', unique: 'x', take: () => null, pause: async () => undefined };
    const from = await folderWith({ 'a.txt': TEXT });
    await expect(importArticles([from], { corpus, files: fs, writers })).rejects.toMatchObject({
      problem: { code: 'corpus-busy', message: /onrecord watch, process 7/, file: corpus },
    });
  });
});

describe('what stands in the corpus', () => {
  it('is not overwritten where it was changed since it was read', async () => {
    const corpus = await folderWith({});
    await bringIn({ 'a.txt': TEXT }, corpus);
    const file = path.join(corpus, `${ID}.md`);
    const edited = `${await fs.readFile(file, 'utf8')}\nA correction by hand.\n`;
    const writeFile: typeof fs.writeFile = async (...given) => {
      await fs.writeFile(...given);
      await fs.writeFile(file, edited);
    };
    const report = await importArticles([await folderWith({ 'a.txt': `${TEXT}\n\n${PROSE[1]}` })], {
      corpus,
      files: { ...fs, writeFile },
    });
    expect(report.updated).toEqual([]);
    expect(report.problems).toMatchObject([{ code: 'file-changed', file }]);
    expect(await textsIn(corpus)).toEqual({ [`${ID}.md`]: edited });
  });

  it.each([
    ['with second names', fs.link],
    [
      'without second names',
      async () => {
        throw Object.assign(new Error('no'), { code: 'EPERM' });
      },
    ],
  ])('keeps its name on a file system %s', async (_, link) => {
    const corpus = await folderWith({});
    const own = 'written meanwhile';
    const file = path.join(corpus, `${ID}.md`);
    const writeFile: typeof fs.writeFile = async (...given) => {
      if (String(given[0]).endsWith('.part')) await fs.writeFile(file, own);
      await fs.writeFile(...given);
    };
    const from = await folderWith({ 'a.txt': TEXT });
    const report = await importArticles([from], { corpus, files: { ...fs, writeFile, link } });
    expect(report.added).toEqual([]);
    expect(report.problems).toMatchObject([{ code: 'file-changed', file }]);
    expect(await textsIn(corpus)).toEqual({ [`${ID}.md`]: own });
    await fs.rm(file);
    const again = await importArticles([from], { corpus, files: { ...fs, link } });
    expect(again.added).toHaveLength(1);
    expect(Object.keys(await textsIn(corpus))).toEqual([`${ID}.md`]);
  });

  it('loses what a killed import left half written, and nothing else', async () => {
    const corpus = await folderWith({
      [`.${ID}.md.part`]: 'ha',
      [`.${ID}.md.1b-2c.part`]: 'ha',
      '.mine.part': 'x',
      'draft.md.part': 'x',
    });
    const writers = corpusWriters('test', () => undefined);
    const from = await folderWith({ 'a.txt': TEXT });
    await importArticles([from], { corpus, files: fs, writers });
    expect((await fs.readdir(corpus)).filter((name) => name.endsWith('.part')).sort()).toEqual([
      '.mine.part',
      'draft.md.part',
    ]);
  });
});
