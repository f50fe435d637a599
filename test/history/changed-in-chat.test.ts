import * as files from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changesPage } from '../../src/bot/dialogue/changes.ts';
import { receiptFile } from '../../src/bot/dialogue/receipt-file.ts';
import { decodeRequest, encodeRequest } from '../../src/bot/message/bot-request.ts';
import { typedRequest } from '../../src/bot/message/typed-request.ts';
import { readConfig } from '../../src/config.ts';
import { buildCoverage, type Coverage } from '../../src/coverage.ts';
import { historyOfCorpus } from '../../src/history/open.ts';
import { verifyReceipt } from '../../src/history/receipt/verify.ts';
import { loadCoverage } from '../../src/snapshot/load.ts';
import { HARBOUR, harbourCorpus, SECOND } from './harbour.ts';

const layout = { cards: 3, budget: 600, measure: (text: string) => text.length };
let coverage: Coverage;
let living: Awaited<ReturnType<typeof harbourCorpus>>;

beforeAll(async () => {
  living = await harbourCorpus();
  const source = { where: living.corpus, state: null, settings: readConfig({}) };
  ({ coverage } = await loadCoverage(source, files as never, 'test'));
});
afterAll(() => living.remove());

describe('changes in a chat', () => {
  it('show both texts with their times, the words that differ apart, page after page', async () => {
    const first = await changesPage(coverage, { kind: 'changes' }, 1, layout);
    const second = await changesPage(coverage, { kind: 'changes' }, 2, layout);
    expect(first.reply).toMatchObject({ page: 1, pages: 2 });
    const [quoted] = first.cards;
    expect(quoted?.says).toBe('Quotation altered · quoted: Ruth Ambler');
    expect(quoted?.label).toBe('Harbour to be dredged in spring, Wexcombe Courier, ¶1');
    expect(quoted?.sides.map(({ when }) => when)).toEqual([
      'printed 2026-03-02 09:18 UTC',
      'since 2026-03-02 14:02 UTC',
    ]);
    const words = quoted?.sides.map(({ excerpt, changed }) =>
      changed.map(({ start, end }) => excerpt.text.slice(start, end)),
    );
    expect(words).toEqual([
      ['will', 'whatever it costs,”'],
      ['may', 'if we can pay for it,”'],
    ]);
    const says = [...first.cards, ...second.cards].map((card) => card.says);
    expect(says.map((line) => line.split(' · ')[0]).sort()).toEqual([
      ...['A “not” came or went', 'Note by the outlet', 'Number changed', 'Quotation altered'],
    ]);
  });

  it('are those of one article, of somebody’s words, and from a day on', async () => {
    const shown = async (wanted: object) =>
      (await changesPage(coverage, { kind: 'changes', ...wanted }, 1, layout)).cards.length;
    expect(await shown({ article: HARBOUR })).toBe(3);
    expect(await shown({ article: 'dredged harbour' })).toBe(3);
    expect(await shown({ article: 'lighthouse' })).toBe(0);
    expect(await shown({ speaker: 'Ambler' })).toBe(1);
    expect(await shown({ since: '2026-03-03' })).toBe(0);
  });

  it('are said to be none where none is known, be there texts or not', async () => {
    const lead = async (own: Coverage, wanted: object) =>
      (await changesPage(own, { kind: 'changes', ...wanted }, 1, layout)).reply.lead;
    expect(await lead(buildCoverage([]), {})).toBe('No change is known.');
    expect(await lead(coverage, { since: '2026-03-03' })).toBe('No such change is known.');
  });

  it('are asked for by their words alone, and fit a button; what was written into buttons before keeps its meaning', () => {
    expect(typedRequest('Changes')).toEqual({ kind: 'changes' });
    expect(typedRequest('changes by Ruth Ambler since 2026-03-01')).toEqual({
      ...{ kind: 'changes', speaker: 'Ruth Ambler', since: '2026-03-01' },
    });
    expect(typedRequest('changes in “Harbour to be dredged”')).toEqual({
      ...{ kind: 'changes', article: 'Harbour to be dredged' },
    });
    const question = 'changes to the gate';
    expect(typedRequest(question)).toEqual({ kind: 'ask', question });
    const changes = { kind: 'changes', speaker: 'Ruth Ambler' } as const;
    expect(decodeRequest(encodeRequest(changes))).toEqual(changes);
    expect(encodeRequest({ kind: 'help' })).toEqual([7]);
  });
});

describe('a receipt in a chat', () => {
  const making = { by: 'Onrecord test', now: SECOND };

  it('is a file that holds against what is kept, a check with what was asked', async () => {
    const passage = `${HARBOUR}#1`;
    const quote = 'We will dredge the harbour this spring';
    const wanted = { kind: 'receipt', passage, quote, speaker: 'Ambler' } as const;
    const file = await receiptFile(coverage, wanted, making);
    expect(file.name).toBe('receipt-harbour-to-be-dredged-1.txt');
    expect(file.says).toContain('“Harbour to be dredged in spring”, Wexcombe Courier, ¶1');
    const { outcome, fields } = await verifyReceipt(
      file.text ?? '',
      historyOfCorpus(living.corpus),
    );
    expect(outcome).toBe('holds');
    expect(fields).toMatchObject({
      ...{ checked: JSON.stringify(quote), 'asked-of': 'Ambler', verdict: 'altered' },
      seen: new Date(SECOND).toISOString(),
    });
  });

  it('is none where the passage is gone', async () => {
    const file = await receiptFile(coverage, { kind: 'receipt', passage: 'no#1' }, making);
    expect(file).toMatchObject({ text: null, says: expect.stringContaining('no longer') });
  });

  it('says so where no text of the article is kept', async () => {
    const unkept = buildCoverage(coverage.articles);
    const wanted = { kind: 'receipt', passage: `${HARBOUR}#1` } as const;
    const { says, text } = await receiptFile(unkept, wanted, making);
    expect([says, text]).toEqual([expect.stringContaining('No text'), expect.anything()]);
    expect(text).toContain(`made: ${new Date(SECOND).toISOString()}`);
  });
});
