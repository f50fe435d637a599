import process from 'node:process';
import type { Writable } from 'node:stream';
import type { Environment } from '../../src/config.ts';
import { obeySignals } from '../../src/desk/lifetime.ts';
import { OnrecordError } from '../../src/problem.ts';
import { type Bot, startBot } from './main.ts';
import { manifestFor } from './manifest.ts';
import { readSlackSettings, type SlackSettings } from './settings.ts';

/** What of a call is needed here. */
interface Call {
  readonly words: readonly string[];
  readonly corpus: string | null;
  value(option: string): string | null;
  given(option: string): boolean;
}

/** What of the machine is needed here. */
interface Terminal {
  readonly output: Writable;
  readonly errors: Writable;
  readonly env: Environment;
  readonly shipped: string;
  readonly today: () => string;
}

/** `EX_CONFIG` of sysexits.h. */
const BAD_SETTINGS = 78;

/** `onrecord slack`: the bot; `onrecord slack manifest`: what Slack wants to know of the app. */
export function slackCommand(stateFolder: (terminal: Terminal) => string) {
  return {
    usage: 'slack [manifest]',
    summary: 'answer in Slack; with manifest, print the app’s manifest',
    details: [
      'Needs SLACK_BOT_TOKEN, and SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (requests to',
      'PORT); docs/slack.md says how to get them. SIGTERM finishes what is going on and ends; SIGHUP',
      'reads the coverage again. Exit code 78 where the settings are wrong, so that starting again is',
      'of no use.',
    ],
    options: {
      socket: { does: 'with manifest: for Socket Mode (the default)' },
      http: { value: 'URL', does: 'with manifest: for requests to this public address' },
      minimal: { does: 'with manifest: mentions, command and shortcuts only' },
      workspaces: { does: 'with manifest --http: to be installed into many workspaces' },
    },
    examples: ['onrecord slack manifest', 'onrecord slack'],
    most: 1,
    run: async (call: Call, terminal: Terminal): Promise<0 | 1 | 2> => {
      const [word] = call.words;
      if (word === 'manifest') return printManifest(call, terminal);
      if (word !== undefined) throw unknown(word);
      const { bot, write } = await started(call, terminal, stateFolder(terminal));
      obeySignals(bot, process, write);
      process.exit(await bot.over);
    },
  };
}

function printManifest(call: Call, { output }: Terminal): 0 {
  const url = call.value('http');
  if (url !== null && (call.given('socket') || !/^https:\/\/[^/]/.test(url))) throw noAddress(url);
  const options = { url, minimal: call.given('minimal'), distributed: call.given('workspaces') };
  output.write(`${JSON.stringify(manifestFor(options), null, 2)}\n`);
  return 0;
}

async function started(call: Call, terminal: Terminal, state: string) {
  const write = (line: string) => terminal.errors.write(line);
  try {
    const settings = readSlackSettings(terminal.env);
    write(
      `Onrecord is starting in ${settings.connection.mode === 'http' ? 'HTTP' : 'Socket'} mode.\n`,
    );
    const corpus = call.corpus ?? settings.config.corpus ?? terminal.shipped;
    const bot = await startBot({ settings, corpus, state, write, today: terminal.today });
    write(greeting(settings, bot));
    return { bot, write };
  } catch (error) {
    const hopeless = ['no-slack-token', 'bad-setting', 'slack-token-refused'];
    if (!(error instanceof OnrecordError) || !hopeless.includes(error.problem.code)) throw error;
    write(`${error.message}\n`);
    process.exit(BAD_SETTINGS);
  }
}

function greeting({ tenancy }: SlackSettings, { port }: Bot): string {
  const install = tenancy.kind === 'many' ? ' Install page: /slack/install.' : '';
  return port === null ? '' : `Listening at port ${port}.${install}\n`;
}

function unknown(word: string): OnrecordError {
  return new OnrecordError({
    code: 'wrong-usage',
    message: `onrecord slack does not know ${JSON.stringify(word)}.`,
    remedy: 'Use onrecord slack, or onrecord slack manifest.',
  });
}

function noAddress(url: string): OnrecordError {
  return new OnrecordError({
    code: 'wrong-usage',
    message: `--http ${JSON.stringify(url)} is no public https address, or stands beside --socket.`,
    remedy: 'Give the address at which Slack reaches PORT, as https://onrecord.example.org.',
  });
}
