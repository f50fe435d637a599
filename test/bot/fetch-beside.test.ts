import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { systemClock } from '../../src/bot/machine/clock.ts';
import { fetchBeside } from '../../src/bot/sources/fetch-beside.ts';
import type { FetchedRound } from '../../src/bot/sources/fetch-here.ts';
import { readConfig } from '../../src/config.ts';
import type { Problem } from '../../src/problem.ts';
import { articlesIn, emptyCorpus, page, story } from '../sources/corpus.ts';
import { serve } from '../sources/server.ts';

/** Fetching beside, with what it says. */
function beside(corpus: string) {
  const problems: Problem[] = [];
  const { promise: round, resolve } = Promise.withResolvers<FetchedRound>();
  const listener = {
    onRound: async (one: FetchedRound) => resolve(one),
    onProblem: (problem: Problem) => void problems.push(problem),
    onWait: () => undefined,
  };
  const task = { corpus, version: '1', config: readConfig({}) };
  const watching = fetchBeside(task, listener, systemClock());
  onTestFinished(() => watching.stop());
  return { round, problems };
}

it('a bot fetches in a thread of its own what its sources.yaml names, and hears how the sources are', async () => {
  const server = await serve({ '/a': page('On a', story('the lighthouse')) });
  const corpus = await emptyCorpus();
  const text = `allow: 127.0.0.1\npause: 0s\nsources:\n  - page: ${server.url}/a\n  - page: ${server.url}/b\n`;
  await writeFile(path.join(corpus, 'sources.yaml'), text);
  const { round, problems } = beside(corpus);
  expect(await round).toMatchObject({
    ...{ added: 1, updated: 0 },
    sources: [{ standing: 'well' }, { standing: 'failing', code: 'not-found' }],
  });
  expect(problems.map(({ code }) => code)).toEqual(['not-found']);
  expect(Object.keys(await articlesIn(corpus))).toEqual(['on-a.md']);
});

it('it reaches no address of the own network that the file does not allow', async () => {
  const server = await serve({ '/a': page('On a', story('the lighthouse')) });
  const corpus = await emptyCorpus();
  const text = `pause: 0s\nsources:\n  - page: ${server.url}/a\n`;
  await writeFile(path.join(corpus, 'sources.yaml'), text);
  const { round, problems } = beside(corpus);
  expect(await round).toMatchObject({ added: 0 });
  expect(problems.map(({ code }) => code)).toEqual(['address-refused']);
  expect(server.asked).toEqual([]);
});
