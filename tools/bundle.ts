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
});
await bundle.close();
// It is read by a Node that is too old for anything else.
await fs.copyFile(
  path.join(ROOT, 'adapters/node-version.cjs'),
  path.join(FOLDER, 'node-version.cjs'),
);
