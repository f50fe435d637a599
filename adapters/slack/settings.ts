import { type BotSettings, badSetting, readReach } from '../../src/bot/process/bot-settings.ts';
import {
  readAllowed,
  readCorpora,
  readShared,
  readTokenKeys,
} from '../../src/bot/tenants/tenant-settings.ts';
import { type Environment, readConfig } from '../../src/config.ts';
import { OnrecordError } from '../../src/problem.ts';

/** How events come: over connections that we open, or by requests to our port. */
type Connection =
  | { readonly mode: 'socket'; readonly appToken: string }
  | { readonly mode: 'http'; readonly signingSecret: string };

/** Whose token it is: one workspace's, or each workspace's own, got by installing. */
type Tenancy =
  | { readonly kind: 'one'; readonly token: string }
  | {
      readonly kind: 'many';
      readonly clientId: string;
      readonly clientSecret: string;
      /** The first encrypts, all decrypt; 32 bytes each. */
      readonly keys: readonly Buffer[];
      /** Workspaces that may install, by id; those that have stay. */
      readonly allowed: readonly string[] | 'any';
    };

/** What the Slack adapter needs to know beside the core's settings. */
export interface SlackSettings extends BotSettings {
  readonly connection: Connection;
  readonly tenancy: Tenancy;
  /** Coverages of single workspaces, by Slack's id. */
  readonly corpora: Readonly<Record<string, string>>;
  /** Whether workspaces without one of their own are answered from everybody's. */
  readonly shared: boolean;
}

const APPS = 'https://api.slack.com/apps';
const DEFAULT_PORT = 3000;
const TEAMS = { shape: '[TE][A-Z0-9]{1,20}', example: 'T0123456' };

/**
 * Slack's settings from an environment.
 * @throws {OnrecordError} `no-slack-token` or `bad-setting`, naming the variable and the remedy
 */
export function readSlackSettings(env: Environment): SlackSettings {
  const connection = readConnection(env);
  const common = readReach(env, 'SLACK_API_URL');
  const { port, api } = common;
  const tenancy = readTenancy(env, connection);
  return {
    config: readConfig(env),
    ...common,
    connection,
    tenancy,
    api: api === null ? null : `${api}/`,
    port: connection.mode === 'http' ? (port ?? DEFAULT_PORT) : port,
    corpora: readCorpora('SLACK_CORPORA', env.SLACK_CORPORA, TEAMS),
    shared: readShared('SLACK_SHARED_CORPUS', env.SLACK_SHARED_CORPUS, tenancy.kind === 'one'),
  };
}

/** Every secret among the settings: none may ever stand in a log. */
export function secretsOf({ connection, tenancy }: SlackSettings): string[] {
  return [
    connection.mode === 'socket' ? connection.appToken : connection.signingSecret,
    ...(tenancy.kind === 'one'
      ? [tenancy.token]
      : [tenancy.clientSecret, ...tenancy.keys.map((key) => key.toString('base64'))]),
  ];
}

function readConnection(env: Environment): Connection {
  const [app, secret] = [env.SLACK_APP_TOKEN, env.SLACK_SIGNING_SECRET].map((value) =>
    (value ?? '').trim(),
  );
  if (app !== undefined && app !== '')
    return { mode: 'socket', appToken: checked('SLACK_APP_TOKEN', app) };
  if (secret !== undefined && secret !== '')
    return { mode: 'http', signingSecret: checked('SLACK_SIGNING_SECRET', secret) };
  throw new OnrecordError({
    code: 'no-slack-token',
    message: 'Neither SLACK_APP_TOKEN nor SLACK_SIGNING_SECRET is set.',
    remedy: `Under ${APPS}, your app, Basic Information: make an app-level token with connections:write and set SLACK_APP_TOKEN to it (Socket Mode), or set SLACK_SIGNING_SECRET (requests to a public address).`,
  });
}

function readTenancy(env: Environment, connection: Connection): Tenancy {
  const token = (env.SLACK_BOT_TOKEN ?? '').trim();
  const { SLACK_CLIENT_ID: clientId, SLACK_CLIENT_SECRET: clientSecret } = env;
  if (token !== '') return { kind: 'one', token: checked('SLACK_BOT_TOKEN', token) };
  if (!clientId || !clientSecret) throw noToken();
  if (connection.mode === 'socket')
    throw badSetting(
      'SLACK_CLIENT_ID',
      'is set, but installing into many workspaces needs a public address',
      'Set SLACK_SIGNING_SECRET and leave SLACK_APP_TOKEN out, or set SLACK_BOT_TOKEN for one workspace.',
    );
  return {
    kind: 'many',
    clientId,
    clientSecret,
    keys: readTokenKeys(env.ONRECORD_TOKEN_KEY),
    allowed: readAllowed('SLACK_ALLOWED_TEAMS', env.SLACK_ALLOWED_TEAMS, TEAMS),
  };
}

function noToken(): OnrecordError {
  return new OnrecordError({
    code: 'no-slack-token',
    message: 'SLACK_BOT_TOKEN is not set.',
    remedy: `Install the app under ${APPS}, your app, Install App, and set SLACK_BOT_TOKEN to the Bot User OAuth Token; for many workspaces set SLACK_CLIENT_ID, SLACK_CLIENT_SECRET and ONRECORD_TOKEN_KEY.`,
  });
}

/** What each secret looks like, and where it is shown. */
const SHAPES: Readonly<Record<string, readonly [RegExp, string, string]>> = {
  SLACK_BOT_TOKEN: [
    /^(?:xoxb-|xoxe\.xoxb-)[\w-]{10,}$/,
    'begins with xoxb-',
    'Install App, Bot User OAuth Token',
  ],
  SLACK_APP_TOKEN: [
    /^xapp-[\w-]{10,}$/,
    'begins with xapp-',
    'Basic Information, App-Level Tokens',
  ],
  SLACK_SIGNING_SECRET: [
    /^[0-9a-f]{32}$/i,
    'has 32 signs from 0 to 9 and a to f',
    'Basic Information, Signing Secret',
  ],
};

function checked(name: string, value: string): string {
  const [shape, looks, where] = SHAPES[name] ?? [/./, '', ''];
  if (shape.test(value)) return value;
  const kind = /^(xox[a-z]|xapp)/.exec(value)?.[1];
  const found =
    kind !== undefined && looks.endsWith(`${kind}-`)
      ? `it has ${value.length} characters, too few or some that do not belong there`
      : kind === undefined
        ? `it has ${value.length} characters`
        : `it begins with ${kind}-`;
  throw badSetting(
    `${name}:`,
    `${found}, and one ${looks}`,
    `Copy it anew under ${APPS}, your app, ${where}.`,
  );
}
