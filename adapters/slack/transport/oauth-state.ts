import type { HTTPReceiver } from '@slack/bolt';
import type { ShortKeys } from '../../../src/bot/store/short-keys.ts';
import { createOneUseTokens } from '../../../src/bot/tenants/one-use-token.ts';

/** How long somebody may take from the install page to Slack and back, in ms. */
const LIFETIME = 10 * 60_000;
const PURPOSE = {
  derived: 'onrecord: state of an installation',
  noted: 'slack installation state',
};

type Installer = NonNullable<ConstructorParameters<typeof HTTPReceiver>[0]['installerOptions']>;
type StateStore = NonNullable<Installer['stateStore']>;
type InstallOptions = Parameters<StateStore['generateStateParam']>[0];

/** What binds an installation to the browser that began it, as Bolt wants it. */
export function openOauthState(key: Buffer, keys: Pick<ShortKeys, 'claim'>): StateStore {
  const tokens = createOneUseTokens<InstallOptions>(PURPOSE, key, keys, LIFETIME);
  return {
    generateStateParam: async (options, now) => tokens.issue(options, now),
    verifyStateParam: async (now, state) => {
      const found = await tokens.redeem(state, now);
      if ('value' in found) return found.value;
      const error = new Error(`The state of the installation is ${found.fault}.`);
      // Bolt answers this code with 400.
      throw Object.assign(error, { code: 'slack_oauth_invalid_state' });
    },
  };
}
