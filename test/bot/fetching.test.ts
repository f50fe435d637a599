import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createLog } from '../../src/bot/machine/log.ts';
import { openFetchers } from '../../src/bot/process/fetching.ts';
import { readConfig } from '../../src/config.ts';
import { emptyCorpus, page, story, testClock } from '../sources/corpus.ts';
import { LOOPBACK, serve } from '../sources/server.ts';

async function until(truth: () => boolean): Promise<void> {
  while (!truth()) await new Promise((soon) => setImmediate(soon));
}

/** Fetching for bots over these corpora, with what they did. */
function fetchers(corpora: readonly string[]) {
  const said: string[] = [];
  let reloads = 0;
  const { wall } = testClock();
  // Nothing comes again before the test is over.
  const clock = { wall, steady: wall, boot: null, after: () => () => undefined };
  const log = createLog({ level: 'error', clock, write: (line) => said.push(line) });
  const reload = async () => {
    reloads += 1;
  };
  const tell = async () => true;
  const around = {
    tell,
    version: '1',
    guard: LOOPBACK,
    config: readConfig({}),
    clock,
    log,
    reload,
  };
  const opened = openFetchers(corpora, around);
  onTestFinished(opened.stop);
  return { ...opened, said, reloads: () => reloads };
}

describe('a bot whose corpus has a sources.yaml', () => {
  it('serves what came in, and says how its sources are, without addresses', async () => {
    const server = await serve({ '/a': page('On a', story('the lighthouse')) });
    const corpus = await emptyCorpus();
    const text = `pause: 0s\nsources:\n  - page: ${server.url}/a\n  - feed: ${server.url}/none?key=secret\n`;
    await writeFile(path.join(corpus, 'sources.yaml'), text);
    const bot = fetchers([corpus]);
    expect(bot.standing()).toEqual({});
    expect(bot.counts()).toBeNull();
    bot.start();
    await until(() => bot.reloads() === 1);
    expect(bot.standing()).toEqual({
      sources: {
        visited: 1,
        paused: 0,
        failing: [{ line: 4, code: 'not-found', since: '2026-03-02T09:00:00.000Z' }],
      },
    });
    expect(bot.said.join('')).toContain('not-found');
  });

  it('writes nothing into a corpus without one, be it a folder or a file', async () => {
    const corpus = await emptyCorpus();
    const file = path.join(corpus, 'all.jsonl');
    await writeFile(file, '');
    const bot = fetchers([corpus, file, path.join(corpus, 'missing')]);
    bot.start();
    for (let turn = 0; turn < 50; turn += 1) await new Promise((soon) => setImmediate(soon));
    expect(bot.said).toEqual([]);
    expect(bot.standing()).toEqual({});
    expect(bot.counts()).toBeNull();
    expect(await readdir(corpus)).toEqual(['all.jsonl']);
  });
});
