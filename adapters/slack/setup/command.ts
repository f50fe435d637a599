import type { Bot } from '../../../src/bot/process/bot.ts';
import {
  type BotCall,
  type BotTerminal,
  runBot,
  type StartableBot,
  unknownWord,
} from '../../../src/bot/process/command.ts';
import { OnrecordError } from '../../../src/problem.ts';
import { readSlackSettings, type SlackSettings } from '../settings.ts';
import { manifestFor } from './manifest.ts';

// The bot loads Bolt, so it is loaded when it is called: help and the manifest must work, and be
// quick, where it is not installed.

/** `onrecord slack`: the bot; `onrecord slack manifest`: what Slack wants to know of the app. */
export function slackCommand(stateFolder: (terminal: BotTerminal) => string) {
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
    run: async (call: BotCall, terminal: BotTerminal): Promise<0 | 1 | 2> => {
      const [word] = call.words;
      if (word === 'manifest') return printManifest(call, terminal);
      if (word !== undefined) throw unknownWord('slack', word, 'manifest');
      return runBot(call, terminal, stateFolder(terminal), BOT);
    },
  };
}

function printManifest(call: BotCall, { output }: BotTerminal): 0 {
  const url = call.value('http');
  if (url !== null && (call.given('socket') || !/^https:\/\/[^/]/.test(url))) throw noAddress(url);
  const options = { url, minimal: call.given('minimal'), distributed: call.given('workspaces') };
  output.write(`${JSON.stringify(manifestFor(options), null, 2)}\n`);
  return 0;
}

const BOT: StartableBot<SlackSettings> = {
  hopeless: ['no-slack-token', 'bad-setting', 'slack-token-refused'],
  read: readSlackSettings,
  starting: ({ connection: { mode } }) =>
    `Onrecord is starting in ${mode === 'http' ? 'HTTP' : 'Socket'} mode.\n`,
  start: async (around) => (await import('../main.ts')).startBot(around),
  started: greeting,
};

function greeting({ tenancy }: SlackSettings, { port }: Bot): string {
  const install = tenancy.kind === 'many' ? ' Install page: /slack/install.' : '';
  return port === null ? '' : `Listening at port ${port}.${install}\n`;
}

function noAddress(url: string): OnrecordError {
  return new OnrecordError({
    code: 'wrong-usage',
    message: `--http ${JSON.stringify(url)} is no public https address, or stands beside --socket.`,
    remedy: 'Give the address at which Slack reaches PORT, as https://onrecord.example.org.',
  });
}
