import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'oxc-parser';
import { describe, expect, it } from 'vitest';
import { type Import, parse, root, sourcesIn } from './imports.ts';

/**
 * The rooms of src in the order of the house: a room may import from those before it. Five files stand
 * outside: `problem.ts`, which every room may import; `config.ts`, whose settings rooms may name as a
 * type; `coverage.ts`, the value that the rooms after `search` read, and that some before it name as
 * a type; and `open-coverage.ts` and `index.ts`, the public face, which may import from all.
 */
const ROOMS = [
  'language',
  'articles',
  'quotes',
  'search',
  'questions',
  'answers',
  'history',
  'snapshot',
  'alerts',
  'replies',
  'sources',
  'bot',
];

/** The public face. */
const FACE = ['open-coverage.ts', 'index.ts'];

function place(file: string): string {
  return file.split('/')[1] ?? '';
}

function mayImport({ from, to, typeOnly }: Import): boolean {
  const [here, there] = [place(from), place(to)];
  if (here === there || there === 'problem.ts' || FACE.includes(here)) return true;
  if (here === 'config.ts') return ['language', 'articles'].includes(there);
  if (there === 'config.ts') return typeOnly;
  if (here === 'coverage.ts') return ROOMS.slice(0, ROOMS.indexOf('search') + 1).includes(there);
  if (there === 'coverage.ts') return typeOnly || after(here, 'questions');
  return ROOMS.includes(there) && after(here, there);
}

function after(room: string, other: string): boolean {
  return ROOMS.indexOf(room) > ROOMS.indexOf(other);
}

const core = sourcesIn('src');
const adapters = sourcesIn('adapters');
const ENTRY = 'adapters/onrecord.ts';
/** Names every adapter's commands, so it may reach all of them, by dynamic import only. */
const COMMANDS = 'adapters/commands.ts';
/** Read `process.env` and pass it on: programs that are started, never imported. */
const ENTRIES = [ENTRY];

