import { systemClock } from '../../../src/bot/machine/clock.ts';
import { createLog } from '../../../src/bot/machine/log.ts';
import type { Environment } from '../../../src/config.ts';
import { OnrecordError } from '../../../src/problem.ts';
import { refusedConnection, refusedToken } from '../fatal-error.ts';
import { failureOf } from '../outbox/failure.ts';
import { readSlackSettings, type SlackSettings } from '../settings.ts';
import { boltLog } from '../transport/bolt-log.ts';
import { webClient } from '../transport/web.ts';
import { scopesFor } from './manifest.ts';

/** One thing that was looked at. */
export interface Finding {
  readonly check: 'slack';
  readonly ok: boolean;
  readonly message: string;
}

const SET = ['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN', 'SLACK_SIGNING_SECRET', 'SLACK_CLIENT_ID'];

/** What is missing or wrong in Slack's setup, and the remedy; nothing where Slack isn't set up at all. */
export async function examine(env: Environment): Promise<Finding[]> {
  if (!SET.some((name) => env[name])) return [];
  try {
    const settings = readSlackSettings(env);
    return [...(await workspace(settings)), ...(await connection(settings))];
  } catch (error) {
    if (error instanceof OnrecordError) return [bad(error.message)];
    return [bad(`${error instanceof Error ? error.message : String(error)} [unexpected]`)];
  }
}

async function workspace({ tenancy, api }: SlackSettings): Promise<Finding[]> {
  if (tenancy.kind === 'many') return [good('many workspaces: install page at /slack/install')];
  const asked = await attempt(tenancy.token, api, (client) => client.auth.test());
  if ('code' in asked) return [bad(told(asked, refusedToken(asked.code)))];
  const { team, user, response_metadata: about } = asked.result;
  const granted = about?.scopes ?? [];
  const found = good(`token accepted, ${user} in ${team}`);
  return [found, ...scopes(granted)];
}

function scopes(granted: readonly string[]): Finding[] {
  const missing = (minimal: boolean) =>
    scopesFor({ minimal }).filter((scope) => !granted.includes(scope));
  const spare = granted.filter((scope) => !scopesFor({ minimal: false }).includes(scope));
  const needed = missing(true);
  const wanted = missing(false);
  return [
    ...(needed.length > 0
      ? [
          bad(
            `The app lacks ${needed.join(', ')}. Make it from onrecord slack manifest and install it again. [slack-scopes]`,
          ),
        ]
      : [
          good(
            wanted.length === 0
              ? 'all scopes granted'
              : `least scopes granted; without ${wanted.join(', ')} some features stay away (docs/slack.md)`,
          ),
        ]),
    ...(spare.length > 0 ? [good(`granted and not needed: ${spare.join(', ')}`)] : []),
  ];
}

async function connection({ connection: how, api, port }: SlackSettings): Promise<Finding[]> {
  if (how.mode === 'http') return [good(`requests are taken at port ${port}, /slack/events`)];
  const asked = await attempt(how.appToken, api, (client) => client.apps.connections.open());
  if (!('code' in asked)) return [good('Socket Mode: a connection would be opened')];
  const why = refusedConnection(asked.code);
  return [bad(told(asked, why))];
}

type Asked<T> = { readonly result: T } | { readonly code: string };

async function attempt<T>(
  token: string,
  api: string | null,
  call: (client: ReturnType<typeof webClient>) => Promise<T>,
): Promise<Asked<T>> {
  const log = createLog({ level: 'silent', clock: systemClock(), write: () => undefined });
  try {
    return { result: await call(webClient(token, api, boltLog(log))) };
  } catch (error) {
    return { code: failureOf(error).code };
  }
}

/** A refusal with its remedy; anything else may pass. */
function told(
  { code }: { code: string },
  why: { message: string; remedy: string; code: string } | null,
): string {
  const passing = ['network', 'no-json', 'ratelimited'].includes(code) || /^\d+$/.test(code);
  if (why === null || passing)
    return `Slack can't be asked (${code}). Try again later. [slack-away]`;
  return `${why.message} ${why.remedy} [${why.code}]`;
}

function good(message: string): Finding {
  return { check: 'slack', ok: true, message };
}

function bad(message: string): Finding {
  return { check: 'slack', ok: false, message };
}
