/** A command as a platform is to have it, or has it: a name, and fields in the platform's own words. */
export interface CommandDefinition {
  readonly name: string;
  /** Commands of different types may share a name; default 1. */
  readonly type?: number | undefined;
}

/** A command as the platform has it, in whatever state. */
export type ExistingCommand = Readonly<Record<string, unknown>> &
  CommandDefinition & { readonly id: string };

/** What is to be done so that the platform has just what is wanted. */
export interface CommandDifference<Definition extends CommandDefinition> {
  readonly create: readonly Definition[];
  readonly change: readonly {
    readonly id: string;
    readonly wanted: Definition;
    /** Names of the fields that differ. */
    readonly fields: readonly string[];
  }[];
  readonly remove: readonly ExistingCommand[];
  readonly keep: readonly ExistingCommand[];
}

type Fields = Readonly<Record<string, unknown>>;

/** What a platform takes a field for that is not given: it fills these in, and so must the comparison. */
export interface FieldDefaults {
  readonly command: Fields;
  /** Of everything inside a command. */
  readonly option: Fields;
}

/** Compares what is there with what is wanted, by name and type; the order of commands does not count. */
export function commandDifferenceOf<Definition extends CommandDefinition>(
  wanted: readonly Definition[],
  existing: readonly ExistingCommand[],
  defaults: FieldDefaults,
): CommandDifference<Definition> {
  const there = new Map(existing.map((command) => [keyOf(command), command]));
  const known = compared(wanted, there, defaults);
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

/** The wanted commands that are there, each with the names of the fields that differ. */
function compared<Definition extends CommandDefinition>(
  wanted: readonly Definition[],
  there: ReadonlyMap<string, ExistingCommand>,
  defaults: FieldDefaults,
) {
  return wanted.flatMap((command) => {
    const found = there.get(keyOf(command));
    if (found === undefined) return [];
    return [{ wanted: command, found, fields: fieldsThatDiffer(command, found, defaults) }];
  });
}

function keyOf({ name, type }: CommandDefinition): string {
  return `${type ?? 1} ${name}`;
}

function fieldsThatDiffer(
  wanted: CommandDefinition,
  found: Fields,
  { command, option }: FieldDefaults,
): string[] {
  const fields: Fields = { ...command, ...wanted };
  const written = (value: unknown) => JSON.stringify(normal(value, option));
  return Object.keys(fields).filter(
    (field) => written(fields[field]) !== written(found[field] ?? command[field]),
  );
}

/** Without what makes no difference: defaults of options, order of keys and of plain lists. */
function normal(value: unknown, defaults: Fields): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => normal(item, defaults));
    return items.every((item) => typeof item === 'number') ? items.toSorted() : items;
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries({ ...defaults, ...value });
  const given = entries.filter(([, each]) => each !== null && each !== undefined);
  return Object.fromEntries(
    given.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, each]) => [key, normal(each, defaults)]),
  );
}
