import { Agent, request as httpRequest } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answered, logged, type Running, run, until } from '../harness.ts';

let running: Running;
beforeAll(async () => {
  running = await run({ mode: 'http' });
});
afterAll(() => running.stop());

const JSON_TYPE = 'application/json';
const now = () => Math.floor(Date.now() / 1_000);
const event = JSON.stringify({ type: 'url_verification', challenge: 'c' });
const get = async (where: string) => (await fetch(`${running.slack.door}${where}`)).status;

/** One request over a connection that is kept. */
function kept(
  agent: Agent,
  body: Buffer | string,
  headers: Record<string, string> = {},
): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = httpRequest(
      `${running.slack.door}/slack/events`,
      { method: 'POST', agent, headers },
      (response) => {
        response.resume();
        response.once('end', () => resolve(response.statusCode ?? 0));
      },
    );
    sent.once('error', reject);
    sent.end(body);
  });
}

describe('a request', () => {
  it('that Slack signed now is taken', async () => {
    const response = await running.slack.request(event, JSON_TYPE);
    expect([response.status, await response.text()]).toEqual([200, '{"challenge":"c"}']);
  });

  it.each([
    ['with a bad signature', { secret: 'f'.repeat(32) }],
    ['signed six minutes ago', { at: now() - 360 }],
    ['signed for a time to come', { at: now() + 360 }],
    ['with a time that is none', { headers: { 'x-slack-request-timestamp': 'soon' } }],
    ['with an empty signature', { headers: { 'x-slack-signature': '' } }],
  ])('%s is refused', async (_, given) => {
    expect((await running.slack.request(event, JSON_TYPE, given)).status).toBe(401);
  });

  it('without any signature is refused', async () => {
    const response = await fetch(`${running.slack.door}/slack/events`, {
      method: 'POST',
      body: event,
    });
    expect(response.status).toBe(401);
  });

  it('signed four minutes ago or for in four minutes is taken: clocks differ', async () => {
    for (const at of [now() - 240, now() + 240])
      expect((await running.slack.request(event, JSON_TYPE, { at })).status).toBe(200);
  });

  it.each([
    ['said to be 10 MB', { 'content-length': String(10_000_000) }],
    ['of 10 MB in pieces', { 'transfer-encoding': 'chunked' }],
  ])('%s is refused, and the same client is served after it', async (_, headers) => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const status = await kept(agent, Buffer.alloc(10_000_000), headers).catch(() => 413);
    expect(status).toBe(413);
    expect(await kept(agent, event)).toBe(401);
    agent.destroy();
  });

  it('that is no JSON, or no event, harms nothing', async () => {
    for (const body of ['{', '[]', '{}', '{"event":null}', '{"type":"block_actions"}', 'null'])
      await running.slack.request(body, JSON_TYPE).then((response) => response.text());
    await running.ask(
      { kind: 'mention', text: 'what did Radakin say?' },
      { user: 'U5', channel: 'C5' },
    );
  });

  it('anywhere else is not found', async () => {
    expect([await get('/'), await get('/slack/events'), await get('/admin')]).toEqual([
      404, 404, 404,
    ]);
  });
});

it('clients that keep their connection are served again and again', async () => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  for (let times = 0; times < 20; times++) expect(await kept(agent, event)).toBe(401);
  agent.destroy();
});

it('retries of one event are answered once', async () => {
  running.slack.lostAcks = 3;
  running.slack.retries.acknowledge = 300;
  const entry = running.slack.send(
    { kind: 'mention', text: 'what did Radakin say?' },
    { user: 'U6', channel: 'C6' },
  );
  await answered(running.slack, entry);
  await until(() => entry.acknowledged);
  expect(entry.deliveries).toBeGreaterThan(1);
  expect(running.slack.answersTo(entry)).toHaveLength(1);
});

it('is acknowledged once the journal holds it, not when it is answered', async () => {
  running.slack.retries.acknowledge = 3_000;
  running.slack.faults.script('chat.postMessage', { kind: 'slow', ms: 1_500 });
  const entry = running.slack.send(
    { kind: 'mention', text: 'what did Radakin say?' },
    { user: 'U7', channel: 'C7' },
  );
  await until(() => entry.acknowledged);
  expect(running.slack.answersTo(entry)).toHaveLength(0);
  await answered(running.slack, entry);
});

it('says the truth about its health', async () => {
  expect([await get('/healthz'), await get('/readyz')]).toEqual([200, 200]);
});

it('writes no secret into any log', () => {
  expect(logged.join('')).not.toMatch(/0123456789abcdef|xoxb-1|r\d+-secret/);
});
