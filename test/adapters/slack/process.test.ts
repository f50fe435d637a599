import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect } from 'vitest';
import { APP_TOKEN, BOT_TOKEN } from '../../stand-ins/slack/stand-in.ts';
import { logged, type Mode, until } from './harness.ts';
import { inPlace as it, QUESTION } from './place.ts';

const MODES: Mode[] = ['socket', 'http'];
const WRONG: [env: Record<string, string>, remedy: RegExp][] = [
  [{ SLACK_BOT_TOKEN: '' }, /SLACK_BOT_TOKEN is not set.*Install App/],
  [{ SLACK_BOT_TOKEN: 'xoxp-user-token-1234567890' }, /SLACK_BOT_TOKEN: it begins with xoxp-/],
  [{ SLACK_APP_TOKEN: BOT_TOKEN }, /SLACK_APP_TOKEN: it begins with xoxb-/],
  [{ SLACK_APP_TOKEN: '' }, /Neither SLACK_APP_TOKEN nor SLACK_SIGNING_SECRET/],
  [{ SLACK_BOT_TOKEN: `${BOT_TOKEN}x` }, /does not accept SLACK_BOT_TOKEN/],
];

describe.concurrent.for(MODES)('the process, by %s', { timeout: 120_000 }, (mode) => {
  it('finishes ten answers on SIGTERM and ends with 0', async ({ place }) => {
    const { slack } = place;
    const { child, ended } = await place.started(mode);
    slack.faults.script('chat.postMessage', { kind: 'slow', ms: 700 }, 10);
    const entries = Array.from({ length: 10 }, (_, n) => place.ask(n));
    await until(() => entries.every(({ acknowledged }) => acknowledged));
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    for (const entry of entries) await place.expectOnce(entry);
  });

  it('killed before and after its answer was taken is made good by the next start, once', async ({
    place,
  }) => {
    const { slack } = place;
    const { child, ended } = await place.started(mode);
    slack.faults.script('chat.postMessage', { kind: 'slow', ms: 60_000 }, 2);
    const unsent = [place.ask(1), place.ask(2)];
    await until(() => unsent.every(({ acknowledged }) => acknowledged));
    slack.faults.script('chat.postMessage', { kind: 'lost-response' });
    slack.faults.script('conversations.replies', { kind: 'slow', ms: 60_000 });
    const sent = place.ask(3);
    // It looks whether its answer got through: this is what the kill interrupts.
    await until(() => slack.faults.left('conversations.replies') === 0);
    expect(slack.answersTo(sent)).toHaveLength(1);
    child.kill('SIGKILL');
    await ended;
    await place.started(mode);
    for (const entry of [...unsent, sent]) await place.expectOnce(entry);
  });
});

describe.concurrent('the process', { timeout: 120_000 }, () => {
  it('killed in mid-answer is made good by its twin', async ({ place }) => {
    const { slack } = place;
    const first = await place.started();
    slack.faults.script('chat.postMessage', { kind: 'slow', ms: 60_000 }, 1);
    const entry = place.ask(1);
    await until(() => entry.acknowledged);
    await place.started();
    first.child.kill('SIGKILL');
    await place.expectOnce(entry);
  });

  it('and its twin answer each question once', async ({ place }) => {
    await place.started();
    await place.started();
    const entries = Array.from({ length: 20 }, (_, n) => place.ask(n));
    for (const entry of entries) await place.expectOnce(entry);
  });

  it.for(WRONG)('ends with 78 for %o, and names the remedy', async ([env, remedy], { place }) => {
    const process = place.begin(env);
    expect(await process.ended).toBe(78);
    expect(process.errors.join('')).toMatch(remedy);
  });

  it('ends with 78 when its app token is revoked, with nothing unhandled', async ({ place }) => {
    const { slack } = place;
    const { ended, errors } = await place.started();
    slack.web.tokens.delete(APP_TOKEN);
    slack.sockets.drop();
    expect(await ended).toBe(78);
    expect(errors.join('')).not.toContain('unexpected');
  });

  it('that breaks for something nobody foresaw ends with 70, so that it is started again', async ({
    place,
  }) => {
    // A fault of ours in mid-life, in place of the next one that nobody knows yet.
    const fault = "process.on('SIGUSR2', () => { throw new Error(); })";
    const { child, ended, errors } = await place.started('socket', {
      NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(fault)}`,
    });
    child.kill('SIGUSR2');
    expect(await ended).toBe(70);
    expect(errors.join('')).toContain('[unexpected]');
  });

  it('goes on in memory where the state can’t be written, and says so once', async ({ place }) => {
    writeFileSync(path.join(place.state, 'file'), '');
    const state = path.join(place.state, 'file', 'state');
    const { errors } = await place.started('socket', {}, state);
    await place.expectOnce(place.ask(1));
    expect(errors.join('').match(/going on in memory/g)).toHaveLength(1);
  });

  it('reads the coverage again on SIGHUP, in mid-answer too', async ({ place }) => {
    const { slack } = place;
    const { child, errors } = await place.started();
    slack.faults.script('chat.postMessage', { kind: 'slow', ms: 300 });
    const entry = place.ask(1);
    await until(() => entry.acknowledged);
    child.kill('SIGHUP');
    await place.expectOnce(entry);
    await until(() => errors.join('').includes('The coverage is as it was'));
  });

  it('writes neither secrets nor what people typed at the default level', async ({ place }) => {
    const { slack } = place;
    const { errors } = await place.started('socket', { LOG_LEVEL: '' });
    slack.faults.script('chat.postMessage', { kind: 'error', code: 'invalid_blocks' }, 2);
    slack.send(QUESTION, { user: 'U1', channel: 'C1' });
    await until(() => errors.join('').includes('failed'));
    expect(errors.join('')).not.toMatch(/Zebedee|xox|xapp|ticket/);
    expect(logged.join('')).not.toMatch(/xoxb-1|xapp-1|secret-ticket|r\d+-secret/);
  });
});
