import type { Log } from '../machine/log.ts';
import { openSealed, seal } from '../store/sealed.ts';
import type { ShortKeys } from '../store/short-keys.ts';

/** One secret a tenant (a workspace, a server), encrypted where it is kept. */
export interface KeptSecrets<Secret> {
  /** A tenant's secret; null where there is none, or no key opens it. */
  read(tenant: string): Promise<Secret | null>;
  /** Keeps a secret in place of an earlier one; it must survive JSON. */
  keep(tenant: string, secret: Secret): Promise<void>;
  forget(tenant: string): Promise<void>;
}

const FOREVER = 100 * 365 * 24 * 60 * 60_000;

/**
 * Secrets in the state, sealed; none opens in another tenant's place.
 * @param name what the secret is, with its platform: `slack installation`; never changed
 * @param keys 32 bytes each: the first encrypts, all decrypt
 */
export function openKeptSecrets<Secret>(
  name: string,
  state: Pick<ShortKeys, 'keep' | 'recallNamed'>,
  keys: readonly Buffer[],
  log: Log,
): KeptSecrets<Secret> {
  const nameOf = (tenant: string) => `${name} ${tenant}`;
  return {
    read: async (tenant) => {
      const sealed = await state.recallNamed(nameOf(tenant));
      const text = typeof sealed === 'string' ? opened(sealed, tenant, keys, log) : null;
      return text === null ? null : (JSON.parse(text) as Secret);
    },
    keep: (tenant, secret) =>
      state.keep(nameOf(tenant), seal(JSON.stringify(secret), tenant, keys[0] as Buffer), FOREVER),
    forget: (tenant) => state.keep(nameOf(tenant), null, 1),
  };
}

function opened(sealed: string, tenant: string, keys: readonly Buffer[], log: Log): string | null {
  const text = openSealed(sealed, tenant, keys);
  if (text === null)
    log.error('No key in ONRECORD_TOKEN_KEY opens an installation.', { team: tenant });
  return text;
}
