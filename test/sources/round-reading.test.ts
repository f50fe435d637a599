import * as nodeFiles from 'node:fs/promises';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import type { WritableFiles } from '../../src/articles/read/files.ts';
import { fetchRound } from '../../src/sources/fetch/round.ts';
import { articlesIn, emptyCorpus, page, source, story, testClock, testFetching } from './corpus.ts';
import { type Page, serve } from './server.ts';

/** Enough for three batches. */
const PAGES = 40;

it('a round reads the corpus once, however many sources it visits, and again what somebody else wrote meanwhile', async () => {
  const corpus = await emptyCorpus();
  const old = path.join(corpus, 'old.md');
  const written = (title: string) =>
    `---\ntitle: ${title}\nurl: https://old.example/\n---\n\n${story('the old mill').join('\n\n')}\n`;
  await writeFile(old, written('Old'));
  let edited = false;
  const server = await serve(
    Object.fromEntries(
      Array.from({ length: PAGES }, (_, n) => [`/${n}`, page(`On ${n}`, story(`matter ${n}`))]),
    ),
  );
  const reads: string[] = [];
  const files = {
    ...nodeFiles,
    readFile: async (file: string) => {
      reads.push(path.basename(file));
      // Somebody edits the article by hand once a batch has read it.
      if (file === old && !edited) {
        const bytes = await nodeFiles.readFile(file);
        edited = true;
        await writeFile(old, written('Old, and put right by hand'));
        return bytes;
      }
      return nodeFiles.readFile(file);
    },
  } as unknown as WritableFiles;
  const sources = Array.from({ length: PAGES }, (_, n) => source('page', `${server.url}/${n}`));
  const { report } = await fetchRound(sources, testFetching(corpus, { files }));
  expect(report.added).toHaveLength(PAGES);
  expect(Object.keys(await articlesIn(corpus))).toHaveLength(PAGES + 1);
  // Once as it was, once as it was edited.
  expect(reads.filter((name) => name === 'old.md')).toHaveLength(2);
  // What a batch wrote, the next reads once; the third knows it.
  expect(reads.filter((name) => name === 'on-0.md')).toHaveLength(1);
});

it('a round that goes on ends once it has brought something, so that it is served, and goes on with what is left', async () => {
  const corpus = await emptyCorpus();
  const clock = testClock();
  // Each of the first sources takes a second of the clock; in the batch of 16 that is longer than anybody shall wait.
  const slow =
    (n: number): Page =>
    (_, response) => {
      clock.now += 1_000;
      response.end(page(`On ${n}`, story(`matter ${n}`)));
    };
  const all = Array.from({ length: PAGES }, (_, n) => n);
  const server = await serve(Object.fromEntries(all.map((n) => [`/${n}`, slow(n)])));
  const sources = all.map((n) => source('page', `${server.url}/${n}`));
  const how = testFetching(corpus, { clock });
  const first = await fetchRound(sources, how, undefined, 5_000);
  expect([first.report.added.length, first.next]).toEqual([16, clock.now]);
  const second = await fetchRound(sources, how, undefined, 5_000);
  expect(second.report.added).toHaveLength(16);
  const third = await fetchRound(sources, how, undefined, 5_000);
  expect(third.report.added).toHaveLength(PAGES - 32);
});
