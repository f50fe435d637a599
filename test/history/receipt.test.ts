import { describe, expect, it } from 'vitest';
import { openHistory } from '../../src/history/history.ts';
import { openKeeper } from '../../src/history/keeper.ts';
import { historyFolder } from '../../src/history/kept/layout.ts';
import { sha256 } from '../../src/history/kept/packing.ts';
import { historyFiles } from '../../src/history/open.ts';
import { makeReceipt } from '../../src/history/receipt/receipt.ts';
import { verifyReceipt } from '../../src/history/receipt/verify.ts';
import { folderWith } from '../articles/folder.ts';

const NINE = Date.parse('2026-03-01T09:18:00Z');
const WORDS = ['The quay is “closed”.', 'It opens at one, ----- text or not.'];

async function receiptOf(keepFirst = true) {
  const folder = historyFolder(await folderWith({}));
  const retention = { versions: 2, days: null, rawBytes: 0 };
  const keeper = openKeeper(folder, { files: historyFiles, retention, unique: 'test' });
  const keep = (text: string, seen: number) =>
    keeper.keep({
      article: 'quay',
      file: `---\ntitle: Quay\n---\n\n${text}\n`,
      seen,
      raw: Buffer.from(text),
      from: 'fetch',
    });
  if (!keepFirst) await keep('Something else.', NINE - 1);
  await keep(WORDS.join('\n\n'), NINE);
  const history = openHistory(folder, historyFiles);
  const article = (await history.versions('quay')).at(-1)?.article;
  if (!article) throw new Error('It was kept.');
  const made = await makeReceipt({ article, paragraph: 2, quotes: [] }, history, {
    by: 'Onrecord test',
    now: NINE,
  });
  return { text: made?.text ?? '', history, keep };
}

describe('a receipt', () => {
  it('holds against the text that it was made from, and says when the article changed since', async () => {
    const { text, history, keep } = await receiptOf();
    expect(await verifyReceipt(text, history)).toMatchObject({
      outcome: 'holds',
      changedSince: null,
    });
    await keep('The quay is open.', NINE + 1000);
    const changedSince = new Date(NINE + 1000).toISOString();
    expect(await verifyReceipt(text, history)).toMatchObject({ outcome: 'holds', changedSince });
  });

  it('is refused wherever one byte differs', async () => {
    const { text, history } = await receiptOf();
    for (let at = 0; at < text.length; at += 7) {
      const other =
        text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ 1) + text.slice(at + 1);
      expect((await verifyReceipt(other, history)).outcome, `byte ${at}`).toBe('refused');
    }
  });

  it('is refused where its seal was made anew for other words than were kept', async () => {
    const { text, history } = await receiptOf();
    const body = text.slice(0, text.lastIndexOf('seal: ')).replace('opens at one', 'opens at two');
    const forged = body.replace(
      sha256(WORDS[1] as string),
      sha256((WORDS[1] as string).replace('one', 'two')),
    );
    const { outcome, reason } = await verifyReceipt(`${forged}seal: ${sha256(forged)}\n`, history);
    expect([outcome, reason]).toEqual(['refused', 'The kept text has other words at this place.']);
  });

  it('says so where retention has removed its text', async () => {
    const { text, history, keep } = await receiptOf(false);
    await keep('The quay is open.', NINE + 1000);
    expect(await verifyReceipt(text, history)).toMatchObject({ outcome: 'removed' });
  });
});
