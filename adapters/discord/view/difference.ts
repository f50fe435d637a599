import type { RESTPostAPIApplicationCommandsJSONBody } from 'discord.js';

/** A command as Discord has it, in whatever state. */
export type ExistingCommand = Readonly<Record<string, unknown>> & {
  readonly id: string;
  readonly name: string;
  readonly type?: number;
};

/** What is to be done so that Discord has just what is wanted. */
export interface CommandDifference {
  readonly create: readonly RESTPostAPIApplicationCommandsJSONBody[];
  readonly change: readonly {
    readonly id: string;
    readonly wanted: RESTPostAPIApplicationCommandsJSONBody;
    /** Names of the fields that differ. */
    readonly fields: readonly string[];
  }[];
  readonly remove: readonly ExistingCommand[];
  readonly keep: readonly ExistingCommand[];
}

/** What Discord takes a field for that is not given: it fills these in, and so must the comparison. */
const DEFAULTS: Readonly<Record<string, unknown>> = {
  type: 1,
  description: '',
  options: [],
  default_member_permissions: null,
  nsfw: false,
  name_localizations: null,
  description_localizations: null,
  integration_types: [0],
  contexts: null,
};
const OPTION_DEFAULTS: Readonly<Record<string, unknown>> = {
  required: false,
  autocomplete: false,
  choices: [],
  options: [],
  channel_types: [],
};

/** Compares what is there with what is wanted, by name and type; the order of commands does not count. */
export function commandDifferenceOf(
  wanted: readonly RESTPostAPIApplicationCommandsJSONBody[],
  existing: readonly ExistingCommand[],
): CommandDifference {
  const there = new Map(existing.map((command) => [keyOf(command), command]));
  const known = wanted.flatMap((command) => {
    const found = there.get(keyOf(command));
    return found === undefined
      ? []
      : [{ wanted: command, found, fields: fieldsThatDiffer(command, found) }];
  });
  const kept = new Set(known.map(({ found }) => found));
  return {
    create: wanted.filter((command) => !there.has(keyOf(command))),
    change: known.flatMap(({ wanted: command, found, fields }) =>
      fields.length === 0 ? [] : [{ id: found.id, wanted: command, fields }],
    ),
    remove: existing.filter((command) => !kept.has(command)),
    keep: known.flatMap(({ found, fields }) => (fields.length === 0 ? [found] : [])),
  };
}

/** Commands of different types may share a name. */
function keyOf({ name, type }: { name: string; type?: number | undefined }): string {
  return `${type ?? 1} ${name}`;
}

function fieldsThatDiffer(wanted: object, found: object): string[] {
  const fields = { ...DEFAULTS, ...wanted };
  return Object.keys(fields).filter((field) => {
    const there = (found as Record<string, unknown>)[field] ?? DEFAULTS[field];
    return (
      JSON.stringify(normal(fields[field as keyof typeof fields])) !== JSON.stringify(normal(there))
    );
  });
}

/** Without what makes no difference: defaults of options, order of keys and of plain lists. */
function normal(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map(normal);
    return items.every((item) => typeof item === 'number') ? items.toSorted() : items;
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries({ ...OPTION_DEFAULTS, ...value });
  const given = entries.filter(([, each]) => each !== null && each !== undefined);
  return Object.fromEntries(
    given.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, each]) => [key, normal(each)]),
  );
}
