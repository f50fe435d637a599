import { DEFAULT_LIMITS, type Limits, parseLimits } from './articles/limits.ts';
import type { FollowLinks } from './articles/read/walk.ts';
import { nearest } from './language/nearest.ts';
import { OnrecordError } from './problem.ts';

/** Variables by name, as a process has them. The core never reads `process.env` itself. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The core's settings. Null where nothing is set: whoever uses the setting knows its default. */
export interface Config {
  /** Folder, article file or `.jsonl` to answer from; null for the articles that ship with Onrecord. */
  readonly corpus: string | null;
  /** Folder for what is kept between runs; null for the platform's own place. */
  readonly state: string | null;
  /** How much of the texts that articles had is kept, as set (`versions=20,days=365`, `off`); null for the default. */
  readonly history: string | null;
  /** Which symbolic links in the folders that are read are followed. */
  readonly followLinks: FollowLinks;
  /** How much of each thing that is read is taken. */
  readonly limits: Limits;
  readonly engine: (typeof ENGINES)[number];
  /** Where OpenSearch is, one host or several parted by commas; null where it is not used. Never for a log. */
  readonly openSearchUrl: string | null;
  readonly openSearchUser: string | null;
  readonly openSearchPassword: string | null;
  readonly openSearchApiKey: string | null;
  /** File of certificates to trust. */
  readonly openSearchCa: string | null;
  /** How sure an answer must be, 0 (answers always) to 1; null for the calibrated default. */
  readonly caution: number | null;
  /** Below this confidence a quote is shown without a speaker, 0 to 1; null for the calibrated default. */
  readonly speakerLevel: number | null;
  /** Whether bots keep what was asked and how it was liked. */
  readonly feedback: (typeof SWITCH)[number];
  /** For how many days, from 1; null for the default. */
  readonly feedbackDays: number | null;
  /** Who may change in a chat what is fetched; nobody where none is set. */
  readonly operators: readonly Operator[];
  /** IANA name of the zone that hours of alerts are in. */
  readonly zone: string;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  readonly logFormat: (typeof LOG_FORMATS)[number];
}

/** Somebody who looks after the coverage, by a platform's own ids. */
export interface Operator {
  /** `discord`, `slack`. */
  readonly platform: string;
  /** As the desk knows persons: in Slack the ids of workspace and user, a blank between them. */
  readonly person: string;
}

const ENGINES = ['auto', 'minisearch', 'flat', 'opensearch'] as const;
const FOLLOW_LINKS = ['inside', 'all'] as const satisfies readonly FollowLinks[];
const SWITCH = ['on', 'off'] as const;
const LOG_FORMATS = ['text', 'json'] as const;
const LOG_LEVELS = ['silent', 'error', 'info', 'debug'] as const;

/** The variables that exist, by the setting each gives. `.env.example` explains every one. */
const VARIABLES = {
  corpus: 'ONRECORD_CORPUS',
  state: 'ONRECORD_STATE',
  history: 'ONRECORD_HISTORY',
  followLinks: 'ONRECORD_FOLLOW_LINKS',
  limits: 'ONRECORD_LIMITS',
  engine: 'ONRECORD_ENGINE',
  openSearchUrl: 'OPENSEARCH_URL',
  openSearchUser: 'OPENSEARCH_USER',
  openSearchPassword: 'OPENSEARCH_PASSWORD',
  openSearchApiKey: 'OPENSEARCH_API_KEY',
  openSearchCa: 'OPENSEARCH_CA',
  caution: 'ONRECORD_CAUTION',
  speakerLevel: 'ONRECORD_SPEAKER_LEVEL',
  feedback: 'ONRECORD_FEEDBACK',
  feedbackDays: 'ONRECORD_FEEDBACK_DAYS',
  operators: 'ONRECORD_OPERATORS',
  zone: 'ONRECORD_ZONE',
  logLevel: 'LOG_LEVEL',
  logFormat: 'LOG_FORMAT',
} as const satisfies Record<keyof Config, string>;

/** Names of all variables that the core understands. */
export const variableNames: readonly string[] = Object.values(VARIABLES);

/**
 * The core's settings from an environment; an empty variable counts as not set.
 * @throws {OnrecordError} `bad-setting`, naming the variable, what it holds and what it may hold.
 */
