import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { SNARES } from '../view/hostile.ts';

/** What of a JSON schema is read here. */
interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly oneOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly additionalProperties?: Schema | boolean;
}

const FILE = new URL('../../../../../shared/contracts/discord-openapi.json', import.meta.url);

/** Discord's own description of its messages; null where it is missing. */
export const described: Readonly<Record<string, Schema>> | null = existsSync(FILE)
  ? JSON.parse(readFileSync(FILE, 'utf8')).components.schemas
  : null;

/** How deep a generated message goes: a message may hold messages without end. */
const DEEPEST = 7;

/** Any value that a named schema of Discord's description allows. */
export function shapesOf(name: string): fc.Arbitrary<Record<string, unknown>> {
  return valuesOf({ $ref: `#/components/schemas/${name}` }, 0) as fc.Arbitrary<
    Record<string, unknown>
  >;
}

function valuesOf(schema: Schema, depth: number): fc.Arbitrary<unknown> {
  if (schema.$ref !== undefined) {
    const name = schema.$ref.split('/').at(-1) ?? '';
    return valuesOf(described?.[name] ?? {}, depth);
  }
  if ('const' in schema) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  if (schema.oneOf !== undefined)
    return fc.oneof(...schema.oneOf.map((one) => valuesOf(one, depth)));
  const types = [schema.type ?? 'null'].flat();
  return fc.oneof(...types.map((type) => valuesOfType(type, schema, depth)));
}

function valuesOfType(type: string, schema: Schema, depth: number): fc.Arbitrary<unknown> {
  if (type === 'string') return fc.constantFrom('', '123456789012345678', ...SNARES);
  if (type === 'integer' || type === 'number') return fc.integer({ min: -1, max: 2 ** 31 - 1 });
  if (type === 'boolean') return fc.boolean();
  if (type === 'array') {
    const items = schema.items ?? {};
    return depth > DEEPEST
      ? fc.constant<string[]>([])
      : fc.array(
          fc.constant(null).chain(() => valuesOf(items, depth + 1)),
          { maxLength: 2 },
        );
  }
  return type === 'object' ? objectsOf(schema, depth) : fc.constant(null);
}

/** Fields that need not be there are there now and then, so that a message stays small. */
function objectsOf(schema: Schema, depth: number): fc.Arbitrary<object> {
  const { properties = {}, required = [] } = schema;
  const names = Object.keys(properties);
  const chosen =
    depth > DEEPEST
      ? fc.constant<string[]>([])
      : fc.subarray(names, { maxLength: Math.min(4, names.length) });
  return chosen.chain((some) => {
    const own = names.filter((name) => required.includes(name) || some.includes(name));
    return fc.record(
      Object.fromEntries(own.map((name) => [name, valuesOf(properties[name] ?? {}, depth + 1)])),
    );
  });
}
