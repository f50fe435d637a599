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
  readonly engine: (typeof ENGINES)[number];
  /** How sure an answer must be, 0 (answers always) to 1; null for the calibrated default. */
  readonly caution: number | null;
  /** Below this confidence a quote is shown without a speaker, 0 to 1; null for the calibrated default. */
  readonly speakerLevel: number | null;
  readonly logLevel: (typeof LOG_LEVELS)[number];
}

const ENGINES = ['auto', 'minisearch', 'flat'] as const;
const LOG_LEVELS = ['silent', 'error', 'info', 'debug'] as const;

/** The variables that exist, by the setting each gives. `.env.example` explains every one. */
const VARIABLES = {
  corpus: 'ONRECORD_CORPUS',
  state: 'ONRECORD_STATE',
  engine: 'ONRECORD_ENGINE',
  caution: 'ONRECORD_CAUTION',
  speakerLevel: 'ONRECORD_SPEAKER_LEVEL',
  logLevel: 'LOG_LEVEL',
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
    engine: oneOf(env, VARIABLES.engine, ENGINES, 'auto'),
    caution: share(env, VARIABLES.caution),
    speakerLevel: share(env, VARIABLES.speakerLevel),
    logLevel: oneOf(env, VARIABLES.logLevel, LOG_LEVELS, 'error'),
  };
}

/** Variables that look like ours and are not, each with the one that was probably meant, or null. */
export function unknownVariables(env: Environment): { name: string; meant: string | null }[] {
  return Object.keys(env)
    .filter((name) => name.startsWith('ONRECORD') && !variableNames.includes(name))
    .map((name) => ({ name, meant: nearest(name, variableNames) }));
}

function oneOf<T extends string>(env: Environment, name: string, all: readonly T[], unset: T): T {
  const value = env[name];
  if (!value) return unset;
  const found = all.find((known) => known === value.toLowerCase());
  return found ?? refuse(name, value, `one of ${all.join(', ')}`);
}

function share(env: Environment, name: string): number | null {
  const value = env[name];
  if (!value) return null;
  const number = Number(value);
  return number >= 0 && number <= 1 ? number : refuse(name, value, 'a number from 0 to 1');
}

function refuse(name: string, value: string, allowed: string): never {
  throw new OnrecordError({
    code: 'bad-setting',
    message: `${name} is ${JSON.stringify(value)}.`,
    remedy: `Set it to ${allowed}, or leave it out.`,
  });
}
