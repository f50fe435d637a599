import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'oxc-parser';

const root = path.resolve(import.meta.dirname, '../..');

/** A name that `import … from 'onrecord'` can take. */
export interface PublicName {
  readonly name: string;
  /** Its file, from the project's root. */
  readonly file: string;
  readonly kind: 'function' | 'interface' | 'type' | 'class' | 'const';
  /** The doc comment's text, stars removed, tags included; empty where there is none. */
  readonly comment: string;
  /** The declaration as written, a function without its body. */
  readonly declaration: string;
  /** The code of each `@example`. */
  readonly examples: readonly string[];
}

/** Every name that src/index.ts exports, in its order, with where and how it is declared. */
export function publicNames(): PublicName[] {
  const file = 'src/index.ts';
  const { program } = parseSync(file, readFileSync(path.join(root, file), 'utf8'));
  return program.body.flatMap((node) => {
    if (node.type !== 'ExportNamedDeclaration' || node.source === null) return [];
    const from = path.posix.join('src', node.source.value);
    return node.specifiers.map(({ local }) =>
      declared(from, 'name' in local ? local.name : local.value),
    );
  });
}

function declared(file: string, name: string): PublicName {
  const code = readFileSync(path.join(root, file), 'utf8');
  const { program, comments } = parseSync(file, code);
  for (const node of program.body) {
    // A name that only passes through is declared elsewhere.
    if (node.type === 'ExportNamedDeclaration' && node.source !== null) {
      const through = node.specifiers.some(
        ({ exported }) => 'name' in exported && exported.name === name,
      );
      if (through)
        return declared(path.posix.join(path.posix.dirname(file), node.source.value), name);
    }
    if (node.type !== 'ExportNamedDeclaration' || node.declaration === null) continue;
    const { declaration } = node;
    if (nameOf(declaration) !== name) continue;
    const above = comments.findLast(({ end }) => end <= node.start);
    const touches = above !== undefined && code.slice(above.end, node.start).trim() === '';
    const comment = touches ? unstarred(above.value) : '';
    return {
      name,
      file,
      kind: KINDS[declaration.type] ?? 'const',
      comment,
      declaration: code.slice(declaration.start, endOf(declaration)).trim(),
      examples: examplesIn(comment),
    };
  }
  throw new Error(`${file} does not declare ${name}.`);
}

const KINDS: Readonly<Record<string, PublicName['kind']>> = {
  FunctionDeclaration: 'function',
  TSInterfaceDeclaration: 'interface',
  TSTypeAliasDeclaration: 'type',
  ClassDeclaration: 'class',
};

// biome-ignore lint/suspicious/noExplicitAny: a syntax tree, of which each kind looks different
function nameOf(declaration: any): string | undefined {
  return declaration.id?.name ?? declaration.declarations?.[0]?.id?.name;
}

// biome-ignore lint/suspicious/noExplicitAny: as above
function endOf(declaration: any): number {
  return declaration.type === 'FunctionDeclaration' ? declaration.body.start : declaration.end;
}

function unstarred(comment: string): string {
  return comment
    .replace(/^\*/, '')
    .split('\n')
    .map((line) => line.replace(/^\s*\* ?/, '').trimEnd())
    .join('\n')
    .trim();
}

function examplesIn(comment: string): string[] {
  return comment
    .split(/^@/mu)
    .filter((tag) => tag.startsWith('example'))
    .map((tag) => tag.slice('example'.length).trim());
}
