import { readPort } from '../../src/bot/process/bot-settings.ts';
import { type Config, type Environment, readConfig } from '../../src/config.ts';
import { OnrecordError } from '../../src/problem.ts';

/** What the webhook adapter needs to know beside the core's settings. */
export interface WebhookSettings {
  readonly config: Config;
  /** The first signs what is answered, each may have signed what is asked. */
  readonly secrets: readonly [string, ...string[]];
  /** Where requests, `/healthz` and `/readyz` are taken. */
  readonly port: number;
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
  if (first === '' && others.length === 0)
    throw new OnrecordError({
      code: 'no-webhook-secret',
      message: 'ONRECORD_WEBHOOK_SECRET is not set.',
      remedy: make,
    });
  if ([first, ...others].some((secret) => secret.length < SHORTEST))
    throw new OnrecordError({
      code: 'bad-setting',
      message: `ONRECORD_WEBHOOK_SECRET: a secret has fewer than ${SHORTEST} characters.`,
      remedy: make,
    });
  return {
    config: readConfig(env),
    secrets: [first, ...others],
    port: readPort(env.PORT, badPort) ?? DEFAULT_PORT,
  };
}

function badPort(found: string): OnrecordError {
  return new OnrecordError({
    code: 'bad-setting',
    message: `PORT is ${found}.`,
    remedy: `Set it to a number from 0 to 65535, or leave it out for ${DEFAULT_PORT}.`,
  });
}
