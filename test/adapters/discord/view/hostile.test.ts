import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { texts } from '../../../../adapters/discord/texts.ts';
import { closingBidi } from '../../../../src/language/bidi.ts';
import { cleanLine, oneLine } from '../../../../src/replies/clean.ts';
import type { Deed } from '../../../stand-ins/discord/events.ts';
import { kindsOf, read, wordsOf } from '../../../stand-ins/discord/markdown.ts';
import { textsOf } from '../../../stand-ins/discord/message.ts';
import { shown } from '../../../stand-ins/discord/stand-in.ts';
import { beginningIn, fiveHundred, inBatches } from '../../hostile.ts';
import { type Running, run, until } from '../harness.ts';
import { ENDLESS, hostileText, SNARES } from './hostile.ts';

const QUESTIONS = fiveHundred(SNARES, ENDLESS, hostileText(30));
const AT_ONCE = 10;
let running: Running;
beforeAll(async () => {
  running = await run({ env: { LOG_LEVEL: 'error' } });
  await until(() => running.bot.healthy());
});
afterAll(() => running.stop());

/** The same text in every place where somebody may type: half of them asked, the rest by turns. */
function deedFor(text: string, n: number): Deed {
  if (n % 8 === 1) return { kind: 'slash', name: 'check', options: { quote: text, speaker: text } };
  if (n % 8 === 3)
    return { kind: 'slash', name: 'quotes', options: { speaker: text, about: text } };
  if (n % 8 === 5) return { kind: 'slash', name: 'timeline', options: { speaker: text } };
  if (n % 8 === 7) return { kind: 'message-menu', name: 'Check this quote', content: text };
  return { kind: 'slash', name: 'ask', options: { question: text } };
}

describe('500 hostile texts, asked over real sockets', () => {
  it('ping nobody, break nothing, and are shown as they are', { timeout: 120_000 }, async () => {
    expect(QUESTIONS).toHaveLength(500);
    await inBatches(QUESTIONS, AT_ONCE, expectHarmless);
    expect(running.discord.recorded.flatMap(({ violations }) => violations)).toEqual([]);
  });
});

async function expectHarmless(text: string, n: number): Promise<void> {
  const where = {
    user: String(300_000_000_000_300_000n + BigInt(n)),
    channel: String(200_000_000_000_300_000n + BigInt(n)),
  };
  const entry = await running.discord.ask(deedFor(text, n), where, 60_000);
  const blocks = textsOf(shown(entry).body).flatMap(read);
  const live = blocks.flatMap(({ pieces, begins, kind }) => [
    ...(['line', 'quote', 'small'].includes(kind) ? [] : [kind]),
    ...begins,
    ...kindsOf(pieces).filter((each) => !['strong', 'em', 'strike'].includes(each)),
  ]);
  expect({ text, live }).toEqual({ text, live: [] });
  expectEcho(
    text,
    blocks.map(({ pieces }) => wordsOf(pieces)),
    n,
  );
}

/** What was asked stands above the answer: whole, or from its beginning and marked as cut. */
function expectEcho(text: string, lines: readonly string[], n: number): void {
  if (n % 2 === 1 || cleanLine(text).trim() === '') return;
  const echo = lines.find((line) => line.startsWith(texts.reply.asked)) ?? '';
  const said = echo.slice(texts.reply.asked.length + 1);
  const typed = oneLine(text);
  if (said === typed + closingBidi(typed)) return;
  const beginning = beginningIn(said);
  expect({ typed, whole: beginning !== '' && typed.startsWith(beginning) }).toEqual({
    typed,
    whole: true,
  });
}