export function readConfig(env: Environment): Config {
  return {
    corpus: env[VARIABLES.corpus] || null,
    state: env[VARIABLES.state] || null,
    history: env[VARIABLES.history] || null,
    followLinks: oneOf(env, VARIABLES.followLinks, FOLLOW_LINKS, 'inside'),
    limits: limits(env),
    engine: oneOf(env, VARIABLES.engine, ENGINES, 'auto'),
    openSearchUrl: env[VARIABLES.openSearchUrl] || null,
    openSearchUser: env[VARIABLES.openSearchUser] || null,
    openSearchPassword: env[VARIABLES.openSearchPassword] || null,
    openSearchApiKey: env[VARIABLES.openSearchApiKey] || null,
    openSearchCa: env[VARIABLES.openSearchCa] || null,
    caution: share(env, VARIABLES.caution),
    speakerLevel: share(env, VARIABLES.speakerLevel),
    feedback: oneOf(env, VARIABLES.feedback, SWITCH, 'on'),
    feedbackDays: days(env, VARIABLES.feedbackDays),
    operators: operators(env, VARIABLES.operators),
    zone: zone(env, VARIABLES.zone),
    logLevel: oneOf(env, VARIABLES.logLevel, LOG_LEVELS, 'error'),
    logFormat: oneOf(env, VARIABLES.logFormat, LOG_FORMATS, 'text'),
  };
}

/** Those that adapters read beside them begin alike. */
const KNOWN = [
  'ONRECORD_SHARDS',
  'ONRECORD_DATABASE',
  ...variableNames,
  'ONRECORD_TOKEN_KEY',
  'ONRECORD_WEBHOOK_SECRET',
  'ONRECORD_HOOK',
  'ONRECORD_HOOK_SECRET',
];

/** Variables that look like ours and are not, each with the one that was probably meant, or null. */
export function unknownVariables(env: Environment): { name: string; meant: string | null }[] {
  return Object.keys(env)
    .filter((name) => name.startsWith('ONRECORD') && !KNOWN.includes(name))
    .map((name) => ({ name, meant: nearest(name, KNOWN) }));
}

function oneOf<T extends string>(env: Environment, name: string, all: readonly T[], unset: T): T {
  const value = env[name];
  if (!value) return unset;
  const found = all.find((known) => known === value.toLowerCase());
  return found ?? refuse(name, value, `one of ${all.join(', ')}`);
}

function limits(env: Environment): Limits {
  const value = env[VARIABLES.limits];
  return value ? parseLimits(value, VARIABLES.limits) : DEFAULT_LIMITS;
}

function share(env: Environment, name: string): number | null {
  const value = env[name];
  if (!value) return null;
  const number = Number(value);
  return number >= 0 && number <= 1 ? number : refuse(name, value, 'a number from 0 to 1');
}

function days(env: Environment, name: string): number | null {
  const value = env[name];
  if (!value) return null;
  const number = Number(value);
  const whole = Number.isInteger(number) && number >= 1 && number <= 3_650;
  return whole ? number : refuse(name, value, 'a whole number of days from 1 to 3650');
}

function operators(env: Environment, name: string): Operator[] {
  const named = (env[name] ?? '').split(',').map((one) => one.trim());
  return named.filter(Boolean).map((one) => {
    const discord = /^discord:(\d{17,20})$/i.exec(one)?.[1];
    if (discord !== undefined) return { platform: 'discord', person: discord };
    const slack = /^slack:([TE][A-Z0-9]{1,20})\/([UW][A-Z0-9]{1,20})$/i.exec(one);
    if (slack === null)
      return refuse(name, one, 'ids such as discord:300000000000000001,slack:T0123456/U0123456');
    return { platform: 'slack', person: `${slack[1]} ${slack[2]}`.toUpperCase() };
  });
}

const DEFAULT_ZONE = 'UTC';

function zone(env: Environment, name: string): string {
  const value = env[name] || DEFAULT_ZONE;
  // Node reads its table of zones when it is first asked for one, at the cost of some milliseconds
  if (value === DEFAULT_ZONE) return value;
  try {
    new Intl.DateTimeFormat('en', { timeZone: value });
    return value;
  } catch {
    return refuse(name, value, 'the name of a time zone, such as Europe/London');
  }
}

function refuse(name: string, value: string, allowed: string): never {
  throw new OnrecordError({
    code: 'bad-setting',
    message: `${name} is ${JSON.stringify(value)}.`,
    remedy: `Set it to ${allowed}, or leave it out.`,
  });
}
