import { fork } from 'node:child_process';
import * as fs from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { importArticles } from '../../../../src/articles/import/import.ts';
import type { Read } from '../../../../src/articles/import/read/drafts.ts';
import {
  type FileReader,
  openFileReader,
} from '../../../../src/articles/import/read/file-reader.ts';
import { readAhead } from '../../../../src/articles/import/read/read-ahead.ts';
import { DEFAULT_LIMITS } from '../../../../src/articles/limits.ts';
import { folderWith } from '../../folder.ts';
import { PROSE } from '../clean/cleaned.ts';

const PAGE = `<html><head><title>Ferry</title></head><body><article>${PROSE.map((text) => `<p>${text}</p>`).join('')}</article></body></html>`;

/** A script that does this with every file, in place of the one that reads. */
const scriptThat = (does: string) =>
  `const say = (read) => process.send(read === undefined ? { done: true } : { read });
   process.on('message', ({ source }) => { ${does} });
   process.on('disconnect', () => process.exit());`;

async function readWith(does: string, limits: { time?: number; memory?: number }, count = 2) {
  const folder = await folderWith(
    Object.fromEntries(Array.from({ length: count }, (_, at) => [`${at}.html`, PAGE])),
  );
  const settings = { reading: { limits: { ...DEFAULT_LIMITS, ...limits } } };
  let started = 0;
  const script = path.join(await folderWith({ 'read.cjs': scriptThat(does) }), 'read.cjs');
  const take = (memory: number) => {
    started++;
    return fork(script, {
      execArgv: [`--max-old-space-size=${memory}`],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
  };
  const reader = openFileReader(fs, settings, { take, release: (child) => void child.kill() });
  const reads: (Read | 'end')[] = [];
  for (let at = 0; at < count; at++) {
    const source = { file: path.join(folder, `${at}.html`), given: folder };
    for await (const read of reader.read(source)) reads.push(read);
    reads.push('end');
  }
  reader.close();
  return { reads, started };
}

/** Reads files two at a time with a script in place of the one that reads. */
async function readAtOnce(does: string, count: number) {
  const folder = await folderWith(
    Object.fromEntries(Array.from({ length: count }, (_, at) => [`${at}.html`, PAGE])),
  );
  const script = path.join(await folderWith({ 'read.cjs': scriptThat(does) }), 'read.cjs');
  let started = 0;
  const take = () => {
    started++;
    return fork(script, {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
  };
  const reader = openFileReader(fs, {}, { take, release: (child) => void child.kill() });
  const sources = Array.from({ length: count }, (_, at) => ({
    file: path.join(folder, `${at}.html`),
    given: folder,
  }));
  const outcomes: (readonly Read[])[] = [];
  for await (const { reads } of readAhead(sources, reader, 2)) outcomes.push(await allOf(reads));
  reader.close();
  return { outcomes, started };
}

async function allOf(reads: AsyncIterable<Read>): Promise<Read[]> {
  const all: Read[] = [];
  for await (const read of reads) all.push(read);
  return all;
}

const beside = { from: 'x', beside: [] };
const SAY = `say(${JSON.stringify(beside)});`;

describe('a file that takes more than its share', () => {
  it('of time is given up by name, what came before stays, and the next is read', async () => {
    // Three seconds: on a busy machine the second process may take one to start.
    const does = `${SAY} if (/0.html/.test(source.file)) for (;;); say();`;
    const { reads, started } = await readWith(does, { time: 3 });
    expect(reads).toMatchObject([
      beside,
      { code: 'too-much-time', file: expect.stringContaining('0.html') },
      'end',
      beside,
      'end',
    ]);
    expect(started).toBe(2);
  });

  it('of memory likewise', async () => {
    const grow = 'const all = []; for (;;) all.push(new Array(1000).fill({}));';
    const { reads } = await readWith(`if (/0.html/.test(source.file)) { ${grow} } say();`, {
      memory: 30,
    });
    expect(reads).toMatchObject([
      { code: 'too-much-memory', remedy: expect.stringContaining('memory=') },
      'end',
      'end',
    ]);
  });

  it('of time may have it where it brings something meanwhile', async () => {
    const does = `let left = 4;
      const more = () => { if (left-- === 0) return say(); ${SAY} setTimeout(more, 400); };
      more();`;
    const { reads } = await readWith(does, { time: 1 }, 1);
    expect(reads).toHaveLength(5);
  });

  it('or ends its process, is a problem, and the next gets another process', async () => {
    const does = 'if (/0.html/.test(source.file)) process.exit(3); say();';
    const { reads, started } = await readWith(does, {});
    expect(reads).toMatchObject([{ code: 'file-broken' }, 'end', 'end']);
    expect(started).toBe(2);
  });

  it('shares one process with the others where it does not', async () => {
    expect((await readWith('say();', {}, 4)).started).toBe(1);
  });
});

describe('files that are read at once', () => {
  const source = (at: number) => ({ file: `${at}.html`, given: '.' });
  /** A reader whose later files are read before the earlier ones. */
  const backwards = (count: number) => {
    const seen = { now: 0, most: 0 };
    const ends = Array.from({ length: count }, () => Promise.withResolvers<void>());
    const reader: FileReader = {
      async *read({ file }) {
        const at = Number.parseInt(file, 10);
        seen.most = Math.max(seen.most, ++seen.now);
        if (at % 2 === 0 && at + 1 < count) await ends[at + 1]?.promise;
        yield { from: file, beside: [] };
        ends[at]?.resolve();
        seen.now--;
      },
      close: () => undefined,
    };
    return { reader, seen };
  };

  it('come in the order of the files, whichever was read first, and no more of them at once than asked for', async () => {
    const { reader, seen } = backwards(6);
    const order = [];
    const files = Array.from({ length: 6 }, (_, at) => source(at));
    for await (const { source: from, reads } of readAhead(files, reader, 2)) {
      expect(await allOf(reads)).toMatchObject([{ from: from.file }]);
      order.push(from.file);
    }
    expect(order).toEqual(files.map(({ file }) => file));
    expect(seen.most).toBe(2);
  });

  it('do not wait for one that takes long, but for their turn', async () => {
    const [first, sixth] = [Promise.withResolvers<void>(), 5];
    const reader: FileReader = {
      async *read({ file }) {
        if (file === '0.html') await first.promise;
        if (file === `${sixth}.html`) first.resolve();
        yield { from: file, beside: [] };
      },
      close: () => undefined,
    };
    const files = Array.from({ length: 8 }, (_, at) => source(at));
    const order: string[] = [];
    for await (const { source: from, reads } of readAhead(files, reader, 2)) {
      expect(await allOf(reads)).toHaveLength(1);
      order.push(from.file);
    }
    expect(order).toEqual(files.map(({ file }) => file));
  });

  it('are read no faster than what they hold is taken, beyond a few megabytes', async () => {
    let read = 0;
    const reader: FileReader = {
      async *read() {
        for (; read < 50; read++)
          yield { paragraphs: ['x'.repeat(1 << 20)], dropped: [] } as unknown as Read;
      },
      close: () => undefined,
    };
    let taken = 0;
    for await (const { reads } of readAhead([source(0)], reader, 1))
      for await (const _ of reads) expect(read - ++taken).toBeLessThan(10);
    expect(taken).toBe(50);
  });

  it('have each its own process, which the next files share, and a fault of one is no other’s', async () => {
    // 1.html ends its process while 0.html waits for time to pass in another.
    const does = `const at = parseInt(source.file.match(/(\\d)\\.html/)[1]);
      if (at === 1) process.exit(3);
      setTimeout(() => say(), at === 0 ? 100 : 0);`;
    const { outcomes, started } = await readAtOnce(does, 4);
    expect(outcomes).toMatchObject([[], [{ code: 'file-broken' }], [], []]);
    // The one that ended is replaced, unless another was free again by then.
    expect([2, 3]).toContain(started);
  });
});

describe('import', () => {
  it('brings in the same articles in the same order, however many files are read at once', async () => {
    const page = (at: number) =>
      PAGE.replaceAll('Ferry', `Ferry ${at}`).replace('<p>', `<p>On day ${at}, `);
    const from = await folderWith(
      Object.fromEntries(Array.from({ length: 3 }, (_, at) => [`${at}.html`, page(at)])),
    );
    const imported = async (atOnce: number) => {
      const corpus = await folderWith({});
      const { added } = await importArticles([from], { corpus, files: fs, atOnce });
      return added.map(({ from: files, id }) => [id, files.map((file) => path.basename(file))]);
    };
    expect(await imported(2)).toEqual(await imported(1));
  });

  it('reads pages in a process as it would without, and starts none for plain text', async () => {
    const corpus = await folderWith({});
    const from = await folderWith({ 'a.html': PAGE, 'b.txt': PROSE.join('\n\n'), 'c.html': PAGE });
    const report = await importArticles([from], { corpus, files: fs });
    expect(report.problems).toEqual([]);
    expect(report.added[0]?.from.map((file) => path.basename(file))).toEqual([
      'a.html',
      'b.txt',
      'c.html',
    ]);
    const take = () => {
      throw new Error('A process was started.');
    };
    const reader = openFileReader(fs, {}, { take, release: () => undefined });
    const source = { file: path.join(from, 'b.txt'), given: from };
    const reads = [];
    for await (const read of reader.read(source)) reads.push(read);
    expect(reads).toHaveLength(1);
  });
});
