import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { displayed } from '../../../stand-ins/slack/display.ts';
import { shown } from '../../../stand-ins/slack/ledger.ts';
import { ALL_SCOPES, type StandIn, startSlack } from '../../../stand-ins/slack/stand-in.ts';
import { answered, logged, type Running, run, SHIPPED, until } from '../harness.ts';

const KEY = randomBytes(32).toString('base64');
const tokenOf = (team: string, n = 1) => `xoxe.xoxb-${n}-${team}-secret`;
let slack: StandIn;
let running: Running;
let renewals = 0;

const env = {
  SLACK_BOT_TOKEN: '',
  SLACK_CLIENT_ID: '1.2',
  SLACK_CLIENT_SECRET: 'client-secret-xyz',
  ONRECORD_TOKEN_KEY: KEY,
  SLACK_ALLOWED_TEAMS: 'T1, T2, T3, T4',
  SLACK_SHARED_CORPUS: 'on',
  SLACK_CORPORA: `T3=${path.join(SHIPPED, 'radakin-tells-the-west-to-stay-assertive-and-not-be-cowed-by-russia.md')}`,
};

beforeAll(async () => {
  slack = await startSlack();
  slack.web.tokens.clear();
  slack.web.exchange = (body) => {
    const renewing = body.grant_type === 'refresh_token';
    const team = renewing ? body.refresh_token.split('-')[2] : body.code;
    if (renewing) renewals++;
    const token = tokenOf(team, renewing ? 2 : 1);
    slack.web.tokens.add(token);
    return {
      ok: true,
      app_id: 'A1',
      token_type: 'bot',
      access_token: token,
      refresh_token: `xoxe-1-${team}-refresh`,
      // T2's token runs out in an hour: it is renewed at once.
      expires_in: team === 'T2' && !renewing ? 3_600 : 43_200,
      scope: ALL_SCOPES,
      bot_user_id: 'UBOT',
      team: { id: team, name: team },
      enterprise: null,
      authed_user: { id: 'U1' },
      is_enterprise_install: false,
    };
  };
  running = await run({ slack, mode: 'http', env });
});
afterAll(async () => {
  expect(slack.ledger.faults).toEqual([]);
  await running.stop();
  await slack.stop();
});

const get = (where: string, headers: Record<string, string> = {}) =>
  fetch(`${slack.door}${where}`, { headers, redirect: 'manual' });

/** Walks through the install page as a browser would. */
async function install(team: string): Promise<Response> {
  const { way, cookie } = await begin(team);
  return get(way, { cookie });
}

