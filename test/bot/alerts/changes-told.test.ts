import * as files from 'node:fs/promises';
import { expect, it, onTestFinished } from 'vitest';
import { changesPageOf, changesTold } from '../../../src/bot/alerts/changes-told.ts';
import { alertJson } from '../../../src/bot/alerts/hook/alert-json.ts';
import type { WholeAlert } from '../../../src/bot/alerts/store/alert-store.ts';
import { alertReplies } from '../../../src/bot/alerts/watch-replies.ts';
import { readConfig } from '../../../src/config.ts';
import { pageOf } from '../../../src/replies/reply.ts';
import { loadCoverage } from '../../../src/snapshot/load.ts';
import { HARBOUR, harbourCorpus, SECOND } from '../../history/harbour.ts';

const layout = { cards: 2, budget: 600, measure: (text: string) => text.length };

/** The harbour's article, changed at 14:02, and an alert on it that was found then. */
async function changedArticle(kind: 'changes' | 'outlet') {
  const { corpus, remove } = await harbourCorpus();
  onTestFinished(() => remove());
  const source = { where: corpus, state: null, settings: readConfig({}) };
  const { coverage } = await loadCoverage(source, files as never, 'test');
  const hit = { article: HARBOUR, paragraph: 1, part: '', also: [], hit: 'h', found: SECOND + 1 };
  const watched = { kind, of: HARBOUR };
  const whole = {
    ...{ alert: { word: null }, watch: { id: 'w1', watched }, hits: [hit] },
  } as unknown as WholeAlert;
  return { coverage, whole };
}

it('an alert on a changed article shows what was printed and what stands there now, and can be stopped', async () => {
  const { coverage, whole } = await changedArticle('changes');
  const changes = await changesTold(whole, coverage);
  const reply = pageOf(alertReplies(whole, { coverage, layout }, { today: null }), 1);
  const page = changesPageOf(changes, reply, layout);
  expect(page?.cards[0]?.sides.map(({ when, excerpt }) => [when, excerpt.text])).toEqual([
    ['printed 2026-03-02 09:18 UTC', expect.stringContaining('“We will dredge the harbour')],
    ['since 2026-03-02 14:02 UTC', expect.stringContaining('“We may dredge the harbour')],
  ]);
  // Four changes, of which two fit.
  expect(page?.reply.lead).toBe(`Watched: changes of the article ${HARBOUR} · and 2 more changes`);
  expect(page?.reply.actions).toEqual([{ kind: 'stop', watch: 'w1', number: null }]);
  const told = { passage: 0, highlights: [], alsoIn: [], hit: 'h', found: SECOND + 1 };
  const watch = { id: 'w1', watched: { kind: 'changes', of: HARBOUR } } as const;
  const json = alertJson('id', watch, told, coverage, changes);
  expect(json.changes?.[0]).toMatchObject({
    kinds: ['quotation'],
    before: { text: expect.stringContaining('We will dredge') },
    after: { text: expect.stringContaining('We may dredge') },
  });
});

it('an alert on anything else shows passages as answers do', async () => {
  const { coverage, whole } = await changedArticle('outlet');
  expect(await changesTold(whole, coverage)).toEqual([]);
});
