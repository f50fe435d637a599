import { systemClock } from '../../src/bot/machine/clock.ts';
import { createSlots } from '../../src/bot/machine/event-loop-slots.ts';
import { createLog, type Log } from '../../src/bot/machine/log.ts';
import {
  askOptions,
  type Back,
  type Bot,
  type Surroundings as Common,
  openBack,
} from '../../src/bot/process/bot.ts';
import { createEnding, tellLeft } from '../../src/bot/process/ending.ts';
import { openLiveCoverage } from '../../src/bot/process/live-coverage.ts';
import { replierFor } from './answer.ts';
import { listen } from './listen.ts';
import type { DiscordSettings } from './settings.ts';
import type { Patience } from './transport/client.ts';
import { type Gateway, openGateway } from './transport/gateway.ts';
import { serveHealth } from './transport/health.ts';
import { openSender, type Sender } from './transport/sender.ts';
import { openStandBy, type StandBy } from './transport/stand-by.ts';
import { knownOf } from './view/offers.ts';

/** What is round the bot. */
export interface Surroundings extends Common<DiscordSettings> {
  readonly patience?: Patience;
}

/**
 * Starts the bot: 1 coverage, 2 desk, 3 voice, 4 gateway, 5 health.
 * @throws {OnrecordError} where there is nothing to answer from, or the port is taken
 */
export async function startBot(around: Surroundings): Promise<Bot> {
  const { settings, clock = systemClock() } = around;
  const { token, api, config } = settings;
  const log = createLog({ level: config.logLevel, clock, write: around.write, secrets: [token] });
  const source = { where: around.corpus, state: around.state, settings: config };
  const served = await openLiveCoverage(source, log, clock, knownOf);
  const { state, desk } = openBack(around, clock, log);
  const voice = openSender(api, clock);
  const options = askOptions(around, clock);
  const { coverage } = served;
  desk.serve(
    'discord',
    replierFor({ coverage, options, keys: desk.shortKeys, turns: createSlots(), voice, log }),
  );
  const standBy = openStandBy(desk, clock, log);
  const listening = { desk, voice, log, clock, coverage, standBy };
  const gateway = openGateway({
    ...{ token, api, clock, log },
    ...(around.patience === undefined ? {} : { patience: around.patience }),
    hear: (event) => void listen(event, listening),
  });
  return running({ gateway, standBy, desk, voice, state, log }, settings.port, served.reload);
}

interface Parts extends Back {
  readonly gateway: Gateway;
  readonly standBy: StandBy;
  readonly voice: Sender;
  readonly log: Log;
}

/** The bot over its parts: how it is watched, and how it ends. */
async function running(parts: Parts, port: number | null, reload: Bot['reload']): Promise<Bot> {
  const { gateway, standBy, desk, voice, state, log } = parts;
  const halt = async (ms: number) => {
    await gateway.close();
    standBy.stop();
    tellLeft(await desk.stop(ms), log);
    voice.close();
    state.close();
    health.close();
  };
  const ending = createEnding(log, halt);
  const health = await serveHealth(port, {
    connected: gateway.healthy,
    ready: () => gateway.healthy() && !ending.begun,
  });
  ending.when(gateway.lost);
  return { healthy: gateway.healthy, reload, over: ending.over, stop: ending.stop };
}
