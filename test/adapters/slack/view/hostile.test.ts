import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { texts } from '../../../../adapters/slack/texts.ts';
import { closingBidi } from '../../../../src/language/bidi.ts';
import { oneLine } from '../../../../src/replies/clean.ts';
import type { Deed } from '../../../stand-ins/slack/deeds.ts';
import { displayed, pings } from '../../../stand-ins/slack/display.ts';
import { shown } from '../../../stand-ins/slack/ledger.ts';
import { beginningIn, fiveHundred, inBatches } from '../../hostile.ts';
import { answered, type Running, run } from '../harness.ts';
import { ENDLESS, hostileText, SNARES } from './hostile.ts';

const QUESTIONS = fiveHundred(SNARES, ENDLESS, hostileText(30));
const AT_ONCE = 20;
let running: Running;
beforeAll(async () => {
  running = await run({ env: { LOG_LEVEL: 'error' } });
});
afterAll(() => running.stop());

/** The same text in every place where somebody may write, by turns. */
function deedFor(text: string, n: number): Deed {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  if (n % 6 === 1) return { kind: 'mention', text };
  if (n % 6 === 2) return { kind: 'command', text: `check ${escaped}` };
  if (n % 6 === 3) return { kind: 'command', text: `quotes ${escaped}` };
  if (n % 6 === 4) return { kind: 'message', text: escaped };
  if (n % 6 === 5)
    return { kind: 'check-message', id: 'onrecord_check', message: { ts: '1.1', text: escaped } };
  return { kind: 'command', text: `quotes Nobody about ${escaped}` };
}

describe('500 hostile texts, asked over real sockets', () => {
  it('ping nobody, break nothing, and are shown as they are', { timeout: 120_000 }, async () => {
    expect(QUESTIONS).toHaveLength(500);
    await inBatches(QUESTIONS, AT_ONCE, expectHarmless);
    expect(running.slack.ledger.faults).toEqual([]);
  });
});

async function expectHarmless(text: string, n: number): Promise<void> {
  const deed = deedFor(text, n);
  const channel = deed.kind === 'message' ? `D${n}` : `C${n}`;
  const entry = running.slack.send(deed, { user: `U${n}`, channel });
  const message = shown(await answered(running.slack, entry, 60_000));
  expect({ text, pings: pings(message) }).toEqual({ text, pings: [] });
  if (n % 6 === 0) expectEcho(text, displayed(message.blocks));
}

/** What was asked stands above the answer: whole, or from its beginning and marked as cut. */
function expectEcho(text: string, lines: readonly string[]): void {
  const typed = oneLine(text);
  if (typed === '' || text.trim() === '') return;
  const echo = lines.find((line) => line.startsWith(texts.reply.asked)) ?? '';
  const [, said = ''] = / about: (.*)$/su.exec(echo) ?? [];
  if (said === typed + closingBidi(typed)) return;
  const beginning = beginningIn(said);
  // Of one endless word that does not fit nothing is shown but that there is more.
  const endless = (typed.split(' ')[0] ?? '').length > 150;
  const whole = typed.startsWith(beginning) && (beginning !== '' || endless);
  expect({ typed: typed.slice(0, 300), whole }).toEqual({
    typed: typed.slice(0, 300),
    whole: true,
  });
}
