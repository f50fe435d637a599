import type { AuthorizeResult, Installation, webApi } from '@slack/bolt';
import { pause } from '../../../src/bot/machine/clock.ts';
import type { FatalError } from '../../../src/bot/process/fatal-error.ts';
import { Undeliverable } from '../../../src/bot/queue/failure.ts';
import { openTenantClients } from '../../../src/bot/tenants/tenant-clients.ts';
import { refusedToken } from '../fatal-error.ts';
import { failureOf } from '../outbox/failure.ts';
import { featuresOf, type GrantedFeatures } from '../setup/features.ts';
import { type BoltSurroundings, webClient } from './web.ts';

/** The workspaces that have Onrecord. */
export interface Teams {
  /** A client with the workspace's token of this moment. @throws {Undeliverable} where there is none */
  client(team: string): Promise<webApi.WebClient>;
  /** Who we are there, as Bolt wants to know before it hands an event on. */
  authorize(team: string | undefined): Promise<AuthorizeResult>;
  features(team: string): GrantedFeatures;
  /** Forgets a workspace that has removed Onrecord. */
  remove(team: string): Promise<void>;
}

/** Between two tries to ask Slack who we are, ms: the first, and the longest. */
const AGAIN = [500, 60_000] as const;

/**
 * One workspace, by its token; asks Slack who we are until it says so.
 * @returns the workspace, or why its token is of no use
 */
export async function openOneTeam(
  token: string,
  { api, logger, clock, log }: BoltSurroundings,
): Promise<Teams | FatalError> {
  const client = webClient(token, api, logger);
  for (let wait: number = AGAIN[0]; ; wait = Math.min(AGAIN[1], 2 * wait)) {
    try {
      return oneTeam(token, client, await client.auth.test());
    } catch (error) {
      const failure = failureOf(error);
      if (failure.kind === 'no-token') return refusedToken(failure.code);
      log.error('Slack can’t be reached; it is tried again.', { code: failure.code, wait });
      await pause(clock, failure.kind === 'wait' ? failure.ms : wait);
    }
  }
}

function oneTeam(token: string, client: webApi.WebClient, test: webApi.AuthTestResponse): Teams {
  const scopes = test.response_metadata?.scopes ?? null;
  const self = {
    botToken: token,
    ...(test.bot_id === undefined ? {} : { botId: test.bot_id }),
    ...(test.user_id === undefined ? {} : { botUserId: test.user_id }),
    ...(test.team_id === undefined ? {} : { teamId: test.team_id }),
  };
  return {
    client: async () => client,
    authorize: async (team) => ({ ...self, ...(team === undefined ? {} : { teamId: team }) }),
    features: () => featuresOf(scopes),
    remove: async () => undefined,
  };
}

/** What is needed of Bolt's installer, and of where it keeps installations. */
export interface Installed {
  authorize(source: {
    teamId: string;
    enterpriseId: undefined;
    isEnterpriseInstall: false;
  }): Promise<AuthorizeResult>;
  read(team: string): Promise<Installation | null>;
  forget(team: string): Promise<void>;
}

/** All workspaces that were installed; tokens are renewed before they run out, one renewal at a time. */
export function openManyTeams(
  installed: Installed,
  { api, logger }: Pick<BoltSurroundings, 'api' | 'logger'>,
): Teams {
  const { granted, client, forget } = openTenantClients(
    (teamId) =>
      installed.authorize({ teamId, enterpriseId: undefined, isEnterpriseInstall: false }),
    ({ botToken }: AuthorizeResult) => botToken,
    (token) => webClient(token, api, logger),
    (cause) => new Undeliverable({ kind: 'no-token', code: 'not_installed' }, { cause }),
  );
  const scopes = new Map<string, readonly string[] | null>();
  return {
    authorize: async (team = '') => {
      scopes.set(team, (await installed.read(team))?.bot?.scopes ?? null);
      return granted(team);
    },
    client,
    // Before an event of a team is handed on, it was authorized.
    features: (team) => featuresOf(scopes.get(team) ?? null),
    remove: async (team) => {
      forget(team);
      scopes.delete(team);
      await installed.forget(team);
    },
  };
}
