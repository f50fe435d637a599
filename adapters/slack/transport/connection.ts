import { HTTPReceiver, type Installation } from '@slack/bolt';
import type { Clock } from '../../../src/bot/machine/clock.ts';
import { protectPage } from '../../../src/bot/machine/page-headers.ts';
import type { Connection } from '../../../src/bot/process/bot.ts';
import type { FatalError } from '../../../src/bot/process/fatal-error.ts';
import type { ShortKeys } from '../../../src/bot/store/short-keys.ts';
import { openKeptSecrets } from '../../../src/bot/tenants/kept-secrets.ts';
import type { SlackSettings } from '../settings.ts';
import { scopesFor } from '../setup/manifest.ts';
import type { BoltBridge } from './bolt-bridge.ts';
import { guarded } from './guarded.ts';
import { openOauthState } from './oauth-state.ts';
import { openSockets, type Patience } from './sockets.ts';
import { type Installed, openManyTeams, openOneTeam, type Teams } from './teams.ts';
import { openTokenStore } from './token-store.ts';
import { type BoltSurroundings, webOptions } from './web.ts';

/** Who we are, and the way that is opened when all else is ready. */
export interface Entrance {
  readonly teams: Teams;
  open(relay: BoltBridge, how: { patience?: Patience | undefined }): Connection;
}

interface EntranceOptions extends BoltSurroundings {
  readonly settings: SlackSettings;
  readonly keys: ShortKeys;
}

/** By the settings: one workspace or many, over connections or by requests; or why that is hopeless. */
export async function openEntrance(options: EntranceOptions): Promise<Entrance | FatalError> {
  const { tenancy } = options.settings;
  if (tenancy.kind === 'many') return installable(options);
  const teams = await openOneTeam(tenancy.token, options);
  if ('code' in teams) return teams;
  return { teams, open: (relay, { patience }) => openWay(options, relay, patience) };
}

function openWay(options: EntranceOptions, relay: BoltBridge, patience?: Patience): Connection {
  const { settings, clock, logger } = options;
  const { connection } = settings;
  if (connection.mode === 'socket')
    return openSockets({ ...options, appToken: connection.appToken, relay, patience });
  const { signingSecret } = connection;
  return requests(new HTTPReceiver({ signingSecret, logger }), relay, clock);
}

/** Where Slack's button for installing is loaded from. */
const BUTTON = 'https://platform.slack-edge.com';

/** Requests come as long as the door is open. */
function requests(receiver: HTTPReceiver, relay: BoltBridge, clock: Clock): Connection {
  receiver.init(relay.app);
  return {
    connected: () => true,
    lost: new Promise(() => undefined),
    requests: guarded((request, response) => {
      try {
        if (request.method === 'GET') protectPage(response, BUTTON);
        receiver.requestListener(request, response);
      } catch {
        // Bolt throws for a path that it does not serve.
        response.writeHead(404).end();
      }
    }, clock),
    close: async () => undefined,
  };
}

/** Many workspaces: Bolt's own install page, state check, renewal of tokens; our vault. */
function installable({ settings, api, clock, log, logger, keys }: EntranceOptions): Entrance {
  const { connection, tenancy } = settings;
  if (connection.mode !== 'http' || tenancy.kind !== 'many')
    throw new Error('Checked by settings.');
  const mayInstall = (team: string) => tenancy.allowed === 'any' || tenancy.allowed.includes(team);
  const vault = openKeptSecrets<Installation>('slack installation', keys, tenancy.keys, log);
  const receiver = new HTTPReceiver({
    signingSecret: connection.signingSecret,
    clientId: tenancy.clientId,
    clientSecret: tenancy.clientSecret,
    installationStore: openTokenStore(vault, log, mayInstall),
    scopes: scopesFor({ minimal: false }),
    logger,
    installerOptions: {
      stateStore: openOauthState(tenancy.keys[0] as Buffer, keys),
      clientOptions: webOptions(api, logger),
      ...(api === null ? {} : { authorizationUrl: new URL('/oauth/v2/authorize', api).href }),
    },
  });
  const { installer } = receiver;
  if (installer === undefined) throw new Error('Bolt made no installer.');
  const installed: Installed = {
    authorize: (source) => installer.authorize(source),
    read: vault.read,
    forget: vault.forget,
  };
  const teams = openManyTeams(installed, { api, logger });
  return { teams, open: (relay) => requests(receiver, relay, clock) };
}
