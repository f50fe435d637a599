import type { Installation, InstallationStore } from '@slack/bolt';
import type { Log } from '../../../src/bot/machine/log.ts';
import type { KeptSecrets } from '../../../src/bot/tenants/kept-secrets.ts';

/**
 * Installations as Bolt's installer wants them kept.
 * @param mayInstall whether a workspace may that has not yet
 */
export function openTokenStore(
  { read, keep, forget }: KeptSecrets<Installation>,
  log: Log,
  mayInstall: (team: string) => boolean,
): InstallationStore {
  return {
    storeInstallation: async (installation) => {
      const team = installation.team?.id ?? installation.enterprise?.id;
      if (team === undefined) throw new Error('An installation without a workspace.');
      if (!mayInstall(team) && (await read(team)) === null) {
        log.error('A workspace that is not allowed to tried to install Onrecord.', {
          team,
          remedy: 'Add it to SLACK_ALLOWED_TEAMS if it is to have it.',
        });
        throw new Error('This workspace may not install Onrecord.');
      }
      await keep(team, installation as Installation);
      log.info('A workspace has installed Onrecord.', { team });
    },
    fetchInstallation: async ({ teamId, enterpriseId }) => {
      const found = (await read(teamId ?? '')) ?? (await read(enterpriseId ?? ''));
      if (found === null) throw new Error('This workspace has not installed Onrecord.');
      return found as Installation<'v2', boolean> as never;
    },
    deleteInstallation: async ({ teamId, enterpriseId }) => forget(teamId ?? enterpriseId ?? ''),
  };
}
