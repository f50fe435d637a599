import * as fs from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { importArticles } from '../../src/articles/import/import.ts';
import { openHistory } from '../../src/history/history.ts';
import { openKeeper } from '../../src/history/keeper.ts';
import { historyFolder, placeOf } from '../../src/history/kept/layout.ts';
import { sha256 } from '../../src/history/kept/packing.ts';
import { DEFAULT_RETENTION } from '../../src/history/kept/retention.ts';
import { historyFiles } from '../../src/history/open.ts';
import { folderWith } from '../articles/folder.ts';
import { PROSE } from '../articles/import/clean/cleaned.ts';

const NINE = Date.parse('2026-03-01T09:18:00Z');
const HOUR = 3_600_000;

async function kept(retention = DEFAULT_RETENTION) {
  const folder = historyFolder(await folderWith({}));
  const keeper = openKeeper(folder, { files: historyFiles, retention, unique: 'test' });
  const history = openHistory(folder, historyFiles);
  const keep = (words: string, seen: number, article = 'quay') =>
    keeper.keep({
      article,
      file: `---\n---\n\n${words}\n`,
      seen,
      raw: Buffer.from(`<p>${words}`),
      from: 'fetch',
    });
  return { folder, keeper, history, keep };
}

describe('the texts an article had', () => {
  it('are kept once each time they change, oldest first, so that a text that comes back counts again', async () => {
    const { history, keep } = await kept();
    const first = await keep('The quay is closed.', NINE);
    expect(await keep('The quay is closed.', NINE + 1)).toBe(first);
    await keep('The quay is open.', NINE + HOUR);
    await keep('The quay is closed.', NINE + 2 * HOUR);
    const texts = (await history.versions('quay')).map(({ article }) => article?.text);
    expect(texts).toEqual(['The quay is closed.', 'The quay is open.', 'The quay is closed.']);
    expect(await history.changed()).toEqual(['quay']);
  });

  it('can be read and verified without Onrecord: each file is gzip, and its name is the SHA-256 of what it holds', async () => {
    const { folder, keep } = await kept();
    const hash = await keep('The quay is closed.', NINE);
    const file = path.join(placeOf(folder, 'quay'), `${hash}.md.gz`);
    const text = gunzipSync(await fs.readFile(file)).toString();
    expect(text).toContain('The quay is closed.');
    expect(sha256(text)).toBe(hash);
  });

  it('keep their order where the clock was set back', async () => {
    const { history, keep } = await kept();
    await keep('One.', NINE);
    await keep('Two.', NINE - HOUR);
    expect((await history.versions('quay')).map(({ article }) => article?.text)).toEqual([
      'One.',
      'Two.',
    ]);
  });

  it('go by retention, the first and the newest never, and that a text was there stays known', async () => {
    const { history, keep } = await kept({ versions: 2, days: null, rawBytes: 1000 });
    for (const [at, words] of ['One.', 'Two.', 'Three.'].entries())
      await keep(words, NINE + at * HOUR);
    const versions = await history.versions('quay');
    expect(versions.map(({ article }) => article?.text ?? null)).toEqual(['One.', null, 'Three.']);
    expect(versions[1]?.record.version).toHaveLength(64);
  });

  it('are unharmed by a process that was killed in the middle: half a file is no file, and goes', async () => {
    const { folder, history, keep } = await kept();
    await keep('One.', NINE);
    const place = placeOf(folder, 'quay');
    await fs.writeFile(
      path.join(place, '.20260301T101800000Z-aaaaaaaaaaaa.json.dead.part'),
      '{"arti',
    );
    await fs.writeFile(path.join(place, '20260301T111800000Z-bbbbbbbbbbbb.json'), '{"arti');
    expect(await history.versions('quay')).toHaveLength(1);
    await keep('Two.', NINE + HOUR);
    expect(await history.versions('quay')).toHaveLength(2);
    expect((await fs.readdir(place)).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('never mix where ids differ only by capitals or signs', async () => {
    const { history, keep } = await kept();
    const ids = ['Quay', 'quay', 'quay/1', 'quay:1', '..', 'ä'.repeat(300)];
    for (const id of ids) await keep(`Of ${id.slice(0, 9)}.`, NINE, id);
    for (const id of ids)
      expect((await history.versions(id)).map(({ article }) => article?.text)).toEqual([
        `Of ${id.slice(0, 9)}.`,
      ]);
  });
});

describe('importing', () => {
  it('keeps what stood there, what comes, and the bytes it was read from', async () => {
    const corpus = await folderWith({});
    const keeper = openKeeper(historyFolder(corpus), { files: historyFiles, unique: 'test' });
    const bring = async (last: string, seen: number) => {
      const source = await folderWith({ 'quay.txt': ['The quay', ...PROSE, last].join('\n\n') });
      return importArticles([source], { corpus, files: fs, keeper, seen });
    };
    const { added } = await bring('The gate was opened at noon on Friday.', NINE);
    const { updated } = await bring('The gate was opened at one on Friday.', NINE + HOUR);
    expect([added.length, updated.length]).toEqual([1, 1]);
    const history = openHistory(historyFolder(corpus), historyFiles);
    const versions = await history.versions(added[0]?.id ?? '');
    expect(versions.map(({ article }) => article?.text.includes('at noon'))).toEqual([true, false]);
    const raw = await history.raw(versions[1]?.record as never);
    expect(Buffer.from(raw ?? []).toString()).toContain('opened at one');
    const notes = path.join(historyFolder(corpus), 'imports');
    const last = (await fs.readdir(notes)).sort().at(-1) ?? '';
    const note = JSON.parse(await fs.readFile(path.join(notes, last), 'utf8'));
    expect(note.files).toMatchObject([
      { before: versions[0]?.record.version, after: versions[1]?.record.version },
    ]);
  });
});
