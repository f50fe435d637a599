import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../adapters/cli/run.ts';
import { apiPage } from './make-api.ts';
import { publicNames } from './public-face.ts';

const root = path.resolve(import.meta.dirname, '../..');
const names = publicNames();

/** The example as a program that finds the library in this checkout. */
function program(code: string, name: string): string {
  const used = names.filter(({ name: known }) => new RegExp(`\\b${known}\\b`, 'u').test(code));
  const list = used.map((known) => known.name).join(', ');
  const files = /\bfiles\b/u.test(code) ? "import * as files from 'node:fs/promises';\n" : '';
  const face = path.join(root, 'src/index.ts');
  return `import { ${list} } from ${JSON.stringify(face)};\n${files}${code}\n// ${name}\n`;
}

/** What is printed after each example. */
const END = '\n<end of example>\n';

/** A program that runs others in turn. */
function inTurn(files: readonly string[]): string {
  const list = JSON.stringify(files);
  const end = JSON.stringify(END);
  return `for (const file of ${list}) { await import(file); process.stdout.write(${end}); }`;
}

describe('the public face', () => {
  it.each(names)('documents $name', ({ comment }) => {
    expect(comment).not.toBe('');
  });

  it('has an example for every function', () => {
    const without = names.filter(
      ({ kind, examples }) => kind === 'function' && examples.length === 0,
    );
    expect(without.map(({ name }) => name)).toEqual([]);
  });

  it('is what docs/api.md shows; `npm run docs:api` makes it anew', () => {
    expect(readFileSync(path.join(root, 'docs/api.md'), 'utf8')).toBe(apiPage());
  });

  it('exports every one of our types that its declarations name, so that callers can write them down', () => {
    const known = new Set(names.map(({ name }) => name));
    const missing = names.flatMap(({ name, declaration }) =>
      [...declaration.replace(/\/\*[\s\S]*?\*\//gu, '').matchAll(/\b[A-Z]\w+\b/gu)]
        .map(([type]) => type)
        .filter((type) => !known.has(type) && !BUILT_IN.has(type) && !INTERNAL.has(type))
        .map((type) => `${name} names ${type}`),
    );
    expect([...new Set(missing)]).toEqual([]);
  });

  it('has examples that compile and run', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'onrecord-examples-'));
    const files = names.flatMap(({ name, examples }) =>
      examples.map((code, at) => {
        const file = path.join(folder, `${name}-${at}.ts`);
        writeFileSync(file, program(code, name));
        return file;
      }),
    );
    const settings = {
      extends: path.join(root, 'tsconfig.json'),
      compilerOptions: {
        typeRoots: [path.join(root, 'node_modules/@types')],
        noUnusedLocals: false,
      },
      include: [`${folder}/*.ts`],
    };
    writeFileSync(path.join(folder, 'tsconfig.json'), JSON.stringify(settings));
    writeFileSync(path.join(folder, 'package.json'), '{ "type": "module" }');
    const tsc = path.join(root, 'node_modules/.bin/tsc');
    expect(await run(tsc, ['-p', folder], {})).toMatchObject({ code: 0, stdout: '' });
    // One process for all, each as a program of its own to it: most of the time of a process is its start.
    const ran = await run(process.execPath, ['--input-type=module', '-e', inTurn(files)]);
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    for (const [at, printed] of ran.stdout.split(END).slice(0, -1).entries())
      expect({ file: path.basename(files[at] ?? ''), printed }).toMatchObject({
        printed: expect.stringMatching(/\S/u),
      });
    expect(ran.stdout.split(END)).toHaveLength(files.length + 1);
  }, 120_000);
});

const BUILT_IN = new Set(
  'Promise Generator AsyncIterable Iterable Uint8Array Uint32Array Uint16Array Error RegExp Record Partial Pick Omit Map Set Readonly ReadonlyMap ReadonlySet'.split(
    ' ',
  ),
);

/** Columns of a coverage that its own rooms read; a caller hands them on and looks at none. */
const INTERNAL = new Set(
  'QuoteColumns Outlets PassageWords SpanPlaces AnalysisSettings ArticleAnalysis Config Vocabulary DEFAULT_LIMITS LIMITS'.split(
    ' ',
  ),
);
