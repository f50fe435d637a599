import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { listedChanges } from '../../src/history/changes/listed.ts';
import { historyOfCorpus } from '../../src/history/open.ts';
import { makeReceipt } from '../../src/history/receipt/receipt.ts';
import { verifyReceipt } from '../../src/history/receipt/verify.ts';
import { type OpenOptions, openCoverage } from '../../src/open-coverage.ts';

const FIRST =
  'The gate stood open.\n“We will close the gate tonight,” said Ann Example.\nNobody came.';

/** A `.jsonl`, alone or in a folder that is served, that was read again with other words. */
async function readAgain(
  second: string,
  options: OpenOptions = {},
  inFolder = false,
): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'onrecord-lines-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const where = path.join(folder, 'all.jsonl');
  const write = (text: string) =>
    writeFile(where, `${JSON.stringify({ id: 'gate', title: 'The gate', text })}\n`);
  await write(FIRST);
  const coverage = await openCoverage(inFolder ? folder : where, options);
  await write(second);
  await coverage.reload();
  return where;
}

const ALL = { article: null, since: null, speaker: null };

describe('a .jsonl that is read again', () => {
  it('keeps both texts of an article that changed, so that it can be said what did', async () => {
    const where = await readAgain(FIRST.replace('will', 'may'));
    const changes = [];
    for await (const change of listedChanges(historyOfCorpus(where), ALL)) changes.push(change);
    expect(changes).toMatchObject([
      {
        kinds: ['quotation'],
        before: { text: expect.stringContaining('will') },
        speakers: ['Ann Example'],
      },
    ]);
  });

  it('does so in a folder too, beside the file, and the folder’s past is the file’s', async () => {
    const where = await readAgain(FIRST.replace('will', 'may'), {}, true);
    expect(existsSync(`${where}.history`)).toBe(true);
    const folder = path.dirname(where);
    const changes = [];
    for await (const change of listedChanges(historyOfCorpus(folder), ALL)) changes.push(change);
    expect(changes).toMatchObject([{ articleId: 'gate', kinds: ['quotation'] }]);
    const again = await openCoverage(folder);
    expect(again.coverage.articles).toHaveLength(1);
    const [passage] = again.ask('What did Ann Example say about the gate?').passages;
    expect(passage?.citation.changed).toMatchObject({ first: expect.stringContaining('will') });
  });

  it('makes receipts that hold: in a kept line the words stand where they stand in the article', async () => {
    const where = await readAgain(FIRST.replace('will', 'may'));
    const history = historyOfCorpus(where);
    const article = (await history.versions('gate')).at(-1)?.article;
    if (!article) throw new Error('No text was kept.');
    const source = { article, paragraph: 2, quotes: [] };
    const receipt = await makeReceipt(source, history, { by: 'Onrecord', now: 0 });
    expect(receipt?.fields.version).toMatch(/^[0-9a-f]{64}$/);
    expect((await verifyReceipt(receipt?.text ?? '', history)).outcome).toBe('holds');
  });

  it('keeps nothing of what stayed as it was, nor where it is told not to', async () => {
    expect(existsSync(`${await readAgain(`${FIRST} `.trimEnd())}.history`)).toBe(false);
    const off = await readAgain(FIRST.replace('will', 'may'), { history: 'off' });
    expect(existsSync(`${off}.history`)).toBe(false);
  });
});
