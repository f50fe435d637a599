import type { Environment } from '../../../config.ts';
import { OnrecordError } from '../../../problem.ts';

const HOOK = 'ONRECORD_HOOK';
const SECRET = 'ONRECORD_HOOK_SECRET';
const MAKE = `Make one with: openssl rand -hex 32, and set ${SECRET} to it.`;
/** Characters of a secret. */
const SHORTEST = 32;

/** Where alerts of the terminal's watches are posted to, and what signs them. */
export interface HookAddress {
  readonly url: string;
  readonly secret: string;
}

/**
 * The outgoing hook as it is set; null where none is.
 * @param given names the address instead of the environment
 * @throws {OnrecordError} `bad-setting`
 */
export function readHook(env: Environment, given: string | null = null): HookAddress | null {
  const url = given ?? env[HOOK] ?? '';
  if (url === '') return null;
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (parsed === null || !/^https?:$/.test(parsed.protocol) || parsed.username !== '')
    throw refused(
      `${HOOK} is no http(s) address without a name and a password in it`,
      'Give an address that begins with https://.',
    );
  const secret = env[SECRET] ?? '';
  if (secret.length < SHORTEST)
    throw refused(`${SECRET} has fewer than ${SHORTEST} characters`, MAKE);
  return { url, secret };
}

function refused(what: string, remedy: string): OnrecordError {
  return new OnrecordError({ code: 'bad-setting', message: `${what}.`, remedy });
}
