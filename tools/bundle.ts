// npm run prepack: puts the command line together in few files, which start in half the time of several hundred.
// Packages stay apart: they are installed beside. All files lie in one folder, as threads and processes are found
// by the address of the file that begins them.
import fs from 'node:fs/promises';
import path from 'node:path';
import { rolldown } from 'rolldown';

const ROOT = path.resolve(import.meta.dirname, '..');
const FOLDER = path.join(ROOT, 'dist/bundle');

/** The command, and what runs in a thread or process of its own. */
const ENTRIES = {
  onrecord: 'adapters/onrecord.ts',
  'reload-worker': 'src/snapshot/reload-worker.ts',
  'build-worker': 'src/snapshot/build-worker.ts',
  'read-process': 'src/articles/import/read/read-process.ts',
};

type InfoOf = (id: string) => { readonly importedIds: readonly string[] } | null;

/** What every command loads, and what a question loads beside it: each is made one file. */
const ALWAYS = ['adapters/cli/dispatch.ts', 'adapters/commands.ts'];
const ASKED = ['adapters/cli/commands/ask.ts'];
/** It lives for one file only, and shall not load what questions are answered with. */
const SHORT_LIVED = [ENTRIES['read-process']];

let partOf: ReadonlyMap<string, string | null> | undefined;

/**
 * The name of the file that a module is put into; null where it is left to the bundler, which would make eighty
 * files of a question's modules: finding and opening a file costs more than reading it. What `asked` imports lies in
 * itself or in files that import nothing of it, so that no file waits for one that waits for it.
 */
function partWith(id: string, infoOf: InfoOf): string | null {
  const by = (part: string | null, entries: readonly string[]) =>
    reachedFrom(entries, infoOf).map((one) => [one, part] as const);
  partOf ??= new Map([...by('asked', ASKED), ...by(null, SHORT_LIVED), ...by('always', ALWAYS)]);
  return partOf.get(id) ?? null;
}

/** Modules of ours that come with some by imports that are not dynamic. */
function reachedFrom(entries: readonly string[], infoOf: InfoOf): string[] {
  const reached = new Set(entries.map((entry) => path.join(ROOT, entry)));
  for (const id of reached)
    for (const imported of infoOf(id)?.importedIds ?? [])
      if (path.isAbsolute(imported)) reached.add(imported);
  return [...reached];
}

const bundle = await rolldown({
  cwd: ROOT,
  input: ENTRIES,
  platform: 'node',
  // A file of ours is named by its path; every other name is a package.
  external: (id) => !/^[./\\]|^[A-Za-z]:[/\\]/.test(id) && !(id in ENTRIES),
});
await bundle.write({
  dir: FOLDER,
  format: 'esm',
  entryFileNames: '[name].js',
  chunkFileNames: '[name]-[hash].js',
  assetFileNames: '[name][extname]',
  codeSplitting: {
    includeDependenciesRecursively: false,
    groups: [
      {
        debugName: 'parts',
        name: (id, modules) => partWith(id, (one) => modules.getModuleInfo(one)),
      },
    ],
  },
});
await bundle.close();
// It is read by a Node that is too old for anything else.
await fs.copyFile(
  path.join(ROOT, 'adapters/node-version.cjs'),
  path.join(FOLDER, 'node-version.cjs'),
);
