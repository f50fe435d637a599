import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'oxc-parser';

/**
 * Writes blocks.json: a JSON schema of Slack's blocks and views, read from the declarations of
 * @slack/types. Run it with `node test/stand-ins/slack/make-schema.ts` after @slack/types has changed.
 */
const DECLARATIONS = path.resolve(
  import.meta.dirname,
  '../../..',
  ...['node_modules', '@slack', 'types', 'dist'],
);
const FOLDERS = ['block-kit', '.'];
const ROOTS = ['KnownBlock', 'ModalView', 'HomeView'];

// biome-ignore lint/suspicious/noExplicitAny: a syntax tree, of which each kind looks different
type Node = any;
type Schema = Record<string, unknown>;

/** The schema of all that the roots need. */
export function blocksSchema(): Schema {
  const declared = declarations();
  const schemas: Record<string, Schema> = {};
  const waiting = [...ROOTS];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (schemas[name] !== undefined) continue;
    const declaration = declared.get(name);
    if (declaration === undefined) throw new Error(`@slack/types declares no ${name}.`);
    schemas[name] = schemaOf(declaration, (wanted) => waiting.push(wanted), declared);
  }
  const sorted = Object.entries(schemas).sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    definitions: Object.fromEntries(sorted),
  };
}

function declarations(): Map<string, Node> {
  const found = new Map<string, Node>();
  for (const folder of FOLDERS) {
    const where = path.join(DECLARATIONS, folder);
    for (const file of readdirSync(where).filter((name) => name.endsWith('.d.ts'))) {
      const { program } = parseSync(file, readFileSync(path.join(where, file), 'utf8'));
      for (const statement of program.body as Node[]) {
        const declaration = statement.declaration ?? statement;
        if (declaration.id?.name !== undefined) found.set(declaration.id.name, declaration);
      }
    }
  }
  return found;
}

function schemaOf(node: Node, need: (name: string) => void, declared: Map<string, Node>): Schema {
  const fields = fieldsOf(node, declared);
  if (fields === null) return typeOf(node.typeAnnotation, need, declared);
  return objectOf(fields, need, declared);
}

/** All fields of an interface, inherited ones first; null for another kind of declaration. */
function fieldsOf(node: Node, declared: Map<string, Node>): Node[] | null {
  if (node.type !== 'TSInterfaceDeclaration') return null;
  const inherited = (node.extends ?? []).flatMap(({ expression }: Node) => {
    const parent = declared.get(expression.name);
    return parent === undefined ? [] : (fieldsOf(parent, declared) ?? []);
  });
  return [...inherited, ...node.body.body];
}

function objectOf(
  fields: Node[],
  need: (name: string) => void,
  declared: Map<string, Node>,
): Schema {
  const properties: Record<string, Schema> = {};
  const required = new Set<string>();
  for (const field of fields) {
    if (field.type !== 'TSPropertySignature') continue;
    const name = field.key.name ?? field.key.value;
    properties[name] = typeOf(field.typeAnnotation.typeAnnotation, need, declared);
    if (field.optional) required.delete(name);
    else required.add(name);
  }
  return { type: 'object', properties, required: [...required], additionalProperties: false };
}

function typeOf(node: Node, need: (name: string) => void, declared: Map<string, Node>): Schema {
  const inner = (other: Node) => typeOf(other, need, declared);
  switch (node.type) {
    case 'TSStringKeyword':
      return { type: 'string' };
    case 'TSNumberKeyword':
      return { type: 'number' };
    case 'TSBooleanKeyword':
      return { type: 'boolean' };
    case 'TSLiteralType':
      return { const: node.literal.value };
    case 'TSArrayType':
      return { type: 'array', items: inner(node.elementType) };
    case 'TSTupleType':
      return { type: 'array', items: inner(node.elementTypes[0]) };
    case 'TSUnionType':
      return { anyOf: node.types.map(inner) };
    case 'TSIntersectionType':
      return {
        anyOf: variantsOf(node, declared).map((fields) => objectOf(fields, need, declared)),
      };
    case 'TSParenthesizedType':
      return inner(node.typeAnnotation);
    case 'TSTypeOperator':
      return inner(node.typeAnnotation);
    case 'TSTypeLiteral':
      return objectOf(node.members, need, declared);
    case 'TSTypeReference': {
      const { name } = node.typeName;
      if (name === 'Record' || !declared.has(name)) return {};
      need(name);
      return { $ref: `#/definitions/${name}` };
    }
    default:
      return {};
  }
}

/** The fields of each form that an object type, an intersection or a union of such may take. */
function variantsOf(node: Node, declared: Map<string, Node>): Node[][] {
  if (node.type === 'TSTypeLiteral') return [node.members];
  if (node.type === 'TSParenthesizedType') return variantsOf(node.typeAnnotation, declared);
  if (node.type === 'TSUnionType')
    return node.types.flatMap((type: Node) => variantsOf(type, declared));
  if (node.type === 'TSTypeReference') {
    const declaration = declared.get(node.typeName.name);
    const fields = fieldsOf(declaration, declared);
    return fields === null ? variantsOf(declaration.typeAnnotation, declared) : [fields];
  }
  if (node.type !== 'TSIntersectionType') throw new Error(`Unknown part of a type: ${node.type}.`);
  return node.types
    .map((type: Node) => variantsOf(type, declared))
    .reduce((all: Node[][], next: Node[][]) =>
      all.flatMap((fields) => next.map((more) => [...fields, ...more])),
    );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = new URL('blocks.json', import.meta.url);
  writeFileSync(file, `${JSON.stringify(blocksSchema(), null, 2)}\n`);
}
