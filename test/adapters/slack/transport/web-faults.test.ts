import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Deed } from '../../../stand-ins/slack/deeds.ts';
import { displayed, quotations } from '../../../stand-ins/slack/display.ts';
import type { Fault } from '../../../stand-ins/slack/faults.ts';
import { type Standing, shown } from '../../../stand-ins/slack/ledger.ts';
import { BOT_TOKEN, LEAST_SCOPES, startSlack } from '../../../stand-ins/slack/stand-in.ts';
import { hurriedClock } from '../../hurried-clock.ts';
import { answered, logged, type Running, run, until } from '../harness.ts';

const QUESTION = 'what did Radakin say?';
const MENTION: Deed = { kind: 'mention', text: QUESTION };
const COMMAND: Deed = { kind: 'command', text: QUESTION };
let running: Running;

/**
 * What is shown is how often it is tried and what becomes of it, not how long a pause is. Slack's
 * greeting comes by the machine's own time: a busy machine takes more than a tenth of the usual patience.
 */
const hurried = () => ({
  clock: hurriedClock(10),
  patience: { hello: 50_000, again: [200, 2_000], ping: 50_000 } as const,
});

beforeEach(async () => {
  running = await run(hurried());
});
afterEach(async () => {
  expect(running.slack.ledger.faults).toEqual([]);
  await running.stop();
});

const lines = (standing: Standing) => displayed(shown(standing).blocks).join('\n');
const calls = (purpose: string) =>
  running.slack.recorded.filter((one) => one.purpose === purpose).length;

async function expectOnce(deed: Deed): Promise<void> {
  const entry = running.slack.send(deed);
  await answered(running.slack, entry, 15_000);
  await running.bot.stop();
  const answers = running.slack.answersTo(entry);
  expect(answers).toHaveLength(1);
  expect(quotations(shown(answers[0]).blocks).length).toBeGreaterThan(0);
}

const SURVIVED: [string, string, Fault, number][] = [
  ['a post that is done, and the response lost', 'chat.postMessage', { kind: 'lost-response' }, 1],
  [
    'a post done and lost, and looking fails at first',
    'chat.postMessage',
    { kind: 'lost-response' },
    1,
  ],
  ['a post that Slack answers with 500', 'chat.postMessage', { kind: 'status', status: 500 }, 2],
  [
    'a post that Slack answers with 502 for longer',
    'chat.postMessage',
    { kind: 'status', status: 502 },
    5,
  ],
  [
    'a post that ends in an internal error',
    'chat.postMessage',
    { kind: 'error', code: 'internal_error' },
    2,
  ],
  ['a post whose connection breaks', 'chat.postMessage', { kind: 'reset' }, 2],
  ['a post that has to wait', 'chat.postMessage', { kind: 'rate-limit', seconds: 1 }, 1],
  ['a post that has to wait for long', 'chat.postMessage', { kind: 'rate-limit', seconds: 4 }, 1],
  ['a post done and its answer cut short', 'chat.postMessage', { kind: 'cut-short' }, 1],
  ['a post done and answered by no JSON', 'chat.postMessage', { kind: 'no-json' }, 1],
  ['a slow post', 'chat.postMessage', { kind: 'slow', ms: 800 }, 1],
];

describe('an answer survives', () => {
  it.each(SURVIVED)('%s', async (name, purpose, fault, times) => {
    if (name.includes('looking')) {
      running.slack.faults.script('conversations.replies', { kind: 'status', status: 500 }, 2);
    }
    running.slack.faults.script(purpose, fault, times);
    await expectOnce(MENTION);
  });

  it.each<[string, Fault, number]>([
    ['500', { kind: 'status', status: 500 }, 2],
    ['429', { kind: 'rate-limit', seconds: 1 }, 1],
    ['a broken connection', { kind: 'reset' }, 2],
  ])('a response address that answers with %s', async (_, fault, times) => {
    running.slack.faults.script('respond', fault, times);
    await expectOnce(COMMAND);
  });

  it('a post done only a while after its connection broke: it is looked for until then', async () => {
    const { slack } = running;
    slack.faults.script('chat.postMessage', { kind: 'late', ms: 300 });
    const entry = slack.send(MENTION);
    await until(() => calls('chat.postMessage') > 0);
    await running.bot.stop();
    expect(slack.answersTo(entry)).toHaveLength(1);
    expect(calls('chat.postMessage')).toBe(1);
  });

  it('a lost response where the app may not read back: twice rather than never', async () => {
    const slack = await startSlack();
    slack.web.scopes = LEAST_SCOPES;
    const least = await run({ slack, ...hurried() });
    slack.faults.script('chat.postMessage', { kind: 'lost-response' });
    await least.ask(MENTION);
    await least.bot.stop();
    expect(slack.ledger.messages.length).toBeGreaterThan(0);
    await least.stop();
    await slack.stop();
  });
});

