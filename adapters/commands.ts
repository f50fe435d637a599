import { homedir } from 'node:os';
import process from 'node:process';
import type { Command } from './cli/arguments/command.ts';
import type { Commands } from './cli/dispatch.ts';
import { type PlatformLibrary, withLibrary } from './platform-library.ts';

/** Every command by name. Only this file reaches several adapters; each is loaded when it is called. */
export const commands: Commands = {
  '': async () => (await import('./cli/main.ts')).repl,
  ask: async () => (await import('./cli/commands/ask.ts')).ask,
  quotes: async () => (await import('./cli/commands/quotes.ts')).quotes,
  speakers: async () => (await import('./cli/commands/speakers.ts')).speakers,
  check: async () => (await import('./cli/commands/check.ts')).check,
  timeline: async () => (await import('./cli/commands/timeline.ts')).timeline,
  articles: async () => (await import('./cli/commands/articles.ts')).articles,
  import: async () => (await import('./cli/commands/import.ts')).importCommand,
  fetch: async () => (await import('./cli/commands/fetch.ts')).fetchCommand,
  watch: async () => (await import('./cli/commands/watch.ts')).watch,
  remove: async () => (await import('./cli/commands/history/remove.ts')).remove,
  changes: async () => (await import('./cli/commands/history/changes.ts')).changes,
  receipt: async () => (await import('./cli/commands/history/receipt.ts')).receipt,
  verify: async () => (await import('./cli/commands/history/verify.ts')).verify,
  alerts: async () => (await import('./cli/commands/alerts/alerts.ts')).alerts,
  index: async () => (await import('./cli/commands/index-command.ts')).indexCommand,
  state: async () => (await import('./cli/commands/state.ts')).state,
  report: async () => (await import('./cli/commands/report.ts')).report,
  doctor: async () => {
    const { doctorOver } = await import('./cli/commands/doctor.ts');
    return doctorOver([
      async (env) => {
        if (!env.DISCORD_TOKEN) return [];
        return (await import('./discord/setup/doctor.ts')).examine(env);
      },
      async (env) => {
        if (!Object.keys(env).some((name) => name.startsWith('SLACK_'))) return [];
        return (await import('./slack/setup/doctor.ts')).examine(env);
      },
      async (env) => (await import('./webhook/doctor.ts')).examine(env),
    ]);
  },
  discord: needing('discord.js', async () => {
    const { stateFolder } = await import('./cli/settings.ts');
    const { discordCommand } = await import('./discord/setup/command.ts');
    return discordCommand(({ env }) => stateFolder(env, homedir(), process.platform));
  }),
  slack: needing('@slack/bolt', async () => {
    const { stateFolder } = await import('./cli/settings.ts');
    const { slackCommand } = await import('./slack/setup/command.ts');
    return slackCommand(({ env }) => stateFolder(env, homedir(), process.platform));
  }),
  webhook: async () => {
    const { stateFolder } = await import('./cli/settings.ts');
    const { webhookCommand } = await import('./webhook/command.ts');
    return webhookCommand(({ env }) => stateFolder(env, homedir(), process.platform));
  },
};

/** A command whose platform's library may not be installed. */
function needing(library: PlatformLibrary, load: () => Promise<Command>): () => Promise<Command> {
  return async () => {
    const command = await withLibrary(library, load);
    return { ...command, run: (...call) => withLibrary(library, () => command.run(...call)) };
  };
}