/** Opens the install page: where Slack would send the browser back, and the cookie that it then shows. */
async function begin(team: string): Promise<{ way: string; cookie: string }> {
  const page = await get('/slack/install');
  const cookie = page.headers.get('set-cookie')?.split(';')[0] ?? '';
  const [, state = ''] = /state=([^&"]+)/.exec(await page.text()) ?? [];
  return { way: `/slack/oauth_redirect?code=${team}&state=${state}`, cookie };
}

const ask = (team: string, user: string) =>
  slack.send(
    { kind: 'mention', text: 'what did Radakin say?' },
    { team, user, channel: `C${team}` },
  );

describe('many workspaces', () => {
  it('install from a page that asks for the scopes of the manifest', async () => {
    const page = await (await get('/slack/install')).text();
    expect(decodeURIComponent(page)).toContain(ALL_SCOPES);
    expect((await install('T1')).status).toBe(200);
    const answer = await answered(slack, ask('T1', 'U1'));
    expect(displayed(shown(answer).blocks).join()).toContain('Tony Radakin');
  });

  it('are not installed with a foreign state, or another browser’s', async () => {
    const page = await (await get('/slack/install')).text();
    const [, state = ''] = /state=([^&"]+)/.exec(page) ?? [];
    const statuses = [
      (await get('/slack/oauth_redirect?code=T9&state=forged')).status,
      (await get(`/slack/oauth_redirect?code=T9&state=${state}`)).status,
    ];
    for (const status of statuses) expect(status).toBeGreaterThanOrEqual(400);
    expect(slack.web.tokens.has(tokenOf('T9'))).toBe(false);
  });

  it('are not installed twice with one state', async () => {
    const { way, cookie } = await begin('T4');
    expect((await get(way, { cookie })).status).toBe(200);
    expect((await get(way, { cookie })).status).toBe(400);
  });

  it('see a page that nobody frames and that loads nothing foreign, its cookie kept from other sites', async () => {
    const { headers } = await get('/slack/install');
    expect(headers.get('content-security-policy')).toMatch(
      /default-src 'none'.*frame-ancestors 'none'/,
    );
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('set-cookie')).toMatch(/; SameSite=Lax$/);
  });

  it('are not installed where they may not, and that is said in the log', async () => {
    expect((await install('T5')).status).toBeGreaterThanOrEqual(400);
    expect(logged.join('')).toMatch(/not allowed.*team="T5".*SLACK_ALLOWED_TEAMS/);
    const entry = ask('T5', 'U9');
    await until(() => entry.acknowledged);
    expect(slack.answersTo(entry)).toEqual([]);
  });

  it('are told of once a day where they have not installed', async () => {
    for (const user of ['U10', 'U11', 'U12']) {
      const entry = ask('T6', user);
      await until(() => entry.acknowledged);
    }
    const lines = logged
      .join('')
      .split('\n')
      .filter((line) => line.includes('team="T6"'));
    expect(lines).toHaveLength(1);
  });

  it('get their tokens renewed before these run out, once for questions at once', async () => {
    await install('T2');
    const entries = ['U2', 'U3', 'U4'].map((user) => ask('T2', user));
    for (const entry of entries) await answered(slack, entry);
    expect(renewals).toBe(1);
    expect(
      slack.recorded.filter(({ purpose }) => purpose === 'chat.postMessage').at(-1)?.token,
    ).toBe(tokenOf('T2', 2));
  });

  it('are answered from their own coverage', async () => {
    await install('T3');
    const entry = slack.send(
      { kind: 'command', text: 'articles' },
      { team: 'T3', user: 'U5', channel: 'C5' },
    );
    expect(displayed(shown(await answered(slack, entry)).blocks).join()).toContain('One article');
  });

  it('keep their tokens encrypted', () => {
    const files = readdirSync(running.state, { recursive: true, withFileTypes: true });
    const kept = files
      .filter((file) => file.isFile())
      .map((file) => readFileSync(path.join(file.parentPath, file.name), 'latin1'));
    expect(kept.join('').length).toBeGreaterThan(1_000);
    expect(kept.join('')).not.toMatch(/xoxe/);
    expect(logged.join('')).not.toMatch(/xoxe|client-secret-xyz/);
  });

  it('are known after a restart, by a new key beside the old one', async () => {
    await running.bot.stop();
    const keys = `${randomBytes(32).toString('base64')},${KEY}`;
    running = await run({
      slack,
      mode: 'http',
      state: running.state,
      env: { ...env, ONRECORD_TOKEN_KEY: keys },
    });
    await answered(slack, ask('T1', 'U6'));
  });

  it('stay though they may no longer install, and without a corpus of their own are told so', async () => {
    await running.bot.stop();
    const alone = { ...env, SLACK_ALLOWED_TEAMS: '', SLACK_SHARED_CORPUS: '' };
    running = await run({ slack, mode: 'http', state: running.state, env: alone });
    await answered(slack, ask('T3', 'U13'));
    const before = slack.recorded.length;
    ask('T1', 'U14');
    await until(() =>
      slack.recorded.slice(before).some(({ purpose }) => purpose === 'chat.postEphemeral'),
    );
    const said = JSON.stringify(slack.recorded.slice(before));
    expect(said).toContain('SLACK_CORPORA');
    expect(said).not.toContain('Radakin');
    await running.bot.stop();
    running = await run({ slack, mode: 'http', state: running.state, env });
  });

  it('are forgotten when they remove the app', async () => {
    slack.send(
      { kind: 'event', event: { type: 'tokens_revoked', tokens: { bot: ['UBOT'] } } },
      { team: 'T1' },
    );
    slack.send({ kind: 'event', event: { type: 'app_uninstalled' } }, { team: 'T1' });
    await until(() => logged.join('').includes('has removed Onrecord'));
    const entry = ask('T1', 'U7');
    await until(() => entry.acknowledged);
    expect(slack.answersTo(entry)).toEqual([]);
    await answered(slack, ask('T3', 'U8'));
  });
});
