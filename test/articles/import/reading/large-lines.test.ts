import * as fs from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Read } from '../../../../src/articles/import/read/drafts.ts';
import { openFileReader } from '../../../../src/articles/import/read/file-reader.ts';
import { readingProcesses } from '../../../../src/articles/import/read/reading-processes.ts';
import { DEFAULT_LIMITS } from '../../../../src/articles/limits.ts';
import { folderWith } from '../../folder.ts';
import { PROSE } from '../clean/cleaned.ts';

describe('a file of lines that is larger than a file may be', () => {
  it('is read in pieces of whole lines, in a process as any other, and says which line is which', async () => {
    const line = (at: number) =>
      JSON.stringify({ title: `Ferry ${at}`, text: `<p>${at} ${PROSE[0]}</p>` });
    const lines = [line(1), '', line(3), '{broken', `"${'long '.repeat(400)}"`, line(6)];
    const folder = await folderWith({ 'a.jsonl': lines.join('\n') });
    const limits = { ...DEFAULT_LIMITS, file: 1_000 };
    let started = 0;
    const take = (memory: number) => {
      started++;
      return readingProcesses.take(memory);
    };
    const { release } = readingProcesses;
    const reader = openFileReader(fs, { reading: { limits } }, { take, release });
    const source = { file: path.join(folder, 'a.jsonl'), given: folder };
    const reads: Read[] = [];
    for await (const read of reader.read(source)) reads.push(read);
    reader.close();
    expect(reads).toMatchObject([
      { front: { title: 'Ferry 1' }, from: expect.stringMatching(/:1$/) },
      { front: { title: 'Ferry 3' }, from: expect.stringMatching(/:3$/) },
      { code: 'json-broken', line: 4 },
      { code: 'json-broken', line: 5 },
      { front: { title: 'Ferry 6' }, from: expect.stringMatching(/:6$/) },
    ]);
    expect(started).toBe(1);
  });
});
