import type { Log } from '../../../src/bot/machine/log.ts';
import type { GrantedFeatures } from '../setup/features.ts';
import type { Sender } from './sender.ts';

interface Means {
  readonly voice: Pick<Sender, 'call'>;
  readonly log: Log;
  features(team: string): GrantedFeatures;
}

/** Slack is asked each time: rights that were taken away are gone at once. */
export async function isAdmin(
  user: string,
  team: string,
  { voice, features, log }: Means,
): Promise<boolean> {
  if (!features(team).people) return false;
  try {
    const found = (await voice.call(team, 'users.info', { user })) as {
      user?: { is_admin?: boolean; is_owner?: boolean; team_id?: string };
    };
    const { is_admin: admin = false, is_owner: owner = false } = found.user ?? {};
    return admin || owner;
  } catch (error) {
    log.error('Slack did not say who is an admin.', { error });
    return false;
  }
}
