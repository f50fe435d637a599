import type { PolicySetting } from '../../../src/bot/people/policy-change.ts';

/** A control of the settings, as Slack sends it when it was used. */
export interface SettingAction {
  readonly action_id: string;
  readonly selected_option?: { readonly value: string } | null;
  readonly selected_conversations?: readonly string[];
}

const PREFIX = 'onrecord-setting:';

/** The settings' controls by their `action_id`. */
export const SETTINGS = {
  private: `${PREFIX}private`,
  followUps: `${PREFIX}follow-ups`,
  excluded: `${PREFIX}excluded`,
  threadsOff: `${PREFIX}threads-off`,
  watches: `${PREFIX}watches`,
} as const;

/** What a used control wants changed; null where it is none of the settings'. */
export function changeIn(action: SettingAction): PolicySetting | null {
  const { action_id: id, selected_option: chosen, selected_conversations: channels = [] } = action;
  if (id === SETTINGS.private) return { private: chosen?.value === 'on' };
  if (id === SETTINGS.followUps) return { followUps: chosen?.value === 'on' };
  if (id === SETTINGS.watches) return { watchesByAll: chosen?.value === 'on' };
  if (id === SETTINGS.excluded) return { excluded: channels };
  if (id === SETTINGS.threadsOff) return { threadsOff: channels };
  return null;
}
