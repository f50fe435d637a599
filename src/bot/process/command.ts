import process from 'node:process';
import type { Writable } from 'node:stream';
import type { Config, Environment } from '../../config.ts';
import { OnrecordError } from '../../problem.ts';
import { readHook } from '../alerts/hook/hook-settings.ts';
import { readDatabase } from '../store/postgres/address.ts';
import type { Bot, Surroundings } from './bot.ts';
import { BAD_SETTINGS } from './fatal-error.ts';
import { obeySignals } from './lifetime.ts';

/** What of a call of the command line a bot needs. */
export interface BotCall {
  readonly words: readonly string[];
  readonly corpus: string | null;
  value(option: string): string | null;
  given(option: string): boolean;
}

/** What of the machine a bot needs. */
export interface BotTerminal {
  readonly output: Writable;
  readonly errors: Writable;
  readonly env: Environment;
  readonly shipped: string;
  readonly today: () => string;
  /** Version of Onrecord. */
  readonly version: string;
}

/** What is round a bot that the command line starts. */
function surroundings<Settings extends { readonly config: Config }>(
  { corpus }: BotCall,
  { errors, shipped, today, version, env }: BotTerminal,
  settings: Settings,
  state: string,
): Surroundings<Settings> {
  const write = (line: string) => errors.write(line);
  const where = corpus ?? settings.config.corpus ?? shipped;
  const fetching = { version, proxy: env };
  const [database, hook] = [readDatabase(env), readHook(env)];
  return { settings, corpus: where, state, database, hook, write, today, fetching };
}

/** A bot as the command line starts it. */
export interface StartableBot<Settings extends { readonly config: Config }> {
  /** Codes of errors after which starting again as things are is of no use. */
  readonly hopeless: readonly string[];
  read(env: Environment): Settings;
  /** What is said before it starts. Default: nothing. */
  starting?(settings: Settings): string;
  start(around: Surroundings<Settings>): Promise<Bot>;
  /** What is said once it runs. */
  started(settings: Settings, bot: Bot): string;
}

/** Runs a bot until it ends, and the process with it: 1 its settings, 2 the bot, 3 its life. */
export async function runBot<Settings extends { readonly config: Config }>(
  call: BotCall,
  terminal: BotTerminal,
  state: string,
  { hopeless, read, starting, start, started }: StartableBot<Settings>,
): Promise<never> {
  const { env, errors } = terminal;
  const { settings, bot } = await orHopeless(hopeless, terminal, async () => {
    const own = read(env);
    errors.write(starting?.(own) ?? '');
    return { settings: own, bot: await start(surroundings(call, terminal, own, state)) };
  });
  errors.write(started(settings, bot));
  return liveAs(bot, terminal);
}

/** Lives as the bot does, and ends the process with its exit code. */
async function liveAs(bot: Bot, { errors }: BotTerminal): Promise<never> {
  obeySignals(bot, process, (line) => errors.write(line));
  process.exit(await bot.over);
}

/** Does a piece of work; where the settings are to blame, as these codes say, the process ends with 78. */
export async function orHopeless<Result>(
  codes: readonly string[],
  { errors }: BotTerminal,
  work: () => Result | Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof OnrecordError) || !codes.includes(error.problem.code)) throw error;
    errors.write(`${error.message}\n`);
    process.exit(BAD_SETTINGS);
  }
}

/** A word behind the command that it does not know. */
export function unknownWord(platform: string, word: string, known: string): OnrecordError {
  return new OnrecordError({
    code: 'wrong-usage',
    message: `onrecord ${platform} does not know ${JSON.stringify(word)}.`,
    remedy: `Use onrecord ${platform}, or onrecord ${platform} ${known}.`,
  });
}