describe('where an answer may not stand', () => {
  it.each(['channel_not_found', 'not_in_channel', 'is_archived'])(
    '%s: the asker gets it directly, with why',
    async (code) => {
      running.slack.faults.script('chat.postMessage', { kind: 'error', code });
      const answer = await running.ask(MENTION);
      expect(answer.channel).toBe('U1');
      expect(JSON.stringify(shown(answer))).toContain('does not let Onrecord write in <#C1>');
      expect(quotations(shown(answer).blocks)).toHaveLength(3);
    },
  );

  it.each(['msg_blocks_too_long', 'invalid_blocks'])(
    '%s: a plainer form is tried once, words and citations whole',
    async (code) => {
      running.slack.faults.script('chat.postMessage', { kind: 'error', code });
      const answer = await running.ask(MENTION);
      expect(lines(answer)).toContain('plain form');
      expect(quotations(shown(answer).blocks)).toHaveLength(3);
      expect(calls('chat.postMessage')).toBe(2);
    },
  );

  it('a plain form that is not taken either ends in an apology, with the reference that stands in the log', async () => {
    running.slack.faults.script('chat.postMessage', { kind: 'error', code: 'invalid_blocks' }, 2);
    const answer = await running.ask(MENTION);
    const [, reference = '?'] = /under ([\w-]{12})\./.exec(lines(answer)) ?? [];
    expect(answer.to).toBe('U1');
    expect(logged.join('')).toContain(`ref="${reference}"`);
  });

  it('a response address that has expired: an ephemeral message, or directly', async () => {
    running.slack.faults.script('respond', { kind: 'status', status: 404 });
    const whispered = await running.ask(COMMAND);
    expect(whispered).toMatchObject({ channel: 'C1', to: 'U1' });
    running.slack.web.channels = new Set();
    running.slack.faults.script('respond', { kind: 'status', status: 404 });
    const direct = await running.ask(COMMAND, { user: 'U2', channel: 'C2' });
    expect(direct.channel).toBe('U2');
  });

  it('a trigger that has expired opens nothing and harms nothing', async () => {
    running.slack.faults.script('views.open', { kind: 'error', code: 'expired_trigger_id' });
    const entry = running.slack.send({ kind: 'shortcut', id: 'onrecord_ask' });
    await until(() => entry.acknowledged && calls('views.open') === 1);
    await expectOnce(MENTION);
  });

  it('an answer that was deleted meanwhile is not turned', async () => {
    const answer = await running.ask(MENTION);
    answer.deleted = true;
    const control = shown(answer)
      .blocks.flatMap(({ elements = [] }: { elements?: { action_id?: string }[] }) => elements)
      .find(({ action_id: id = '' }) => id.includes(':page:'));
    const entry = running.slack.send({ kind: 'press', control, message: answer });
    await until(() => entry.acknowledged && calls('chat.update') === 1);
    await running.bot.stop();
    expect(running.slack.ledger.messages).toHaveLength(1);
  });
});

it('tells who asks too much to wait, in words and for their eyes', async () => {
  // The machine's own clock: in a hurried one the wait may be over before it is asked for.
  const unhurried = await run();
  for (let times = 0; times < 5; times++) await unhurried.ask(COMMAND, { channel: `C${times}` });
  const entry = unhurried.slack.send(COMMAND, { channel: 'C9' });
  expect(lines(await answered(unhurried.slack, entry))).toMatch(/again in \d+ seconds/);
  await unhurried.stop();
});

it('writes no token into any log', () => {
  expect(logged.join('')).not.toContain(BOT_TOKEN);
  expect(logged.join('')).not.toMatch(/r\d+-secret/);
});
