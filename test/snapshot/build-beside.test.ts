import * as fs from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { buildOrLoad, type Source } from '../../src/snapshot/build-or-load.ts';
import { articleText, makeFolder } from './corpora.ts';

let made: Awaited<ReturnType<typeof makeFolder>>;
beforeEach(async () => {
  made = await makeFolder();
  const names = ['Eve Marsh', 'Tom Marsh', 'Ada Müller', 'Mr Marsh', 'Eve Marsh'];
  for (const [at, name] of names.entries())
    await fs.writeFile(path.join(made.corpus, `more-${at}.md`), articleText(name, `ferry ${at}`));
});
afterEach(() => fs.rm(made.folder, { recursive: true, force: true }));

async function built(threads: number) {
  const settings = { engine: 'flat', speakerLevel: null } as const;
  const source: Source = { where: made.corpus, state: null, settings };
  const told: number[] = [];
  const onArticle = (analysed: number) => void told.push(analysed);
  const helpers = { most: threads, from: 1 };
  const prepared = await buildOrLoad(source, fs, {
    unique: 't',
    code: 'c',
    now: 0,
    helpers,
    onArticle,
  });
  return { ...prepared, told };
}

it.each([1, 3])(
  'makes with %i threads more the very bytes that one alone makes',
  async (threads) => {
    const [alone, helped] = [await built(0), await built(threads)];
    expect([...helped.parts.keys()].sort()).toEqual([...alone.parts.keys()].sort());
    for (const [name, bytes] of alone.parts)
      expect(Buffer.from(helped.parts.get(name) ?? []).equals(bytes), name).toBe(true);
    expect(helped.analysed).toBe(alone.analysed);
    // Of eight articles this thread has analysed its own alone.
    expect(helped.told.length).toBeLessThan(alone.told.length);
  },
);
