import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Surroundings, startBot } from '../../../adapters/slack/main.ts';
import { readSlackSettings } from '../../../adapters/slack/settings.ts';
import type { Bot } from '../../../src/bot/process/bot.ts';
import type { Deed, Where } from '../../stand-ins/slack/deeds.ts';
import type { Standing } from '../../stand-ins/slack/ledger.ts';
import {
  APP_TOKEN,
  BOT_TOKEN,
  type Entry,
  SIGNING_SECRET,
  type StandIn,
  startSlack,
} from '../../stand-ins/slack/stand-in.ts';
import { logged, SHIPPED, until } from '../bot.ts';

export { logged, SHIPPED, until } from '../bot.ts';

/** Times short enough for tests: what takes minutes with Slack takes a second. */
const HASTE = { hello: 400, again: [20, 200], ping: 5_000 } as const;

export type Mode = 'socket' | 'http';

/** A bot that answers a stand-in over real sockets. */
export interface Running {
  readonly slack: StandIn;
  readonly bot: Bot;
  readonly state: string;
  /** Does something in Slack, and waits for the one answer. */
  ask(deed: Deed, where?: Partial<Where>): Promise<Standing>;
  stop(): Promise<void>;
}

/** Starts both; what is not said is as a new user would have it, the log at `debug` apart. */
export async function run(
  given: Partial<Surroundings> & {
    env?: Record<string, string>;
    slack?: StandIn;
    mode?: Mode;
  } = {},
): Promise<Running> {
  const { env, slack: own, mode = 'socket', ...around } = given;
  const slack = own ?? (await startSlack());
  const state = given.state ?? mkdtempSync(path.join(tmpdir(), 'onrecord-slack-'));
  const bot = await startBot({
    settings: readSlackSettings({ ...environmentFor(slack, mode), ...env }),
    corpus: SHIPPED,
    state,
    write: (line) => logged.push(line),
    today: () => '2026-07-01',
    patience: HASTE,
    betweenPosts: 0,
    ...around,
  });
  slack.door = mode === 'http' ? `http://127.0.0.1:${bot.port}` : null;
  if (mode === 'socket') await until(() => slack.sockets.open >= 2);
  return {
    slack,
    bot,
    state,
    ask: (deed, where) => answered(slack, slack.send(deed, where)),
    stop: async () => {
      await bot.stop(1_000);
      if (own === undefined) await slack.stop();
      if (given.state === undefined) rmSync(state, { recursive: true, force: true });
    },
  };
}

/** What the bot is told of a stand-in. */
export function environmentFor(slack: StandIn, mode: Mode): Record<string, string> {
  return {
    SLACK_BOT_TOKEN: BOT_TOKEN,
    SLACK_API_URL: slack.api,
    LOG_LEVEL: 'debug',
    ...(mode === 'socket'
      ? { SLACK_APP_TOKEN: APP_TOKEN }
      : { SLACK_SIGNING_SECRET: SIGNING_SECRET, PORT: '0' }),
  };
}

/** Waits for the answer to a deed, and gives it. */
export async function answered(slack: StandIn, entry: Entry, patience = 30_000): Promise<Standing> {
  await until(() => slack.answersTo(entry).length > 0, patience);
  return slack.answersTo(entry)[0] as Standing;
}
