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
  const [first = '', ...others] = (env.ONRECORD_WEBHOOK_SECRET ?? '')
    .split(',')
    .map((secret) => secret.trim());
  const make =
    'Make one with: openssl rand -hex 32. To change it, put the new one before the old, with a comma between.';
  const name = 'ONRECORD_WEBHOOK_SECRET';
  if (first === '' && others.length === 0)
    throw new OnrecordError({
      code: 'no-webhook-secret',
      message: `${name} is not set.`,
      remedy: make,
    });
  if ([first, ...others].some((secret) => secret.length < SHORTEST))
    throw badSetting(name, `holds a secret of fewer than ${SHORTEST} characters`, make);
  const door = readDoor(env);
  return {
    config: readConfig(env),
    secrets: [first, ...others],
    ...door,
    port: door.port ?? DEFAULT_PORT,
  };
}
