import { afterAll, beforeAll, expect, it } from 'vitest';
import { historyOfCorpus } from '../../../../src/history/open.ts';
import { verifyReceipt } from '../../../../src/history/receipt/verify.ts';
import { HARBOUR, harbourCorpus } from '../../../history/harbour.ts';
import { controls, displayed, quotations } from '../../../stand-ins/slack/display.ts';
import { shown } from '../../../stand-ins/slack/ledger.ts';
import { type Running, run } from '../harness.ts';

let living: Awaited<ReturnType<typeof harbourCorpus>>;
let running: Running;
let people = 0;
const where = () => ({ user: `U${people}`, channel: `C${people++}` });

beforeAll(async () => {
  living = await harbourCorpus();
  running = await run({ corpus: living.corpus });
});
afterAll(async () => {
  expect(running.slack.ledger.faults).toEqual([]);
  await running.stop();
  await living.remove();
});

it('shows what changed with both texts', async () => {
  const { blocks } = shown(await running.ask({ kind: 'command', text: 'changes' }, where()));
  expect(quotations(blocks).slice(0, 2)).toEqual([
    '“We will dredge the harbour this spring, whatever it costs,” said Ruth Ambler, the chair of the board.',
    '“We may dredge the harbour this spring, if we can pay for it,” said Ruth Ambler, the chair of the board.',
  ]);
  const lines = displayed(blocks).join('\n');
  expect(lines).toContain('Quotation altered · quoted: Ruth Ambler');
  expect(lines).toContain('since 2026-03-02 14:02 UTC');
  expect(lines).toContain('Page 1 of 2');
});

it('says beside a verdict what other texts said, and shows a receipt to who pressed, character for character', async () => {
  const at = where();
  const text = 'check We will dredge the harbour this spring, whatever it costs';
  const answer = await running.ask({ kind: 'command', text }, at);
  const { blocks } = shown(answer);
  expect(displayed(blocks).join('\n')).toMatch(
    /exact, 2026-03-02 09:18 to 2026-03-02 14:02 UTC: “We will/u,
  );
  const control = controls(blocks).find((one) => one.text?.text === 'Receipt');
  const pressed = await running.ask({ kind: 'press', control, message: answer }, at);
  expect(pressed.to).toBe(at.user);
  const [receipt = ''] = displayed(shown(pressed).blocks).filter((line) =>
    line.startsWith('Onrecord receipt 1'),
  );
  // Who copies it from Slack has no line break at its end.
  const verified = await verifyReceipt(receipt, historyOfCorpus(living.corpus));
  expect(verified).toMatchObject({ outcome: 'holds', fields: { passage: `${HARBOUR}#1` } });
});
