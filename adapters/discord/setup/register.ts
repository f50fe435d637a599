import { DiscordAPIError, REST, type RESTGetAPICurrentUserGuildsResult, Routes } from 'discord.js';
import { OnrecordError } from '../../../src/problem.ts';
import { applicationOf, type DiscordSettings } from '../settings.ts';
import { hopeless } from '../transport/fatal-error.ts';
import {
  type CommandDifference,
  commandDifferenceOf,
  type ExistingCommand,
} from '../view/difference.ts';
import { definitions } from './commands.ts';

/** Which commands, and whether only to say what would be done. */
export interface Registration {
  /** For one server only; null for everywhere. */
  readonly guild: string | null;
  readonly dryRun: boolean;
}

/** Discord's side of the registration. */
export interface CommandRegistry {
  readonly application: string;
  list(guild: string | null): Promise<ExistingCommand[]>;
  apply(guild: string | null, difference: CommandDifference): Promise<void>;
  /** Servers that the bot is in. */
  guilds(): Promise<string[]>;
}

const GUILDS_A_PAGE = 200;

/**
 * Discord's registry of commands for the app that the token belongs to.
 * @throws {OnrecordError} when Discord refuses the token, or the id belongs to another app
 */
export async function openRegistry({
  token,
  application,
  api,
}: DiscordSettings): Promise<CommandRegistry> {
  const rest = new REST({ ...(api === null ? {} : { api }), retries: 3 }).setToken(token);
  const own = await applicationId(rest);
  const expected = application ?? applicationOf(token) ?? own;
  if (expected !== own) throw otherApplication(expected, own);
  const routeOf = (guild: string | null) =>
    guild === null ? Routes.applicationCommands(own) : Routes.applicationGuildCommands(own, guild);
  return {
    application: own,
    list: async (guild) =>
      (await reached(() => rest.get(routeOf(guild)), guild)) as ExistingCommand[],
    apply: async (guild, { create, change, remove }) => {
      const route = routeOf(guild);
      for (const body of create) await rest.post(route, { body });
      for (const { id, wanted } of change) await rest.patch(`${route}/${id}`, { body: wanted });
      for (const { id } of remove) await rest.delete(`${route}/${id}`);
    },
    guilds: () => allGuilds(rest),
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

/**
 * Brings Discord's commands to what is wanted, and says line by line what that takes. A command that
 * is registered everywhere would show twice where it is registered for a server too, so that one of
 * the two goes: the server's.
 */
export async function* register(
  registry: CommandRegistry,
  { guild, dryRun }: Registration,
): AsyncGenerator<string> {
  const global = commandDifferenceOf(definitions, await registry.list(null));
  const places: [string | null, CommandDifference][] =
    guild === null
      ? [[null, global], ...(await copies(registry))]
      : [[guild, commandDifferenceOf(missing(global), await registry.list(guild))]];
  let changes = 0;
  for (const [place, difference] of places) {
    const lines = inWords(difference, place);
    changes += difference.create.length + difference.change.length + difference.remove.length;
    for (const line of lines) yield line;
    if (!dryRun) await registry.apply(place, difference);
  }
  if (changes === 0) yield 'Nothing to change.';
  else yield dryRun ? `${changes} to change (dry run: nothing was done).` : `${changes} changed.`;
}

/** What is not registered everywhere. */
function missing({ keep, change }: CommandDifference): typeof definitions {
  const everywhere = new Set([
    ...keep.map(({ name }) => name),
    ...change.map(({ wanted }) => wanted.name),
  ]);
  return definitions.filter(({ name }) => !everywhere.has(name));
}

/** Commands of single servers that would stand beside the same ones everywhere. */
async function copies(registry: CommandRegistry): Promise<[string, CommandDifference][]> {
  const found: [string, CommandDifference][] = [];
  for (const guild of await registry.guilds()) {
    const difference = commandDifferenceOf([], await registry.list(guild));
    if (difference.remove.length > 0) found.push([guild, difference]);
  }
  return found;
}

function inWords(
  { create, change, remove, keep }: CommandDifference,
  guild: string | null,
): string[] {
  const where = guild === null ? 'everywhere' : `in server ${guild}`;
  return [
    ...create.map(({ name }) => `+ ${name}, ${where}`),
    ...change.map(({ wanted, fields }) => `~ ${wanted.name}, ${where}: ${fields.join(', ')}`),
    ...remove.map(({ name }) => `- ${name}, ${where}`),
    ...keep.map(({ name }) => `= ${name}, ${where}`),
  ];
}