const inside = (imports: readonly Import[]) =>
  imports.filter(({ to }) => /^(?:src|adapters)\//u.test(to));
const told = (imports: readonly Import[]) => imports.map(({ from, to }) => `${from} -> ${to}`);
const adapterOf = (file: string) => file.split('/')[1] ?? '';

/** Every way found back to a file that is still being followed; files are followed once. */
function circles(imports: ReadonlyMap<string, readonly string[]>): string[][] {
  const found: string[][] = [];
  const done = new Set<string>();
  const follow = (file: string, way: readonly string[]): void => {
    const at = way.indexOf(file);
    if (at >= 0) found.push([...way.slice(at), file]);
    if (at >= 0 || done.has(file)) return;
    for (const to of imports.get(file) ?? []) follow(to, [...way, file]);
    done.add(file);
  };
  for (const file of imports.keys()) follow(file, []);
  return found;
}

describe('the house', () => {
  it('is read whole: every source is parsed and imports something or is imported', () => {
    expect(core.length).toBeGreaterThan(20);
    expect(adapters.map(({ file }) => file)).toContain(ENTRY);
    const known = new Set([...core, ...adapters].map(({ file }) => file));
    const wrong = inside([...core, ...adapters].flatMap(({ imports }) => imports)).filter(
      ({ to }) => !known.has(to) && !to.endsWith('.json'),
    );
    expect(told(wrong)).toEqual([]);
  });

  it('has a core that knows no adapter', () => {
    const imports = core.flatMap((source) => source.imports);
    expect(told(imports.filter(({ to }) => to.startsWith('adapters/')))).toEqual([]);
    expect(told(imports.filter(({ to }) => /^(?:discord\.js|@slack\/)/u.test(to)))).toEqual([]);
  });

  it('has adapters that import from src only, never from one another', () => {
    const wrong = adapters
      .filter(({ file }) => file !== ENTRY && file !== COMMANDS)
      .flatMap(({ imports }) => inside(imports))
      .filter(({ from, to }) => !to.startsWith('src/') && adapterOf(from) !== adapterOf(to));
    expect(told(wrong)).toEqual([]);
  });

  it.each([
    [ENTRY, ['./node-version.cjs']],
    [COMMANDS, ['./platform-library.ts']],
  ])('has %s reach each adapter by dynamic import, so that none loads unasked', (file, first) => {
    const code = readFileSync(path.join(root, file), 'utf8');
    const atOnce = parseSync(file, code).module.staticImports;
    const loaded = atOnce
      .filter(({ entries }) => entries.length === 0 || entries.some(({ isType }) => !isType))
      .map(({ moduleRequest }) => moduleRequest.value);
    expect(loaded.filter((specifier) => !specifier.startsWith('node:'))).toEqual(first);
  });

  it('names each platform’s library in its own adapter, and MiniSearch in one file', () => {
    const users = (name: RegExp) =>
      [...core, ...adapters]
        .filter(({ imports }) => imports.some(({ to }) => name.test(to)))
        .map(({ file }) => file);
    expect(users(/^discord\.js/u).filter((file) => !file.startsWith('adapters/discord/'))).toEqual(
      [],
    );
    expect(users(/^@slack\/bolt/u).filter((file) => !file.startsWith('adapters/slack/'))).toEqual(
      [],
    );
    expect(users(/^minisearch/u)).toHaveLength(1);
    expect(users(/^minisearch/u)[0]).toMatch(/^src\/search\//u);
  });

  it('reads process.env in entry files only', () => {
    const readers = [...core, ...adapters]
      .filter(({ readsEnv }) => readsEnv)
      .map(({ file }) => file);
    expect(readers).toEqual(ENTRIES);
  });

  it('has rooms that import only from rooms before them', () => {
    const imports = core.flatMap((source) => inside(source.imports));
    expect(told(imports.filter((item) => !mayImport(item)))).toEqual([]);
  });
});

describe('imports', () => {
  it('have no circles, type-only ones included, so that every file can be read before its users', () => {
    const inside = new Map(
      [...core, ...adapters].map(({ file, imports }) => [file, imports.map(({ to }) => to)]),
    );
    expect(circles(inside)).toEqual([]);
  });

  it('would be seen to have a circle of three', () => {
    const three = new Map([
      ['a.ts', ['b.ts']],
      ['b.ts', ['c.ts', 'd.ts']],
      ['c.ts', ['a.ts']],
      ['d.ts', []],
    ]);
    expect(circles(three)).toEqual([['a.ts', 'b.ts', 'c.ts', 'a.ts']]);
  });
});

describe('the parser of imports', () => {
  const read = (code: string) => parse('src/answers/probe.ts', code);

  it('sees every way to import, type-only ones too', () => {
    const { imports } = read(`
      import a from '../a.ts';
      import type { B } from '../b.ts';
      import '../c.ts';
      export { d } from '../d.ts';
      export * from '../e.ts';
      const f = await import('../f.ts');
      type G = import('../g.ts').G;
      const h = require('../h.ts');
    `);
    expect(imports.map(({ to }) => to).sort()).toEqual(
      [...'abcdefgh'].map((name) => `src/${name}.ts`),
    );
  });

  it.each([
    'process.env.HOME',
    "process['env']",
    'globalThis.process.env',
    'const { env } = process;',
    "import { env } from 'node:process';",
  ])('sees that %s reads the environment', (code) => {
    expect(read(code).readsEnv).toBe(true);
  });

  it('refuses an import from a later room', () => {
    expect(mayImport({ from: 'src/quotes/a.ts', to: 'src/answers/b.ts', typeOnly: true })).toBe(
      false,
    );
    expect(mayImport({ from: 'src/answers/a.ts', to: 'src/quotes/b.ts', typeOnly: false })).toBe(
      true,
    );
    expect(mayImport({ from: 'src/quotes/a.ts', to: 'src/coverage.ts', typeOnly: false })).toBe(
      false,
    );
  });
});
