import { type BotCall, type BotTerminal, runBot } from '../../src/bot/process/command.ts';
import { startBot } from './main.ts';
import { readWebhookSettings } from './settings.ts';

const DETAILS = [
  'Needs ONRECORD_WEBHOOK_SECRET; docs/webhook.md says what a request holds and how it is signed.',
  'Listens at PORT (3000). SIGTERM finishes what is going on and ends; SIGHUP reads the coverage',
  'again. Exit code 78 where the settings are wrong, so that starting again is of no use.',
];

/** `onrecord webhook`: signed JSON in, signed JSON out. */
export function webhookCommand(stateFolder: (terminal: BotTerminal) => string) {
  return {
    usage: 'webhook',
    summary: 'answer signed JSON requests, for a bridge to any other platform',
    details: DETAILS,
    options: {},
    examples: ['onrecord webhook'],
    most: 0,
    run: (call: BotCall, terminal: BotTerminal): Promise<0 | 1 | 2> =>
      runBot(call, terminal, stateFolder(terminal), {
        hopeless: ['no-webhook-secret', 'bad-setting'],
        read: readWebhookSettings,
        start: startBot,
        started: (_, { port }) => `Listening at port ${port}, /v1/events.\n`,
      }),
  };
}
