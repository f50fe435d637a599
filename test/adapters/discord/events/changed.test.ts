import { afterAll, beforeAll, expect, it } from 'vitest';
import { historyOfCorpus } from '../../../../src/history/open.ts';
import { verifyReceipt } from '../../../../src/history/receipt/verify.ts';
import { HARBOUR, harbourCorpus } from '../../../history/harbour.ts';
import type { Body } from '../../../stand-ins/discord/ledger.ts';
import { controlsOf, textsOf } from '../../../stand-ins/discord/message.ts';
import { shown } from '../../../stand-ins/discord/stand-in.ts';
import { slash, somebody, words } from '../demo/stage.ts';
import { type Running, run, until } from '../harness.ts';

let living: Awaited<ReturnType<typeof harbourCorpus>>;
let running: Running;

beforeAll(async () => {
  living = await harbourCorpus();
  running = await run({ corpus: living.corpus });
  await until(() => running.bot.healthy());
});
afterAll(async () => {
  const { recorded } = running.discord;
  expect(recorded.flatMap(({ violations }) => violations)).toEqual([]);
  await running.stop();
  await living.remove();
});

it('shows what changed with both texts, the changed words bold, and turns the pages', async () => {
  const user = somebody();
  const entry = await running.discord.ask(slash('changes'), { user });
  const message = shown(entry);
  const text = textsOf(message.body).join('\n');
  expect(text).toContain('**Quotation altered · quoted\\: Ruth Ambler**'.replace('\\:', ':'));
  expect(text).toContain(
    '> “We **will** dredge the harbour this spring, **whatever it costs,”** said',
  );
  expect(text).toContain('> “We **may** dredge');
  expect(text).toContain('printed 2026-03-02 09:18 UTC');
  const more = [...controlsOf(message.body)].find(([label]) => label.startsWith('More'));
  await running.discord.ask({ kind: 'press', message, id: more?.[1] ?? '' }, { user });
  expect(words(message)).toContain('Note by the outlet');
});

it('shows of somebody’s words only what they are quoted with', async () => {
  const deed = slash('changes', { speaker: 'Ambler', article: 'harbour' });
  const text = words(shown(await running.discord.ask(deed, { user: somebody() })));
  expect(text).toContain('Ruth Ambler');
  expect(text).not.toContain('430,000');
});

it('says beside a verdict what other texts said, and takes a receipt out as a file for who pressed', async () => {
  const user = somebody();
  const quote = 'We will dredge the harbour this spring, whatever it costs';
  const message = shown(await running.discord.ask(slash('check', { quote }), { user }));
  const lines = textsOf(message.body).join('\n');
  expect(lines).toContain('In the texts that the article had');
  expect(lines).toMatch(/exact, 2026-03-02 09\\:18 to 2026-03-02 14\\:02 UTC: “We will/u);
  const [, id = ''] = [...controlsOf(message.body)].find(([label]) => label === 'Receipt') ?? [];
  const pressed = shown(await running.discord.ask({ kind: 'press', message, id }, { user }));
  expect(pressed.ephemeral).toBe(true);
  const { uploaded, attachments, components } = pressed.body as Body & {
    uploaded: Record<string, string>;
  };
  const [[name, receipt] = ['', '']] = Object.entries(uploaded);
  expect(attachments).toEqual([{ id: '0', filename: name }]);
  expect(JSON.stringify(components)).toContain(`attachment://${name}`);
  const verified = await verifyReceipt(receipt, historyOfCorpus(living.corpus));
  expect(verified).toMatchObject({ outcome: 'holds', fields: { passage: `${HARBOUR}#1` } });
});
