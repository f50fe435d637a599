import process from 'node:process';
import type { Writable } from 'node:stream';
import type { Environment } from '../../src/config.ts';
import { obeySignals } from '../../src/desk/lifetime.ts';
import { OnrecordError } from '../../src/problem.ts';
import { inviteLink } from './invite.ts';
import { startBot } from './main.ts';
import { openRegistry, register } from './register.ts';
import { applicationOf, type DiscordSettings, readDiscordSettings } from './settings.ts';

/** What of a call is needed here. */
interface Call {
  readonly words: readonly string[];
  readonly corpus: string | null;
  value(option: string): string | null;
  given(option: string): boolean;
}

/** What of the machine is needed here. */
interface Terminal {
  readonly output: Writable;
  readonly errors: Writable;
  readonly env: Environment;
  readonly shipped: string;
  readonly today: () => string;
}

/** `EX_CONFIG` of sysexits.h. */
const BAD_SETTINGS = 78;

/** `onrecord discord`: the bot; `onrecord discord register`: its commands. */
export function discordCommand(stateFolder: (terminal: Terminal) => string) {
  return {
    usage: 'discord [register]',
    summary: 'answer in Discord; with register, tell Discord the commands',
    details: [
      'Needs DISCORD_TOKEN; docs/discord.md says how to get one. SIGTERM finishes what is going on and',
      'ends; SIGHUP reads the coverage again. Exit code 78 where the settings are wrong, so that',
      'starting again is of no use.',
      'register prints what Discord has against what is wanted (+ new, ~ changed, - gone, = as it is) and',
      'changes only that; a second time changes nothing.',
    ],
    options: {
      guild: { value: 'ID', does: 'with register: in this server only' },
      'dry-run': { does: 'with register: say what would be done and do nothing' },
    },
    examples: ['onrecord discord', 'onrecord discord register --dry-run'],
    most: 1,
    run: async (call: Call, terminal: Terminal): Promise<0 | 1 | 2> => {
      const [word] = call.words;
      if (word !== undefined && word !== 'register') throw unknown(word);
      const settings = settingsOrExit(terminal);
      if (word === 'register') return registered(call, terminal, settings);
      const corpus = call.corpus ?? settings.config.corpus ?? terminal.shipped;
      const write = (line: string) => terminal.errors.write(line);
      const state = stateFolder(terminal);
      const bot = await startBot({ settings, corpus, state, write, today: terminal.today });
      terminal.errors.write(greeting(settings));
      obeySignals(bot, process, write);
      process.exit(await bot.over);
    },
  };
}

function settingsOrExit(terminal: Terminal): DiscordSettings {
  try {
    return readDiscordSettings(terminal.env);
  } catch (error) {
    if (!(error instanceof OnrecordError)) throw error;
    terminal.errors.write(`${error.message}\n`);
    process.exit(BAD_SETTINGS);
  }
}

async function registered(call: Call, { output }: Terminal, settings: DiscordSettings): Promise<0> {
  const guild = call.value('guild');
  if (guild !== null && !/^\d{17,20}$/.test(guild)) throw noGuild(guild);
  const registry = await openRegistry(settings);
  for await (const line of register(registry, { guild, dryRun: call.given('dry-run') })) {
    output.write(`${line}\n`);
  }
  output.write(`Invite: ${inviteLink(registry.application)}\n`);
  return 0;
}

function greeting({ token, application }: DiscordSettings): string {
  const id = application ?? applicationOf(token);
  return id === null
    ? 'Onrecord is starting.\n'
    : `Onrecord is starting. Invite: ${inviteLink(id)}\n`;
}

function unknown(word: string): OnrecordError {
  return new OnrecordError({
    code: 'wrong-usage',
    message: `onrecord discord does not know ${JSON.stringify(word)}.`,
    remedy: 'Use onrecord discord, or onrecord discord register.',
  });
}

function noGuild(id: string): OnrecordError {
  return new OnrecordError({
    code: 'wrong-usage',
    message: `${JSON.stringify(id)} is no server's id.`,
    remedy: 'Right-click the server in Discord, Copy Server ID.',
  });
}
