import {
  type BotCall,
  type BotTerminal,
  liveAs,
  orHopeless,
  surroundings,
} from '../../src/bot/process/command.ts';
import { startBot } from './main.ts';
import { readWebhookSettings } from './settings.ts';

/** `onrecord webhook`: signed JSON in, signed JSON out. */
export function webhookCommand(stateFolder: (terminal: BotTerminal) => string) {
  return {
    usage: 'webhook',
    summary: 'answer signed JSON requests, for a bridge to any other platform',
    details: [
      'Needs ONRECORD_WEBHOOK_SECRET; docs/webhook.md says what a request holds and how it is signed.',
      'Listens at PORT (3000). SIGTERM finishes what is going on and ends; SIGHUP reads the coverage',
      'again. Exit code 78 where the settings are wrong, so that starting again is of no use.',
    ],
    options: {},
    examples: ['onrecord webhook'],
    most: 0,
    run: async (call: BotCall, terminal: BotTerminal): Promise<0 | 1 | 2> => {
      const settings = await orHopeless(['no-webhook-secret', 'bad-setting'], terminal, () =>
        readWebhookSettings(terminal.env),
      );
      const bot = await startBot(surroundings(call, terminal, settings, stateFolder(terminal)));
      terminal.errors.write(`Listening at port ${bot.port}, /v1/events.\n`);
      return liveAs(bot, terminal);
    },
  };
}
