import { createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import type { ShortKeys } from '../store/short-keys.ts';

/** Why a token is not accepted. */
type TokenFault = 'forged' | 'too old' | 'used already';

/** Signed texts that a browser carries for us: whoever only looks at a page leaves nothing behind. */
export interface OneUseTokens<Carried> {
  /** A token that carries a value, which must survive JSON; everybody who has it can read that. */
  issue(value: Carried, now: Date): string;
  /** What a token carries, once. */
  redeem(
    token: string,
    now: Date,
  ): Promise<{ readonly value: Carried } | { readonly fault: TokenFault }>;
}

interface Signed<Carried> {
  readonly nonce: string;
  /** ms since the epoch. */
  readonly at: number;
  readonly options: Carried;
}

/**
 * @param purpose what the tokens are for: neither a key nor a token of one is good for another
 * @param key 32 bytes, from which a key of its own is derived: what signs here opens nothing elsewhere
 * @param keys where used ones are noted, for every process that shares the state
 * @param lifetime ms that one is good for
 */
export function createOneUseTokens<Carried>(
  purpose: { readonly derived: string; readonly noted: string },
  key: Buffer,
  keys: Pick<ShortKeys, 'claim'>,
  lifetime: number,
): OneUseTokens<Carried> {
  const own = Buffer.from(hkdfSync('sha256', key, '', purpose.derived, 32));
  const sign = (text: string) => createHmac('sha256', own).update(text).digest();
  return {
    issue: (options, now) => {
      const nonce = randomBytes(16).toString('base64url');
      const signed: Signed<Carried> = { nonce, at: now.getTime(), options };
      const text = Buffer.from(JSON.stringify(signed)).toString('base64url');
      return `${text}.${sign(text).toString('base64url')}`;
    },
    redeem: async (token, now) => {
      const [text = '', signature = ''] = token.split('.');
      const given = Buffer.from(signature, 'base64url');
      const right = sign(text);
      if (given.length !== right.length || !timingSafeEqual(given, right))
        return { fault: 'forged' };
      const { nonce, at, options } = JSON.parse(
        Buffer.from(text, 'base64url').toString(),
      ) as Signed<Carried>;
      const age = now.getTime() - at;
      if (age < 0 || age > lifetime) return { fault: 'too old' };
      const first = await keys.claim(`${purpose.noted} ${nonce}`, 2 * lifetime);
      return first ? { value: options } : { fault: 'used already' };
    },
  };
}
