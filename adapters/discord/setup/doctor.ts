import { examineWith, type Finding } from '../../../src/bot/process/examine.ts';
import { globalDifference } from '../../../src/bot/registration/register.ts';
import type { Environment } from '../../../src/config.ts';
import { readDiscordSettings } from '../settings.ts';
import { shardsRemedy } from '../shards.ts';
import { inviteLink } from './invite.ts';
import { openRegistry } from './registry.ts';

/** What is missing or wrong in Discord's setup, and the remedy; nothing where Discord isn't set up at all. */
export async function examine(env: Environment): Promise<Finding[]> {
  if (!env.DISCORD_TOKEN) return [];
  return examineWith('discord', async ({ good, bad }) => {
    const settings = readDiscordSettings(env);
    const registry = await openRegistry(settings);
    const shards = shardsRemedy(settings.shards, await registry.recommendedShards());
    const { create, change, keep, remove } = await globalDifference(registry);
    const stale = create.length + change.length + remove.length;
    return [
      good(`token accepted, application ${registry.application}`),
      stale === 0
        ? good(`${keep.length} commands registered`)
        : bad(commandsRemedy(keep.length, stale)),
      ...(shards === null ? [] : [bad(shards)]),
      good(`invite: ${inviteLink(registry.application)}`),
    ];
  });
}

function commandsRemedy(kept: number, stale: number): string {
  const what =
    kept === 0 ? 'No commands are registered' : `${stale} commands are missing or out of date`;
  return `${what}. Run onrecord discord register. [discord-commands]`;
}
