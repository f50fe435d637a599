import { describe, expect, it } from 'vitest';
import { OnrecordError } from '../../src/problem.ts';
import { mergeStarts } from '../../src/snapshot/merge/columns.ts';
import { readFully, sumOf, writeFully } from '../../src/snapshot/pieces.ts';
import { putNumbers, type Sections, startsOf } from '../../src/snapshot/sections/sections.ts';
import { putEncoded } from '../../src/snapshot/sections/strings.ts';
import { asTooLarge } from '../../src/snapshot/too-large.ts';

describe('what is saved', () => {
  it('is written, read and summed up a piece at a time: Node takes no more than 2 GiB', async () => {
    const file = Buffer.alloc(100);
    const lengths: number[] = [];
    const handle = {
      // Less is written, and read, than was asked for, as a full disk or a signal may have it.
      write: async (bytes: Uint8Array, at: number, length: number, position: number) => {
        lengths.push(length);
        const bytesWritten = Math.max(1, length - 1);
        file.set(bytes.subarray(at, at + bytesWritten), position);
        return { bytesWritten };
      },
      read: async (bytes: Uint8Array, at: number, length: number, position: number) => {
        lengths.push(length);
        const some = file.subarray(position, position + Math.max(1, length - 1));
        bytes.set(some, at);
        return { bytesRead: some.length };
      },
    };
    const bytes = Uint8Array.from({ length: 90 }, (_, at) => at * 7);
    await writeFully(handle, bytes, 5, 8);
    const read = await readFully(handle, 5, 90, 8);
    expect([...(read ?? [])]).toEqual([...bytes]);
    expect(Math.max(...lengths)).toBe(8);
    expect(await readFully(handle, 95, 6, 8)).toBeNull();
    expect(sumOf(bytes, 8)).toBe(sumOf(bytes));
  });
});

/** So long, and no byte of it in memory: only its length is looked at before it is refused. */
const long = (length: number) => ({ length }) as Buffer;

describe('an offset of more than 32 bits', () => {
  it('is refused with its name, where it would begin at 0 again', () => {
    const strings = [long(3_000_000_000), long(2_000_000_000)];
    expect(() => putEncoded(new Map(), 'quotes', strings)).toThrow(
      new RangeError('quotes would end at 5000000000, and is found up to 4294967295'),
    );
    expect(() => startsOf([4_294_967_295, 1], 2)).toThrow(RangeError);
    expect([...startsOf([4_294_967_294, 1], 2)]).toEqual([0, 4_294_967_294, 4_294_967_295]);
  });

  it('is refused where two that were saved are merged', () => {
    const half: Sections = new Map();
    putNumbers(half, 'text-starts', Uint32Array.of(0, 3_000_000_000));
    const runs = [false, true].map((fresh) => ({ fresh, from: 0, to: 1 }));
    const merging = { saved: half, fresh: half, merged: new Map() };
    expect(() => mergeStarts(merging, 'text-starts', runs)).toThrow('text-starts would end at 6');
  });
});

describe('a coverage that is too large', () => {
  it('is a problem that names the limit and what to do, and hides no other error', () => {
    const full = new RangeError('Map maximum size exceeded');
    const problem = asTooLarge(full, 'corpus') as OnrecordError;
    expect(problem).toBeInstanceOf(OnrecordError);
    expect(problem.problem).toMatchObject({ code: 'coverage-too-large', file: 'corpus' });
    expect(problem.message).toContain('Map maximum size exceeded');
    for (const other of [new TypeError('no'), new RangeError('Maximum call stack size exceeded')])
      expect(asTooLarge(other, 'corpus')).toBe(other);
  });
});
