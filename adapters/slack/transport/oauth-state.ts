import { createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import type { HTTPReceiver } from '@slack/bolt';
import type { ShortKeys } from '../../../src/bot/store/short-keys.ts';

/** How long somebody may take from the install page to Slack and back, in ms. */
const LIFETIME = 10 * 60_000;

type Installer = NonNullable<ConstructorParameters<typeof HTTPReceiver>[0]['installerOptions']>;
type StateStore = NonNullable<Installer['stateStore']>;
type InstallOptions = Parameters<StateStore['generateStateParam']>[0];

/** What a state carries through the browser. */
interface Carried {
  readonly nonce: string;
  /** ms since the epoch. */
  readonly at: number;
  readonly options: InstallOptions;
}

/**
 * What binds an installation to the browser that began it: signed, so that nothing is kept for those who only look at the
 * page, and good for one use within ten minutes.
 *
 * @param key that of the tokens, from which a key of its own is derived: what signs here opens nothing there
 * @param keys where used ones are noted, for every process that shares the state
 */
export function openOauthState(key: Buffer, keys: Pick<ShortKeys, 'claim'>): StateStore {
  const own = Buffer.from(hkdfSync('sha256', key, '', 'onrecord: state of an installation', 32));
  const sign = (text: string) => createHmac('sha256', own).update(text).digest();
  const nameOf = (nonce: string) => `slack installation state ${nonce}`;
  return {
    generateStateParam: async (options, now) => {
      const carried: Carried = {
        nonce: randomBytes(16).toString('base64url'),
        at: now.getTime(),
        options,
      };
      const text = Buffer.from(JSON.stringify(carried)).toString('base64url');
      return `${text}.${sign(text).toString('base64url')}`;
    },
    verifyStateParam: async (now, state) => {
      const [text = '', signature = ''] = state.split('.');
      const given = Buffer.from(signature, 'base64url');
      const right = sign(text);
      if (given.length !== right.length || !timingSafeEqual(given, right)) throw refused('forged');
      const carried = JSON.parse(Buffer.from(text, 'base64url').toString()) as Carried;
      const age = now.getTime() - carried.at;
      if (age < 0 || age > LIFETIME) throw refused('too old');
      if (!keys.claim(nameOf(carried.nonce), 2 * LIFETIME)) throw refused('used already');
      return carried.options;
    },
  };
}

/** Bolt answers this code with 400. */
function refused(why: string): Error {
  const error = new Error(`The state of the installation is ${why}.`);
  return Object.assign(error, { code: 'slack_oauth_invalid_state' });
}
