import { afterEach, describe, expect, it } from 'vitest';
import { createRateLimit } from '../../../../src/bot/machine/rate-limit.ts';
import { fakeClock } from '../../../bot/fake-clock.ts';
import { type Running, run } from '../harness.ts';

describe('pace', () => {
  it('lets one message a second into a channel, in order, and keeps no other waiting', async () => {
    const clock = fakeClock();
    const pace = createRateLimit(clock, 1_000);
    const sent: string[] = [];
    const send = (channel: string, name: string) =>
      void pace.turn(channel).then(() => sent.push(name));
    for (const name of ['a1', 'a2', 'a3']) send('a', name);
    send('b', 'b1');
    await Promise.resolve();
    expect(sent).toEqual(['a1', 'b1']);
    clock.advance(999);
    await new Promise(setImmediate);
    expect(sent).toEqual(['a1', 'b1']);
    clock.advance(1);
    await new Promise(setImmediate);
    expect(sent).toEqual(['a1', 'b1', 'a2']);
    clock.advance(1_000);
    await new Promise(setImmediate);
    expect(sent).toEqual(['a1', 'b1', 'a2', 'a3']);
  });

  it('waits as long as Slack says', async () => {
    const clock = fakeClock();
    const pace = createRateLimit(clock, 1_000);
    pace.hold('a', 5_000);
    let sent = false;
    void pace.turn('a').then(() => {
      sent = true;
    });
    clock.advance(4_999);
    await new Promise(setImmediate);
    expect(sent).toBe(false);
    clock.advance(1);
    await new Promise(setImmediate);
    expect(sent).toBe(true);
  });
});

describe('in Socket Mode', () => {
  let running: Running;
  afterEach(() => running.stop());

  it('the health pages are served where PORT is set, and no requests are taken', async () => {
    running = await run({ env: { PORT: '0' } });
    const status = async (where: string, method = 'GET') =>
      (await fetch(`http://127.0.0.1:${running.bot.port}${where}`, { method })).status;
    expect([await status('/healthz'), await status('/readyz')]).toEqual([200, 200]);
    expect(await status('/slack/events', 'POST')).toBe(404);
    running.slack.faults.script('apps.connections.open', { kind: 'status', status: 500 }, 1_000);
    running.slack.sockets.drop();
    await expect.poll(() => status('/healthz')).toBe(503);
    expect(await status('/readyz')).toBe(503);
  });
});
