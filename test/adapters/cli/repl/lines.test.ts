import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOf } from '../../../../adapters/cli/repl/lines.ts';

async function* chunks(...parts: readonly (string | Uint8Array)[]) {
  yield* parts;
}

async function read(...parts: readonly (string | Uint8Array)[]): Promise<string[]> {
  return readUpTo(Number.POSITIVE_INFINITY, ...parts);
}

async function readUpTo(most: number, ...parts: readonly (string | Uint8Array)[]) {
  const lines: string[] = [];
  for await (const line of linesOf(chunks(...parts), most)) lines.push(line);
  return lines;
}

describe('linesOf', () => {
  it('gives every line, empty ones included, and the last one although its end is missing', async () => {
    expect(await read('a\n\nb')).toEqual(['a', '', 'b']);
    expect(await read('a\n')).toEqual(['a']);
    expect(await read('\n')).toEqual(['']);
    expect(await read('')).toEqual([]);
  });

  it('reads Windows line ends, and a byte order mark as none of the text', async () => {
    expect(await read(Buffer.from('\uFEFFa\r\nb\r\n'))).toEqual(['a', 'b']);
  });

  it('ends a line at nothing but a line feed, so that one question stays one', async () => {
    expect(await read('a\u2028b\rc\u0085d\n')).toEqual(['a\u2028b\rc\u0085d']);
  });

  it('keeps of a line over the limit no more than shows that it is, however many pieces it comes in', async () => {
    const lines: string[] = [];
    for await (const line of linesOf(chunks('abc', 'def', 'ghi\njk', 'l\n', 'm'), 4))
      lines.push(line);
    expect(lines[0]?.length).toBeLessThan(9);
    expect(lines).toEqual([expect.stringMatching(/^abcde/), 'jkl', 'm']);
  });

  it('does not mind where the bytes are cut (any text, any cut)', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'grapheme' }).map((s) => s.replace(/[\r\n\uFEFF]/gu, ''))),
        fc.nat(),
        async (lines, at) => {
          const bytes = Buffer.from(lines.map((line) => `${line}\n`).join(''));
          const cut = bytes.length === 0 ? 0 : at % bytes.length;
          expect(await read(bytes.subarray(0, cut), bytes.subarray(cut))).toEqual(lines);
        },
      ),
    );
  });

  it('takes a line of ten megabytes in small pieces without standing still', async () => {
    const pieces = Array.from({ length: 10_000 }, () => 'a'.repeat(1_000));
    expect(await read(...pieces)).toEqual(['a'.repeat(10_000_000)]);
  });
});
