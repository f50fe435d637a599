import { createRateLimit } from '../../src/bot/machine/rate-limit.ts';
import { openMemory } from '../../src/bot/message/memory.ts';
import type { Bot, Surroundings as Common } from '../../src/bot/process/bot.ts';
import { openCore } from '../../src/bot/process/core.ts';
import type { FatalError } from '../../src/bot/process/fatal-error.ts';
import { OnrecordError } from '../../src/problem.ts';
import { refusedToken } from './fatal-error.ts';
import { limits } from './limits.ts';
import { listen } from './listen.ts';
import { openSender } from './outbox/sender.ts';
import { slackPlatform } from './platform.ts';
import { type SlackSettings, secretsOf } from './settings.ts';
import { openBoltBridge } from './transport/bolt-bridge.ts';
import { boltLog } from './transport/bolt-log.ts';
import { openEntrance } from './transport/connection.ts';
import type { Patience } from './transport/sockets.ts';

/** What is round the bot. */
export interface Surroundings extends Common<SlackSettings> {
  readonly patience?: Patience;
  /** ms between two messages to one channel; default Slack's one a second. */
  readonly betweenPosts?: number;
}

/**
 * Starts the bot: 1 core, 2 who we are, 3 sender, 4 platform, 5 the ways in.
 * @throws {OnrecordError} where there is nothing to answer from, the token is refused, or the port is taken
 */
export async function startBot(around: Surroundings): Promise<Bot> {
  const { settings } = around;
  const { api, corpora, shared } = settings;
  const core = await openCore(around, { secrets: secretsOf(settings), corpora, shared });
  const { clock, log, desk, coverages, inFlight, sources } = core;
  const keys = desk.shortKeys;
  const logger = boltLog(log);
  const entrance = await openEntrance({ settings, api, clock, log, logger, keys });
  if ('code' in entrance) {
    await core.abandon();
    throw new OnrecordError(entrance);
  }
  const { teams } = entrance;
  const revoked = Promise.withResolvers<FatalError>();
  const refused = (team: string, code: string) => {
    if (settings.tenancy.kind === 'one') revoked.resolve(refusedToken(code));
    else if (team !== '') void teams.remove(team);
  };
  const pace = createRateLimit(clock, around.betweenPosts ?? limits.betweenPosts);
  const waited = (ms: number) => core.watch.waited('slack', ms);
  const voice = openSender({ teams, clock, pace, api, refused, waited });
  const memory = openMemory(keys, 'slack');
  const { features } = teams;
  const { coverage } = coverages;
  const hearing = core.serve(slackPlatform({ keys, memory, features, coverage, voice, log }));
  const { leave } = core;
  const listening = { desk, log, coverages, sources, leave, hearing, voice, teams, memory };
  const relay = openBoltBridge({
    ...{ teams, api, log, clock, logger },
    hear: (body, self, way) => inFlight.add(listen(body, self, way, listening)),
  });
  const way = entrance.open(relay, { patience: around.patience });
  return core.run({ ...way, lost: Promise.race([way.lost, revoked.promise]) }, settings);
}
