import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Problem } from '../../src/problem.ts';
import { openNews } from '../../src/sources/watch/news.ts';
import { watchCorpus } from '../../src/sources/watch/watch-corpus.ts';
import { articlesIn, emptyCorpus, page, source, story, testClock, testFetching } from './corpus.ts';
import { LOOPBACK, serve } from './server.ts';

/** Locks of one test: what one has another does not get. */
function locks() {
  const held = new Set<string>();
  const take = (file: string) => {
    if (held.has(file)) return null;
    held.add(file);
    return { release: () => held.delete(file) };
  };
  return { name: 'test', unique: 'test', take, pause: async () => undefined };
}

/** A clock whose rests end only when the test says so. */
function stillClock() {
  const clock = testClock();
  const resting = new Set<() => void>();
  return {
    wall: clock.wall,
    after: (ms: number, run: () => void) => {
      if (ms < 60_000) return clock.after(ms, run);
      resting.add(run);
      return () => resting.delete(run);
    },
    /** Lets a minute pass for everybody who rests. */
    minute() {
      clock.now += 60_000;
      const all = [...resting];
      resting.clear();
      for (const run of all) run();
    },
    resting,
  };
}

async function until(truth: () => boolean): Promise<void> {
  while (!truth()) await new Promise((soon) => setImmediate(soon));
}

describe('fetching that goes on', () => {
  async function watching(corpus: string, writers = locks(), clock = stillClock()) {
    const problems: Problem[] = [];
    let rounds = 0;
    const { files } = testFetching(corpus);
    const around = { corpus, files, clock, writers, version: '1', guard: LOOPBACK };
    const watch = watchCorpus(around, {
      onRound: () => {
        rounds += 1;
      },
      onProblem: (problem) => problems.push(problem),
    });
    onTestFinished(() => watch.stop());
    return { watch, clock, problems, rounds: () => rounds };
  }

  const named = (corpus: string, text: string) =>
    writeFile(path.join(corpus, 'sources.yaml'), text);

  it('notices a sources.yaml that comes, and one that is changed, within a minute', async () => {
    const server = await serve({
      '/a': page('On a', story('the lighthouse')),
      '/b': page('On b', story('the library')),
    });
    const corpus = await emptyCorpus();
    const { clock, rounds } = await watching(corpus);
    await until(() => clock.resting.size === 1);
    expect(rounds()).toBe(0);
    await named(corpus, `sources:\n  - page: ${server.url}/a\n`);
    clock.minute();
    await until(() => rounds() === 1 && clock.resting.size === 1);
    await named(corpus, `sources:\n  - page: ${server.url}/a\n  - page: ${server.url}/b\n`);
    clock.minute();
    await until(() => rounds() === 2);
    expect(Object.keys(await articlesIn(corpus))).toEqual(['on-a.md', 'on-b.md']);
    // The first was not due again.
    expect(server.asked.filter((at) => at === '/a')).toHaveLength(1);
  });

  it('is done by one process a corpus, and by another when that one has ended', async () => {
    const server = await serve({ '/a': page('On a', story('the lighthouse')) });
    const corpus = await emptyCorpus();
    await named(corpus, `sources:\n  - page: ${server.url}/a\n`);
    const writers = locks();
    const first = await watching(corpus, writers);
    await until(() => first.rounds() === 1);
    const second = await watching(corpus, writers);
    await until(() => second.clock.resting.size === 1);
    expect(second.rounds()).toBe(0);
    await first.watch.stop();
    second.clock.minute();
    await until(() => second.rounds() === 1);
  });

  it('tells what goes wrong once, however often it comes again', async () => {
    const corpus = await emptyCorpus();
    await named(corpus, 'sources:\n  - fed: https://courier.example/\n');
    const { clock, problems, rounds } = await watching(corpus);
    await until(() => rounds() === 1 && clock.resting.size === 1);
    clock.minute();
    await until(() => rounds() === 2);
    expect(problems.map(({ code, line }) => [code, line])).toEqual([
      ['sources-wrong', 2],
      ['sources-wrong', 2],
    ]);
    expect(new Set(problems.map(({ message }) => message)).size).toBe(2);
  });
});

describe('what is told of problems', () => {
  it('is news again once the source was well meanwhile', () => {
    const news = openNews();
    const problem = {
      code: 'server-error',
      message: 'x',
      remedy: 'y',
      file: 'https://a.example/feed',
      line: null,
    };
    const well = { url: 'https://a.example/feed', failures: 0 };
    expect(news.fresh([problem])).toEqual([problem]);
    expect(news.fresh([problem])).toEqual([]);
    news.forget([{ source: source('feed', 'https://a.example/feed'), state: well as never }]);
    expect(news.fresh([problem])).toEqual([problem]);
  });
});
