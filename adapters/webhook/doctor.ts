import { examineWith, type Finding } from '../../src/bot/process/examine.ts';
import type { Environment } from '../../src/config.ts';
import { readWebhookSettings } from './settings.ts';

/** What is missing or wrong in the webhook's setup, and the remedy; nothing where it isn't set up at all. */
export async function examine(env: Environment): Promise<Finding[]> {
  if (!env.ONRECORD_WEBHOOK_SECRET) return [];
  return examineWith('webhook', async ({ good }) => {
    const { secrets, port, host } = readWebhookSettings(env);
    const taken = secrets.length === 1 ? 'one secret' : `${secrets.length} secrets`;
    return [good(`${taken}; requests are taken at ${host}, port ${port}, /v1/events`)];
  });
}
