import {
  type CommandDefinition,
  type CommandDifference,
  commandDifferenceOf,
  type ExistingCommand,
  type FieldDefaults,
} from './command-difference.ts';

/** Which commands, and whether only to say what would be done. */
export interface Registration {
  /** For one server only; null for everywhere. */
  readonly guild: string | null;
  readonly dryRun: boolean;
}

/** A platform's side of the registration. */
export interface CommandRegistry<Definition extends CommandDefinition> {
  /** The platform's id of the app whose commands they are. */
  readonly application: string;
  /** What is wanted everywhere. */
  readonly definitions: readonly Definition[];
  readonly defaults: FieldDefaults;
  list(guild: string | null): Promise<ExistingCommand[]>;
  apply(guild: string | null, difference: CommandDifference<Definition>): Promise<void>;
  /** Servers that the bot is in. */
  guilds(): Promise<string[]>;
}

/** What has to be done so that the commands are as wanted everywhere. */
export async function globalDifference<Definition extends CommandDefinition>({
  definitions,
  defaults,
  list,
}: CommandRegistry<Definition>): Promise<CommandDifference<Definition>> {
  return commandDifferenceOf(definitions, await list(null), defaults);
}

/**
 * Brings a platform's commands to what is wanted, and says line by line what that takes. A command that
 * is registered everywhere would show twice where it is registered for a server too, so that one of
 * the two goes: the server's.
 */
export async function* register<Definition extends CommandDefinition>(
  registry: CommandRegistry<Definition>,
  { guild, dryRun }: Registration,
): AsyncGenerator<string> {
  let changes = 0;
  for (const [place, difference] of await differencesFor(guild, registry)) {
    const lines = inWords(difference, place);
    changes += difference.create.length + difference.change.length + difference.remove.length;
    for (const line of lines) yield line;
    if (!dryRun) await registry.apply(place, difference);
  }
  if (changes === 0) yield 'Nothing to change.';
  else yield dryRun ? `${changes} to change (dry run: nothing was done).` : `${changes} changed.`;
}

/** What has to be done, place by place; null is everywhere. */
async function differencesFor<Definition extends CommandDefinition>(
  guild: string | null,
  registry: CommandRegistry<Definition>,
): Promise<[string | null, CommandDifference<Definition>][]> {
  const global = await globalDifference(registry);
  if (guild === null) return [[null, global], ...(await copies(registry))];
  return [[guild, await ownDifference(guild, global, registry)]];
}

/** For one server: what is not registered everywhere. */
async function ownDifference<Definition extends CommandDefinition>(
  guild: string,
  { keep, change }: CommandDifference<Definition>,
  { definitions, defaults, list }: CommandRegistry<Definition>,
): Promise<CommandDifference<Definition>> {
  const everywhere = new Set([
    ...keep.map(({ name }) => name),
    ...change.map(({ wanted }) => wanted.name),
  ]);
  const missing = definitions.filter(({ name }) => !everywhere.has(name));
  return commandDifferenceOf(missing, await list(guild), defaults);
}

/** Commands of single servers that would stand beside the same ones everywhere. */
async function copies<Definition extends CommandDefinition>({
  guilds,
  list,
  defaults,
}: CommandRegistry<Definition>): Promise<[string, CommandDifference<Definition>][]> {
  const found: [string, CommandDifference<Definition>][] = [];
  for (const guild of await guilds()) {
    const difference = commandDifferenceOf<Definition>([], await list(guild), defaults);
    if (difference.remove.length > 0) found.push([guild, difference]);
  }
  return found;
}

function inWords<Definition extends CommandDefinition>(
  { create, change, remove, keep }: CommandDifference<Definition>,
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
