import * as fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sections } from '../../src/snapshot/sections/sections.ts';
import { readState, writeState } from '../../src/snapshot/state-file.ts';

let folder = '';
beforeAll(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'onrecord-state-'));
});
afterAll(() => fs.rm(folder, { recursive: true, force: true }));

const parts: Sections = new Map([
  ['text', Buffer.from('The ferry strike goes on')],
  ['empty', new Uint8Array()],
  ['numbers', new Uint8Array(Float64Array.of(1.5, -2, Math.PI).buffer)],
]);

describe('a state file', () => {
  it('gives back what was written, numbers where they can be read in place', async () => {
    const file = path.join(folder, 'deep', 'down', 'coverage');
    await writeState(file, 'key', parts, fs, 'a');
    const read = (await readState(file, 'key', fs)) as Sections;
    expect([...read.keys()]).toEqual([...parts.keys()]);
    for (const [name, bytes] of parts) expect([...(read.get(name) ?? [])]).toEqual([...bytes]);
    expect((read.get('numbers')?.byteOffset ?? 1) % 8).toBe(0);
    expect(await fs.readdir(path.dirname(file))).toEqual(['coverage']);
  });

  it('is not taken for another corpus, and is nothing where there is none', async () => {
    const file = path.join(folder, 'other');
    await writeState(file, 'key', parts, fs, 'a');
    expect(await readState(file, 'another key', fs)).toBeNull();
    expect(await readState(path.join(folder, 'missing'), 'key', fs)).toBeNull();
    expect(await readState(folder, 'key', fs)).toBeNull();
  });

  it('is refused when cut anywhere, and when any bit of it was changed', async () => {
    const file = path.join(folder, 'harmed');
    await writeState(file, 'key', parts, fs, 'a');
    const whole = await fs.readFile(file);
    for (let end = 0; end < whole.length; end++) {
      await fs.writeFile(file, whole.subarray(0, end));
      expect(await readState(file, 'key', fs)).toBeNull();
    }
    const bit = fc.integer({ min: 0, max: whole.length * 8 - 1 });
    await fc.assert(
      fc.asyncProperty(bit, async (bit) => {
        const changed = Buffer.from(whole);
        changed[bit >> 3] = (changed[bit >> 3] as number) ^ (1 << (bit & 7));
        await fs.writeFile(file, changed);
        const read = await readState(file, 'key', fs);
        // Only the bytes between two parts may differ without being noticed: nobody reads them.
        if (read !== null) {
          for (const [name, bytes] of parts)
            expect([...(read.get(name) ?? [])]).toEqual([...bytes]);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('stays as it was when writing fails, and nothing is left beside it', async () => {
    const file = path.join(folder, 'kept', 'coverage');
    await writeState(file, 'key', parts, fs, 'a');
    const full = {
      ...fs,
      open: async (name: string, flags: 'r' | 'wx') => {
        const handle = await fs.open(name, flags);
        return Object.assign(handle, {
          write: () => Promise.reject(new Error('the disk is full')),
        });
      },
    };
    await expect(writeState(file, 'key', new Map(), full, 'b')).rejects.toThrow('disk is full');
    expect((await readState(file, 'key', fs))?.size).toBe(parts.size);
    expect(await fs.readdir(path.dirname(file))).toEqual(['coverage']);
  });

  it('is rid of what processes that died while writing left beside it, and of nothing younger', async () => {
    const file = path.join(folder, 'swept', 'coverage');
    await fs.mkdir(path.dirname(file));
    const [dead, alive] = [`${file}.dead.part`, `${file}.alive.part`];
    for (const beside of [dead, alive, `${file}.txt`]) await fs.writeFile(beside, 'half');
    const longAgo = new Date(Date.now() - 25 * 3_600_000);
    for (const beside of [dead, `${file}.txt`]) await fs.utimes(beside, longAgo, longAgo);
    await writeState(file, 'key', parts, fs, 'a');
    // nobody writes for a day; what has another ending is not ours
    const left = await fs.readdir(path.dirname(file));
    expect(left.sort()).toEqual(['coverage', 'coverage.alive.part', 'coverage.txt']);
  });

  it('is whole when two processes write at once', async () => {
    const file = path.join(folder, 'twice');
    const large = (byte: number): Sections =>
      new Map([['bytes', new Uint8Array(1_000_000).fill(byte)]]);
    for (let round = 0; round < 5; round++) {
      await Promise.all([
        writeState(file, 'key', large(1), fs, 'first'),
        writeState(file, 'key', large(2), fs, 'second'),
      ]);
      const bytes = (await readState(file, 'key', fs))?.get('bytes');
      expect(new Set(bytes).size).toBe(1);
    }
  });
});
