import {
  type BotCall,
  type BotTerminal,
  orHopeless,
  runBot,
  type StartableBot,
  unknownWord,
} from '../../../src/bot/process/command.ts';
import { register } from '../../../src/bot/registration/register.ts';
import { OnrecordError } from '../../../src/problem.ts';
import { applicationOf, type DiscordSettings, readDiscordSettings } from '../settings.ts';
import { inviteLink } from './invite.ts';

// The bot and what registers its commands load discord.js, so they are loaded when they are called:
// help must work, and be quick, where it is not installed.

/** `onrecord discord`: the bot; `onrecord discord register`: its commands. */
export function discordCommand(stateFolder: (terminal: BotTerminal) => string) {
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
    run: async (call: BotCall, terminal: BotTerminal): Promise<0 | 1 | 2> => {
      const [word] = call.words;
      if (word === 'register') return registered(call, terminal);
      if (word !== undefined) throw unknownWord('discord', word, 'register');
      return runBot(call, terminal, stateFolder(terminal), BOT);
    },
  };
}

const BOT: StartableBot<DiscordSettings> = {
  hopeless: ['no-discord-token', 'bad-setting'],
  read: readDiscordSettings,
  start: async (around) => (await import('../main.ts')).startBot(around),
  started: greeting,
};

async function registered(call: BotCall, terminal: BotTerminal): Promise<0> {
  const { env, output } = terminal;
  const settings = await orHopeless(BOT.hopeless, terminal, () => readDiscordSettings(env));
  const guild = call.value('guild');
  if (guild !== null && !/^\d{17,20}$/.test(guild)) throw noGuild(guild);
  const { openRegistry } = await import('./registry.ts');
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

function noGuild(id: string): OnrecordError {
  return new OnrecordError({
    code: 'wrong-usage',
    message: `${JSON.stringify(id)} is no server's id.`,
    remedy: 'Right-click the server in Discord, Copy Server ID.',
  });
}
