import * as fs from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildOrLoad, type Prepared, type Source } from '../../src/snapshot/build-or-load.ts';
import { articleText, makeFolder } from './corpora.ts';

let made: Awaited<ReturnType<typeof makeFolder>>;
beforeEach(async () => {
  made = await makeFolder();
});
afterEach(() => fs.rm(made.folder, { recursive: true, force: true }));

async function begin(state: string | null, mayLag: number, files: typeof fs = fs) {
  const settings = { engine: 'flat', speakerLevel: null } as const;
  const source: Source = { where: made.corpus, state, settings };
  return buildOrLoad(source, files, { unique: 'test', code: 'code', now: 0, mayLag });
}

const write = (name: string, speaker: string) =>
  fs.writeFile(path.join(made.corpus, name), articleText(speaker, 'harbour'));
const stateFiles = async () => {
  const folder = path.join(made.state, 'coverage');
  const names = (await fs.readdir(folder)).sort();
  return Promise.all(
    names.map(async (name) => ({
      ending: path.extname(name),
      ...(await fs.stat(path.join(folder, name))),
    })),
  );
};

function expectSame(one: Prepared, other: Prepared): void {
  expect([...one.parts.keys()].sort()).toEqual([...other.parts.keys()].sort());
  for (const [name, bytes] of other.parts)
    expect(Buffer.from(one.parts.get(name) ?? []).equals(bytes), name).toBe(true);
}

describe('a reload', () => {
  it('writes no more than what was understood of the articles that came, until these are many', async () => {
    await begin(made.state, 0);
    const whole = await stateFiles();
    await write('three.md', 'Eve Marsh');
    // One article of three came.
    expect((await begin(made.state, 0.5)).lag).toBeCloseTo(1 / 3);
    const lagging = await stateFiles();
    expect(lagging.map(({ ending }) => ending)).toEqual(['.analyses', '.coverage', '.since']);
    expect(lagging.slice(0, 2).map(({ ino }) => ino)).toEqual(whole.map(({ ino }) => ino));
    // It is analysed once, though each start indexes it anew.
    expect(await begin(made.state, 0.5)).toMatchObject({ analysed: 0 });
    // What is to be gone must not stay in a file: whoever sees this saves the whole at once.
    await fs.rm(path.join(made.corpus, 'three.md'));
    await fs.rename(path.join(made.corpus, 'two.md'), path.join(made.folder, 'two.md'));
    expect((await begin(made.state, 1)).lag).toBe(1);
    await fs.rename(path.join(made.folder, 'two.md'), path.join(made.corpus, 'two.md'));
    await write('three.md', 'Eve Marsh');
    await write('four.md', 'Tom Marsh');
    await fs.rm(path.join(made.corpus, 'one.md'));
    // Two of three came, one that was saved is gone: all three differ, so that the whole is written.
    expect(await begin(made.state, 0.5)).toMatchObject({ analysed: 2, lag: 0 });
    const merged = await stateFiles();
    expect(merged.map(({ ending }) => ending)).toEqual(['.analyses', '.coverage']);
    expectSame(await begin(made.state, 0), await begin(null, 0));
  });
});

/** Of so many writes to a file, each as good as the next, one may be the last. */
const WRITES = 40;

/** A file system whose process dies before its operation of this number that changes anything. */
function dying(after: number) {
  let [left, writes] = [after, 0];
  const step =
    <Args extends unknown[], Made>(does: (...args: Args) => Promise<Made>) =>
    async (...args: Args): Promise<Made> => {
      if (left-- <= 0) throw new Error('killed');
      return does(...args);
    };
  const files = {
    ...fs,
    rename: step(fs.rename),
    mkdir: step(fs.mkdir),
    // Nothing that was begun is taken away again by a process that is no more.
    rm: step(fs.rm),
    open: async (name: string, flags: string, mode?: number) => {
      const handle = await (flags === 'r' ? fs.open : step(fs.open))(name, flags, mode);
      const write = handle.write.bind(handle) as (...args: unknown[]) => Promise<unknown>;
      const last = step(write);
      const written = (...args: unknown[]) =>
        left < 0 || ++writes % WRITES === 0 ? last(...args) : write(...args);
      return Object.assign(handle, { write: written, sync: step(handle.sync.bind(handle)) });
    },
  } as unknown as typeof fs;
  return { files, isDead: () => left < 0 };
}

describe('a process that dies while it saves', () => {
  it.each([
    ['the whole', 0],
    ['what came', 1],
  ])('leaves what the next one makes the same coverage of: %s', async (_, mayLag) => {
    await begin(made.state, 0);
    await write('three.md', 'Eve Marsh');
    await begin(made.state, 1);
    await write('four.md', 'Tom Marsh');
    await fs.rm(path.join(made.corpus, 'one.md'));
    const before = path.join(made.folder, 'before');
    await fs.cp(made.state, before, { recursive: true });
    const anew = await begin(null, 0);
    let steps = 0;
    for (let isDead = true; isDead; steps++) {
      await fs.rm(made.state, { recursive: true });
      await fs.cp(before, made.state, { recursive: true });
      const killed = dying(steps);
      await begin(made.state, mayLag, killed.files);
      isDead = killed.isDead();
      const next = await begin(made.state, mayLag);
      expectSame(next, anew);
      expectSame(await begin(made.state, 0), anew);
      // Whatever was left by then, three of the four articles were understood before.
      expect(next.analysed).toBeLessThanOrEqual(1);
    }
    expect(steps).toBeGreaterThan(5);
  });
});
