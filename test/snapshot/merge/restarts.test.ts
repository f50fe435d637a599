import * as fs from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { buildOrLoad, type Source } from '../../../src/snapshot/build-or-load.ts';
import { articleText, makeFolder } from '../corpora.ts';

let made: Awaited<ReturnType<typeof makeFolder>>;
beforeEach(async () => {
  made = await makeFolder();
});
afterEach(() => fs.rm(made.folder, { recursive: true, force: true }));

/** A start, or what a reload's thread does: nothing is remembered but the state folder. */
async function begin(state: string | null, mayLag = 0) {
  const settings = { engine: 'flat', speakerLevel: null } as const;
  const source: Source = { where: made.corpus, state, settings };
  return buildOrLoad(source, fs, { unique: 'test', code: 'code', now: 0, mayLag });
}

it.each([
  ['whole', 0],
  ['only what came since', 1],
])(
  'makes of what an earlier process saved (%s) what a first start makes of the same files',
  async (_, mayLag) => {
    const write = (name: string, text: string) => fs.writeFile(path.join(made.corpus, name), text);
    const changes: readonly (readonly [analysed: number, change: () => Promise<unknown>])[] = [
      [2, async () => {}],
      [1, () => write('three.md', articleText('Eve Marsh', 'harbour'))],
      // A second Marsh: what the first one said is found under a name of its own still.
      [1, () => write('four.md', articleText('Tom Marsh', 'tide tables'))],
      [1, () => write('one.md', articleText('Ada Müller', 'lighthouse'))],
      [0, () => fs.rm(path.join(made.corpus, 'two.md'))],
      // Its file's name is its id.
      [1, () => fs.rename(path.join(made.corpus, 'four.md'), path.join(made.corpus, 'five.md'))],
    ];
    for (const [analysed, change] of changes) {
      await change();
      const grown = await begin(made.state, mayLag);
      const anew = await begin(null);
      expect(grown.parts.size).toBe(anew.parts.size);
      for (const [name, bytes] of anew.parts)
        expect(Buffer.from(grown.parts.get(name) ?? []).equals(bytes), name).toBe(true);
      expect(grown.analysed).toBe(analysed);
      expect((await begin(made.state, mayLag)).analysed).toBe(0);
    }
  },
);
