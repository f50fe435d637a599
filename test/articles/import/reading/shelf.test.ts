import * as files from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { NOTHING_STATED } from '../../../../src/articles/front-matter.ts';
import { type DraftText, openShelf } from '../../../../src/articles/import/read/shelf.ts';

const draft = (at: number): DraftText => ({
  ...{ from: `box.mbox:${at}`, id: null, name: 'box', originLasts: false, file: 'box.mbox' },
  front: { ...NOTHING_STATED, title: `Ferry ${at} “sails”`, origin: [`box.mbox:${at}`] },
  paragraphs: [`The ferry sails ${at} times, the harbour says.`, 'Half a pair: \ud83d.'],
});

describe('what was read, on its shelf', () => {
  it('comes back as it was, from the disk too, in whatever order it is asked for', async () => {
    const shelf = openShelf(files, 'shelf-test', 1_500);
    const fetch = [];
    for (let at = 0; at < 20; at++) fetch.push(await shelf.put(draft(at)));
    for (const at of [19, 0, 7, 7, 12]) expect(await fetch[at]?.()).toEqual(draft(at));
    await shelf.close();
  });

  it('lies in a file without a name, so that nothing is left behind by a process that is killed', async () => {
    const shelf = openShelf(files, 'shelf-nameless', 0);
    const fetch = await shelf.put(draft(1));
    expect((await files.readdir(tmpdir())).filter((name) => name.includes('nameless'))).toEqual([]);
    expect(await fetch()).toEqual(draft(1));
    await shelf.close();
  });

  it('stays in memory where the disk takes no more, or there is no file to open', async () => {
    const full = Object.assign(new Error('full'), { code: 'ENOSPC' });
    const write = async () => Promise.reject(full);
    const open = async () => ({ read: write, write, close: async () => {} });
    for (const kind of [open, undefined]) {
      const shelf = openShelf({ rm: async () => {}, ...(kind && { open: kind }) }, 'full', 0);
      expect(await (await shelf.put(draft(3)))()).toEqual(draft(3));
      await shelf.close();
    }
  });
});
