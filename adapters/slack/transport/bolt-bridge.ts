import { App, type Receiver, type ReceiverEvent } from '@slack/bolt';
import type { Log } from '../../../src/bot/machine/log.ts';
import { type Ack, onceOnly } from '../../../src/bot/queue/pending-acks.ts';
import { openUnknownTenants } from '../../../src/bot/tenants/unknown-tenants.ts';
import type { Self } from '../events/heard.ts';
import type { Teams } from './teams.ts';
import { type BoltSurroundings, webOptions } from './web.ts';

/** How an event came. */
export interface Way {
  readonly ack: Ack;
  /** Whether Slack has sent it before. */
  readonly again: boolean;
}

/** Where receivers of Bolt hand their events on. */
export interface BoltBridge {
  /** What a receiver's `init` is given in place of Bolt's app. */
  readonly app: App;
}

export interface BoltBridgeOptions extends BoltSurroundings {
  readonly teams: Teams;
  /** Whoever hears an event acknowledges it, or does not so that Slack sends it again. */
  readonly hear: (body: Readonly<Record<string, unknown>>, self: Self, way: Way) => Promise<void>;
}

/**
 * Bolt's app between any number of receivers and us. Bolt acknowledges an event before anybody has
 * heard it; here the acknowledgement travels with the event, and whoever hears it gives it.
 */
export function openBoltBridge({
  teams,
  api,
  log,
  clock,
  logger,
  hear,
}: BoltBridgeOptions): BoltBridge {
  const unknown = openUnknownTenants(log, clock);
  const app = new App({
    receiver: nowhere,
    authorize: async ({ teamId }) => {
      try {
        return await teams.authorize(teamId);
      } catch (error) {
        unknown.report(teamId ?? 'not stated', error);
        throw error;
      }
    },
    clientOptions: webOptions(api, logger),
    logger,
    convoStore: false,
    ignoreSelf: false, // receive-event.ts does; Bolt would need the events of edits, too.
  });
  app.use(async ({ body, context }) => {
    const { teamId, botUserId, botId, retryNum = 0 } = context;
    const { acknowledge: ack, handed } = context as unknown as Handing;
    const self = { team: teamId ?? '', botUser: botUserId ?? null, botId: botId ?? null };
    handed.over = true;
    await hear(body as unknown as Readonly<Record<string, unknown>>, self, {
      ack,
      again: retryNum > 0,
    });
  });
  app.error(async (error) => {
    if (error.code === 'slack_bolt_authorization_error') return; // told where it arose
    log.error('An event failed.', { error: error.original ?? error });
  });
  return { app: { processEvent: (event: ReceiverEvent) => pass(app, event, log) } as App };
}

/** What travels with an event through Bolt. */
interface Handing {
  readonly acknowledge: Ack;
  readonly handed: { over: boolean };
}

async function pass(app: App, event: ReceiverEvent, log: Log): Promise<void> {
  const acknowledge = onceOnly(event.ack, log);
  const handed = { over: false };
  await app.processEvent({
    ...event,
    ack: async () => undefined,
    customProperties: { ...event.customProperties, acknowledge, handed },
  });
  // What failed before anybody heard it was told in the log; Slack need not send it again.
  if (!handed.over) await acknowledge();
}

const nowhere: Receiver = {
  init: () => undefined,
  start: async () => undefined,
  stop: async () => undefined,
};
