import { badSetting, type Door, readDoor } from '../../src/bot/process/bot-settings.ts';
import { type Config, type Environment, readConfig } from '../../src/config.ts';
import { OnrecordError } from '../../src/problem.ts';

/** What the webhook adapter needs to know beside the core's settings. */
export interface WebhookSettings extends Door {
  readonly config: Config;
  /** The first signs what is answered, each may have signed what is asked. */
  readonly secrets: readonly [string, ...string[]];
}

const DEFAULT_PORT = 3000;
/** Characters of a secret: 32 bytes in hex have 64, in base64 44. */
const SHORTEST = 32;

/**
 * The webhook's settings from an environment.
 * @throws {OnrecordError} `no-webhook-secret` or `bad-setting`, naming the variable and the remedy
 */
export function readWebhookSettings(env: Environment): WebhookSettings {
  const secrets = secretsIn(env[SECRET] ?? '');
  const door = readDoor(env);
  return { config: readConfig(env), secrets, ...door, port: door.port ?? DEFAULT_PORT };
}

const SECRET = 'ONRECORD_WEBHOOK_SECRET';
const MAKE =
  'Make one with: openssl rand -hex 32. To change it, put the new one before the old, with a comma between.';

function secretsIn(value: string): [string, ...string[]] {
  const [first = '', ...others] = value.split(',').map((secret) => secret.trim());
  if (first === '' && others.length === 0)
    throw new OnrecordError({
      code: 'no-webhook-secret',
      message: `${SECRET} is not set.`,
      remedy: MAKE,
    });
  if ([first, ...others].some((secret) => secret.length < SHORTEST))
    throw badSetting(SECRET, `holds a secret of fewer than ${SHORTEST} characters`, MAKE);
  return [first, ...others];
}
