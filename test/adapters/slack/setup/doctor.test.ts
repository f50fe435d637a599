import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSlackSettings } from '../../../../adapters/slack/settings.ts';
import { examine } from '../../../../adapters/slack/setup/doctor.ts';
import {
  APP_TOKEN,
  BOT_TOKEN,
  LEAST_SCOPES,
  type StandIn,
  startSlack,
} from '../../../stand-ins/slack/stand-in.ts';
import { environmentFor } from '../harness.ts';

let slack: StandIn;
beforeAll(async () => {
  slack = await startSlack();
});
afterAll(() => slack.stop());

const look = async (env: Record<string, string> = {}) => {
  const found = await examine({ ...environmentFor(slack, 'socket'), ...env });
  return found.map(({ ok, message }) => `${ok ? 'ok' : 'WRONG'} ${message}`).join('\n');
};

describe('the doctor', () => {
  it('finds nothing to say where Slack is not set up', async () => {
    expect(await examine({})).toEqual([]);
  });

  it('says that all is well', async () => {
    const said = await look();
    expect(said).toMatch(/ok token accepted.*\nok all scopes granted\nok Socket Mode/);
    expect(said).not.toContain('WRONG');
  });

  it('names scopes that are missing, and those that nobody needs', async () => {
    slack.web.scopes = `${LEAST_SCOPES},files:read`;
    expect(await look()).toMatch(
      /least scopes granted; without channels:history.*\nok granted and not needed: files:read/,
    );
    slack.web.scopes = 'chat:write';
    expect(await look()).toMatch(/WRONG The app lacks app_mentions:read, commands.*slack-scopes/);
  });

  it('names tokens that Slack refuses, each with its remedy', async () => {
    slack.web.tokens.clear();
    const said = await look();
    expect(said).toMatch(/WRONG Slack does not accept SLACK_BOT_TOKEN.*Install App/);
    expect(said).toMatch(/WRONG Slack does not accept SLACK_APP_TOKEN.*connections:write/);
    for (const secret of [BOT_TOKEN, APP_TOKEN]) expect(said).not.toContain(secret);
  });

  it('tells a refusal from Slack being away', async () => {
    expect(await look({ SLACK_API_URL: 'http://127.0.0.1:9/api' })).toMatch(
      /can't be asked \(network\)/,
    );
  });
});

describe('settings', () => {
  const base = { SLACK_BOT_TOKEN: BOT_TOKEN, SLACK_APP_TOKEN: APP_TOKEN };
  const many = {
    SLACK_SIGNING_SECRET: 'a'.repeat(32),
    SLACK_CLIENT_ID: '1.2',
    SLACK_CLIENT_SECRET: 's',
  };

  it('choose Socket Mode where there is an app token, requests where there is a secret', () => {
    expect(readSlackSettings(base)).toMatchObject({ connection: { mode: 'socket' }, port: null });
    const http = { SLACK_BOT_TOKEN: BOT_TOKEN, SLACK_SIGNING_SECRET: 'a'.repeat(32) };
    expect(readSlackSettings(http)).toMatchObject({ connection: { mode: 'http' }, port: 3000 });
  });

  it.each([
    [
      { ...base, SLACK_SIGNING_SECRET: '', SLACK_APP_TOKEN: 'xoxb-1-2-abcdefgh' },
      /begins with xoxb-.*App-Level/,
    ],
    [{ ...base, SLACK_BOT_TOKEN: 'nonsense' }, /it has 8 characters/],
    [{ SLACK_BOT_TOKEN: BOT_TOKEN, SLACK_SIGNING_SECRET: 'short' }, /Signing Secret/],
    [{ ...base, PORT: '99999' }, /PORT.*0 to 65535/],
    [{ ...base, SLACK_API_URL: 'slack.com' }, /SLACK_API_URL/],
    [{ ...base, SLACK_CORPORA: 'somewhere' }, /T0123456=/],
    [many, /ONRECORD_TOKEN_KEY: it is not set.*openssl/],
    [{ ...many, ONRECORD_TOKEN_KEY: 'c2hvcnQ=' }, /32 bytes/],
    [{ ...many, SLACK_SIGNING_SECRET: '', SLACK_APP_TOKEN: APP_TOKEN }, /public address/],
  ])('refuse %o, naming the remedy', (env, remedy) => {
    expect(() => readSlackSettings(env)).toThrow(remedy);
  });
});
