import * as fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readCorpus } from '../../src/articles/corpus.ts';
import type { OpenFile, ReadableFiles } from '../../src/articles/read/files.ts';
import { indexOfByte } from '../../src/articles/read/read-whole.ts';
import { hashingFiles } from '../../src/snapshot/fingerprint.ts';

let folder: string;
beforeEach(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'onrecord-large-'));
});
afterEach(() => fs.rm(folder, { recursive: true, force: true }));

/** The file system where every file is larger than Node reads at once, and a read gives at most 7 bytes. */
const largeFiles: ReadableFiles = {
  ...fs,
  readFile: () =>
    Promise.reject(Object.assign(new Error('too large'), { code: 'ERR_FS_FILE_TOO_LARGE' })),
  open: async (file, flags): Promise<OpenFile> => {
    const handle = await fs.open(file, flags);
    return {
      read: (buffer, offset, length, position) =>
        handle.read(buffer, offset, Math.min(7, length), position),
      close: () => handle.close(),
    };
  },
};

it.each([
  ['as it is', largeFiles],
  ['while it is hashed', hashingFiles(largeFiles).files],
])('reads every article of a .jsonl that Node does not read at once, %s', async (_, files) => {
  const lines = ['ferry', 'tide'].map((id) => JSON.stringify({ id, text: `The ${id} is late.` }));
  const where = path.join(folder, 'all.jsonl');
  await fs.writeFile(where, `${lines.join('\n')}\n`);
  const { articles, problems } = await readCorpus(where, files);
  expect(problems).toEqual([]);
  expect(articles.map(({ id, text }) => `${id}: ${text}`)).toEqual([
    'ferry: The ferry is late.',
    'tide: The tide is late.',
  ]);
});

it('finds where a line ends behind 2 GiB, of which Node’s own search gives a place below 0', () => {
  const bytes = Buffer.from(new ArrayBuffer(2 ** 31 + 16));
  bytes[2 ** 31 + 5] = 10;
  expect(indexOfByte(bytes, 10, 2 ** 31 - 4)).toBe(2 ** 31 + 5);
  expect(indexOfByte(bytes, 10, 2 ** 31 + 6)).toBe(-1);
});
