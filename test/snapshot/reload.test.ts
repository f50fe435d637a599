import * as fs from 'node:fs/promises';
import path from 'node:path';
import { setImmediate as othersTurn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ask } from '../../src/answers/ask.ts';
import type { Source } from '../../src/snapshot/build-or-load.ts';
import { loadCoverage } from '../../src/snapshot/load.ts';
import { reloadCoverage } from '../../src/snapshot/reload.ts';
import { articleText, contents, makeFolder } from './corpora.ts';

let made: Awaited<ReturnType<typeof makeFolder>>;
beforeEach(async () => {
  made = await makeFolder();
});
afterEach(() => fs.rm(made.folder, { recursive: true, force: true }));

const now = () => performance.now();

describe.each(['flat', 'minisearch'] as const)('a reload with the %s engine', (engine) => {
  const source = (state: string | null): Source => ({
    where: made.corpus,
    state,
    settings: { engine, speakerLevel: null },
  });

  it('gives what a fresh start gives, and answers from it', async () => {
    const served = await loadCoverage(source(made.state), fs, 'start');
    await fs.writeFile(path.join(made.corpus, 'three.md'), articleText('Eve Marsh', 'harbour'));
    const reloaded = await reloadCoverage(served, source(made.state), 'reload', now);
    const fresh = await loadCoverage(source(null), fs, 'fresh');
    expect(contents(reloaded.coverage)).toEqual(contents(fresh.coverage));
    expect(reloaded.coverage.engine.name).toBe(engine);
    const question = 'What did Eve Marsh say about the harbour?';
    expect(ask(reloaded.coverage, question)).toEqual(ask(fresh.coverage, question));
    expect(ask(reloaded.coverage, question).passages.length).toBeGreaterThan(0);
    expect(served.coverage.articles).toHaveLength(2);
  }, 60_000);

  it('keeps what is served where nothing has changed', async () => {
    const served = await loadCoverage(source(made.state), fs, 'start');
    expect(await reloadCoverage(served, source(made.state), 'reload', now)).toBe(served);
  }, 60_000);

  it('says what is wrong where no article can be read any more', async () => {
    const served = await loadCoverage(source(null), fs, 'start');
    await fs.rm(made.corpus, { recursive: true });
    await expect(reloadCoverage(served, source(null), 'reload', now)).rejects.toThrow(
      'file-unreadable',
    );
    expect(ask(served.coverage, 'What did Ada Müller say?').passages.length).toBeGreaterThan(0);
  }, 60_000);
});

describe('a reload of many articles', () => {
  const source = (): Source => ({
    where: made.corpus,
    state: made.state,
    settings: { engine: 'flat', speakerLevel: null },
  });
  const stateFiles = async () => {
    const names = await fs.readdir(path.join(made.state, 'coverage'));
    return names.map((name) => path.extname(name)).sort();
  };

  it('serves the one that came first, and saves the whole after it', async () => {
    for (let at = 0; at < 28; at++)
      await fs.writeFile(
        path.join(made.corpus, `more-${at}.md`),
        articleText('Tom Holm', `pier ${at}`),
      );
    const served = await loadCoverage(source(), fs, 'start');
    // One of 31 came: more than a fiftieth, less than a tenth.
    await fs.writeFile(path.join(made.corpus, 'three.md'), articleText('Eve Marsh', 'harbour'));
    const reloaded = await reloadCoverage(served, source(), 'reload', now);
    expect(reloaded).toMatchObject({ lag: expect.closeTo(1 / 31) });
    // The thread goes on after it has handed over; until the whole is saved, what came lies beside it.
    while ((await stateFiles()).join(' ') !== '.analyses .coverage') await othersTurn();
    const started = await loadCoverage(source(), fs, 'start');
    expect(started.analysed).toBe(0);
    expect(contents(started.coverage)).toEqual(contents(reloaded.coverage));
  }, 60_000);
});
