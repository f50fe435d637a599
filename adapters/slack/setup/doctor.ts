import { silentLog } from '../../../src/bot/machine/log.ts';
import { type Examiner, examineWith, type Finding } from '../../../src/bot/process/examine.ts';
import type { Environment } from '../../../src/config.ts';
import { refusedConnection, refusedToken } from '../fatal-error.ts';
import { failureOf } from '../outbox/failure.ts';
import { readSlackSettings, type SlackSettings } from '../settings.ts';
import { boltLog } from '../transport/bolt-log.ts';
import { webClient } from '../transport/web.ts';
import { scopesFor } from './manifest.ts';

const SET = ['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN', 'SLACK_SIGNING_SECRET', 'SLACK_CLIENT_ID'];

/** What is missing or wrong in Slack's setup, and the remedy; nothing where Slack isn't set up at all. */
export async function examine(env: Environment): Promise<Finding[]> {
  if (!SET.some((name) => env[name])) return [];
  return examineWith('slack', async (say) => {
    const settings = readSlackSettings(env);
    return [...(await workspace(settings, say)), ...(await connection(settings, say))];
  });
}

async function workspace({ tenancy, api }: SlackSettings, say: Examiner): Promise<Finding[]> {
  const { good, bad } = say;
  if (tenancy.kind === 'many')
    return [
      good(`many workspaces: install page at /slack/install, for ${installers(tenancy.allowed)}`),
    ];
  const asked = await attempt(tenancy.token, api, (client) => client.auth.test());
  if ('code' in asked) return [bad(told(asked, refusedToken(asked.code)))];
  const { team, user, response_metadata: about } = asked.result;
  const granted = about?.scopes ?? [];
  const found = good(`token accepted, ${user} in ${team}`);
  return [found, ...scopes(granted, say)];
}

const ALL = 'all scopes granted';
const rights = (needed: readonly string[]) =>
  `The app lacks ${needed.join(', ')}. Make it from onrecord slack manifest and install it again. [slack-scopes]`;
const least = (wanted: readonly string[]) =>
  `least scopes granted; without ${wanted.join(', ')} some features stay away (docs/slack.md)`;

function scopes(granted: readonly string[], { good, bad }: Examiner): Finding[] {
  const missing = (minimal: boolean) =>
    scopesFor({ minimal }).filter((scope) => !granted.includes(scope));
  const spare = granted.filter((scope) => !scopesFor({ minimal: false }).includes(scope));
  const needed = missing(true);
  const wanted = missing(false);
  return [
    needed.length > 0 ? bad(rights(needed)) : good(wanted.length === 0 ? ALL : least(wanted)),
    ...(spare.length > 0 ? [good(`granted and not needed: ${spare.join(', ')}`)] : []),
  ];
}

async function connection(
  { connection: how, api, port }: SlackSettings,
  { good, bad }: Examiner,
): Promise<Finding[]> {
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
  try {
    return { result: await call(webClient(token, api, boltLog(silentLog()))) };
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

function installers(allowed: readonly string[] | 'any'): string {
  if (allowed === 'any') return 'any workspace';
  return allowed.length === 0 ? 'nobody new (SLACK_ALLOWED_TEAMS)' : allowed.join(', ');
}
