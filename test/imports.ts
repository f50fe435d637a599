import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Expression, parseSync, Visitor } from 'oxc-parser';

/** The project's root. */
export const root = path.resolve(import.meta.dirname, '..');

/** One import, export-from, dynamic or type import of a file. */
export interface Import {
  /** The importing file, from the project's root. */
  readonly from: string;
  /** A file from the project's root, or the package's name. */
  readonly to: string;
  readonly typeOnly: boolean;
}

export interface Source {
  readonly file: string;
  readonly imports: readonly Import[];
  /** Whether it reads `process.env`, in any spelling. */
  readonly readsEnv: boolean;
}

/** Every source under a folder, parsed. */
export function sourcesIn(folder: string): Source[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.[cm]?[jt]s$/u.test(name))
    .map((name) => path.posix.join(folder, name.replaceAll(path.sep, '/')))
    .map((file) => parse(file, readFileSync(path.join(root, file), 'utf8')));
}

/** What one source imports and reads; `file` is its path from the project’s root. */
export function parse(file: string, code: string): Source {
  const imports: Import[] = [];
  let readsEnv = false;
  const add = (specifier: string, typeOnly: boolean) => {
    const to = specifier.startsWith('.')
      ? path.posix.join(path.posix.dirname(file), specifier)
      : specifier;
    imports.push({ from: file, to, typeOnly });
  };
  const text = (node: { type: string; value?: unknown }) =>
    node.type === 'Literal' ? String(node.value) : `(computed in ${file})`;
  const isProcess = (node: Expression): boolean =>
    (node.type === 'Identifier' && node.name === 'process') ||
    (node.type === 'MemberExpression' &&
      node.property.type === 'Identifier' &&
      node.property.name === 'process');
  new Visitor({
    ImportDeclaration(node) {
      add(node.source.value, node.importKind === 'type');
      const names = node.specifiers.flatMap((specifier) =>
        specifier.type === 'ImportSpecifier' && specifier.imported.type === 'Identifier'
          ? [specifier.imported.name]
          : [],
      );
      if (/^(?:node:)?process$/u.test(node.source.value) && names.includes('env')) readsEnv = true;
    },
    ExportNamedDeclaration(node) {
      if (node.source !== null) add(node.source.value, node.exportKind === 'type');
    },
    ExportAllDeclaration(node) {
      add(node.source.value, node.exportKind === 'type');
    },
    ImportExpression(node) {
      add(text(node.source), false);
    },
    TSImportType(node) {
      add(text(node.source), true);
    },
    CallExpression(node) {
      const [argument] = node.arguments;
      const required = node.callee.type === 'Identifier' && node.callee.name === 'require';
      if (required && argument !== undefined) add(text(argument), false);
    },
    MemberExpression(node) {
      const name = node.property.type === 'Identifier' ? node.property.name : text(node.property);
      if (isProcess(node.object) && name === 'env') readsEnv = true;
    },
    VariableDeclarator(node) {
      const names =
        node.id.type === 'ObjectPattern'
          ? node.id.properties.map((property) =>
              property.type === 'Property' && property.key.type === 'Identifier'
                ? property.key.name
                : '',
            )
          : [];
      if (node.init !== null && isProcess(node.init) && names.includes('env')) readsEnv = true;
    },
  }).visit(parseSync(file, code).program);
  return { file, imports, readsEnv };
}
