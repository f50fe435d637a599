import type { Bot, Surroundings as Common } from '../../src/bot/process/bot.ts';
import { openCore } from '../../src/bot/process/core.ts';
import { openStandBy } from '../../src/bot/queue/stand-by.ts';
import { listen } from './listen.ts';
import { discordPlatform } from './platform.ts';
import type { DiscordSettings } from './settings.ts';
import { openAlertSender } from './transport/alert-sender.ts';
import type { Patience } from './transport/client.ts';
import { openGateway } from './transport/gateway.ts';
import { openSender } from './transport/sender.ts';

/** What is round the bot. */
export interface Surroundings extends Common<DiscordSettings> {
  readonly patience?: Patience;
}

/**
 * Starts the bot: 1 core, 2 sender, 3 platform, 4 gateway, 5 health.
 * @throws {OnrecordError} where there is nothing to answer from, or the port is taken
 */
export async function startBot(around: Surroundings): Promise<Bot> {
  const { token, api, shards } = around.settings;
  const core = await openCore(around, { secrets: [token] });
  const { clock, log, desk, coverages } = core;
  const waited = (ms: number) => core.watch.waited('discord', ms);
  const voice = openSender(api, clock, waited);
  const alerts = openAlertSender(api, token, clock, waited);
  const hearing = core.serve(discordPlatform(voice, alerts, desk.shortKeys, coverages));
  const standBy = openStandBy(desk, clock, log);
  const listening = { desk, log, coverages, hearing, voice, standBy };
  const gateway = openGateway({
    ...{ token, api, shards, clock, log, patience: around.patience },
    hear: (event) => void listen(event, listening),
  });
  const connection = {
    ...gateway,
    deafen: async () => {
      await gateway.close();
      standBy.stop();
    },
    close: async () => {
      await gateway.close();
      voice.close();
      alerts.close();
    },
  };
  return core.run(connection, around.settings);
}
