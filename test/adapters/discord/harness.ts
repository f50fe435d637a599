import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Surroundings, startBot } from '../../../adapters/discord/main.ts';
import { readDiscordSettings } from '../../../adapters/discord/settings.ts';
import type { Bot } from '../../../src/bot/process/bot.ts';
import {
  APPLICATION,
  type StandIn,
  startDiscord,
  TOKEN,
} from '../../stand-ins/discord/stand-in.ts';
import { logged, SHIPPED } from '../bot.ts';

export { logged, SHIPPED, until } from '../bot.ts';

/** Times short enough for tests: what takes minutes with Discord takes a second. */
const HASTE = {
  hello: 300,
  ready: 8_000,
  pulse: 600,
  deaf: 1_500,
  again: [20, 200],
} as const;

/** A bot that answers a stand-in over real sockets. */
export interface Running {
  readonly discord: StandIn;
  readonly bot: Bot;
  readonly state: string;
  /** What this bot has logged. */
  readonly lines: readonly string[];
  stop(): Promise<void>;
}

/** Starts both; what is not said is as a new user would have it, the log at `debug` apart. */
export async function run(
  given: Partial<Surroundings> & { env?: Record<string, string>; discord?: StandIn } = {},
): Promise<Running> {
  const discord = given.discord ?? (await startDiscord());
  // Discord waits three seconds for a first response. A machine whose disk is busy is no fault of the bot's here: the
  // soaks hold it to them.
  if (given.discord === undefined) discord.ledger.patience.callback = 20_000;
  // Ten heartbeats while a test lasts; Discord asks for one every 41 s.
  discord.gateway.heartbeat = 200;
  const state = given.state ?? mkdtempSync(path.join(tmpdir(), 'onrecord-discord-'));
  const lines: string[] = [];
  const write = (line: string) => void [lines, logged].map((all) => all.push(line));
  const bot = await startBot({
    settings: settingsFor(discord, given.env),
    corpus: SHIPPED,
    state,
    write,
    today: () => '2026-07-01',
    patience: HASTE,
    ...given,
  });
  return {
    discord,
    bot,
    state,
    lines,
    stop: async () => {
      await bot.stop(1_000);
      if (given.discord === undefined) await discord.stop();
      if (given.state === undefined) rmSync(state, { recursive: true, force: true });
    },
  };
}

export function settingsFor(discord: StandIn, env: Record<string, string> = {}) {
  return readDiscordSettings({
    DISCORD_TOKEN: TOKEN,
    DISCORD_APPLICATION_ID: APPLICATION,
    DISCORD_API_URL: discord.api,
    LOG_LEVEL: 'debug',
    ...env,
  });
}
