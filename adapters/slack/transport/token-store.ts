import type { Installation, InstallationStore } from '@slack/bolt';
import type { Log } from '../../../src/bot/machine/log.ts';
import { openSealed, seal } from '../../../src/bot/store/sealed.ts';
import type { Keys } from '../view/control-id.ts';

/** Where installations are kept, their tokens encrypted. */
export interface TokenStore {
  /** As Bolt's installer wants it. */
  readonly store: InstallationStore;
  /** A workspace's installation; null where there is none, or no key opens it. */
  read(team: string): Installation | null;
  forget(team: string): void;
}

const FOREVER = 100 * 365 * 24 * 60 * 60_000;

/**
 * Installations in the state, sealed; no entry opens in another workspace's place.
 * @param keys 32 bytes each: the first encrypts, all decrypt
 * @param mayInstall whether a workspace may that has not yet
 */
export function openTokenStore(
  state: Keys,
  keys: readonly Buffer[],
  log: Log,
  mayInstall: (team: string) => boolean,
): TokenStore {
  const nameOf = (team: string) => `slack installation ${team}`;

  const read = (team: string): Installation | null => {
    const sealed = state.recallNamed(nameOf(team));
    if (typeof sealed !== 'string') return null;
    const text = openSealed(sealed, team, keys);
    if (text === null) log.error('No key in ONRECORD_TOKEN_KEY opens an installation.', { team });
    return text === null ? null : (JSON.parse(text) as Installation);
  };
  const forget = (team: string) => {
    state.remember(null, { name: nameOf(team), kept: 1 });
  };
  return {
    read,
    forget,
    store: {
      storeInstallation: async (installation) => {
        const team = installation.team?.id ?? installation.enterprise?.id;
        if (team === undefined) throw new Error('An installation without a workspace.');
        if (!mayInstall(team) && read(team) === null) {
          log.error('A workspace that is not allowed to tried to install Onrecord.', {
            team,
            remedy: 'Add it to SLACK_ALLOWED_TEAMS if it is to have it.',
          });
          throw new Error('This workspace may not install Onrecord.');
        }
        const sealed = seal(JSON.stringify(installation), team, keys[0] as Buffer);
        state.remember(sealed, { name: nameOf(team), kept: FOREVER });
        log.info('A workspace has installed Onrecord.', { team });
      },
      fetchInstallation: async ({ teamId, enterpriseId }) => {
        const found = read(teamId ?? '') ?? read(enterpriseId ?? '');
        if (found === null) throw new Error('This workspace has not installed Onrecord.');
        return found as Installation<'v2', boolean> as never;
      },
      deleteInstallation: async ({ teamId, enterpriseId }) => forget(teamId ?? enterpriseId ?? ''),
    },
  };
}
