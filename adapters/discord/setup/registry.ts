import {
  DiscordAPIError,
  REST,
  type RESTGetAPICurrentUserGuildsResult,
  type RESTGetAPIGatewayBotResult,
  type RESTPostAPIApplicationCommandsJSONBody,
  Routes,
} from 'discord.js';
import type { ExistingCommand } from '../../../src/bot/registration/command-difference.ts';
import type { CommandRegistry } from '../../../src/bot/registration/register.ts';
import { OnrecordError } from '../../../src/problem.ts';
import { applicationOf, type DiscordSettings } from '../settings.ts';
import { hopeless } from '../transport/fatal-error.ts';
import { definitions } from './commands.ts';

type Definition = RESTPostAPIApplicationCommandsJSONBody;

/** What Discord takes a field for that is not given. */
const DEFAULTS = {
  command: {
    ...{ type: 1, description: '', options: [], nsfw: false, contexts: null },
    ...{ default_member_permissions: null, integration_types: [0] },
    ...{ name_localizations: null, description_localizations: null },
  },
  option: { required: false, autocomplete: false, choices: [], options: [], channel_types: [] },
};

const GUILDS_A_PAGE = 200;

/** The registry of commands, and what else Discord says of the app. */
interface DiscordRegistry extends CommandRegistry<Definition> {
  /** How many shards Discord recommends. */
  recommendedShards(): Promise<number>;
}

/**
 * Discord's registry of commands for the app that the token belongs to.
 * @throws {OnrecordError} when Discord refuses the token, or the id belongs to another app
 */
export async function openRegistry({
  token,
  application,
  api,
}: DiscordSettings): Promise<DiscordRegistry> {
  const rest = new REST({ ...(api === null ? {} : { api }), retries: 3 }).setToken(token);
  const own = await applicationId(rest);
  const expected = application ?? applicationOf(token) ?? own;
  if (expected !== own) throw otherApplication(expected, own);
  const routeOf = (guild: string | null) =>
    guild === null ? Routes.applicationCommands(own) : Routes.applicationGuildCommands(own, guild);
  return {
    application: own,
    definitions,
    defaults: DEFAULTS,
    list: async (guild) =>
      (await reached(() => rest.get(routeOf(guild)), guild)) as ExistingCommand[],
    apply: async (guild, { create, change, remove }) => {
      const route = routeOf(guild);
      for (const body of create) await rest.post(route, { body });
      for (const { id, wanted } of change) await rest.patch(`${route}/${id}`, { body: wanted });
      for (const { id } of remove) await rest.delete(`${route}/${id}`);
    },
    guilds: () => allGuilds(rest),
    recommendedShards: async () =>
      ((await rest.get(Routes.gatewayBot())) as RESTGetAPIGatewayBotResult).shards,
  };
}

async function applicationId(rest: REST): Promise<string> {
  try {
    const { id } = (await rest.get(Routes.currentApplication())) as { id: string };
    return id;
  } catch (error) {
    if (error instanceof DiscordAPIError && error.status === 401)
      throw new OnrecordError(hopeless(4004));
    throw new OnrecordError({
      code: 'discord-unreachable',
      message: `Discord can't be reached: ${error instanceof Error ? error.message : String(error)}.`,
      remedy: 'Check the connection and https://discordstatus.com, then try again.',
    });
  }
}

function otherApplication(expected: string, own: string): OnrecordError {
  return new OnrecordError({
    code: 'discord-other-application',
    message: `DISCORD_APPLICATION_ID is ${expected}, but DISCORD_TOKEN belongs to ${own}.`,
    remedy: 'Take both from the same app, or leave DISCORD_APPLICATION_ID out.',
  });
}

async function reached<T>(ask: () => Promise<T>, guild: string | null): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    const refused = error instanceof DiscordAPIError && [403, 404].includes(error.status);
    if (!refused || guild === null) throw error;
    throw new OnrecordError({
      code: 'discord-no-such-guild',
      message: `The app is not in a server with the id ${guild}.`,
      remedy: 'Invite it there first, or check the id: right-click the server, Copy Server ID.',
    });
  }
}

async function allGuilds(rest: REST): Promise<string[]> {
  const ids: string[] = [];
  for (;;) {
    const query = new URLSearchParams({ limit: String(GUILDS_A_PAGE), after: ids.at(-1) ?? '0' });
    const page = (await rest.get(Routes.userGuilds(), {
      query,
    })) as RESTGetAPICurrentUserGuildsResult;
    ids.push(...page.map(({ id }) => id));
    if (page.length < GUILDS_A_PAGE) return ids;
  }
}
