import * as fs from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ask } from '../../src/answers/ask.ts';
import { DEFAULT_LIMITS } from '../../src/articles/limits.ts';
import type { Source } from '../../src/snapshot/build-or-load.ts';
import { loadCoverage, mayReplace } from '../../src/snapshot/load.ts';
import { articleText, contents, makeFolder } from './corpora.ts';

let made: Awaited<ReturnType<typeof makeFolder>>;
let source: Source;
beforeEach(async () => {
  made = await makeFolder();
  source = {
    where: made.corpus,
    state: made.state,
    settings: { engine: 'flat', speakerLevel: null },
  };
});
afterEach(async () => {
  await fs.chmod(made.folder, 0o700);
  await fs.rm(made.folder, { recursive: true, force: true });
});

const load = (changes: Partial<Source> = {}) => loadCoverage({ ...source, ...changes }, fs, 'test');
const stateFiles = () => fs.readdir(path.join(made.state, 'coverage'));
const stateFile = async (ending: string) =>
  path.join(
    made.state,
    'coverage',
    (await stateFiles()).find((name) => name.endsWith(ending)) ?? '',
  );

describe('a start', () => {
  it('analyses every article once, and the second time none', async () => {
    const first = await load();
    const second = await load();
    expect([first.analysed, second.analysed]).toEqual([2, 0]);
    expect(contents(second.coverage)).toEqual(contents(first.coverage));
    expect(second.key).toBe(first.key);
  });

  it('analyses an added or changed article only', async () => {
    await load();
    await fs.writeFile(path.join(made.corpus, 'three.md'), articleText('Ada Müller', 'harbour'));
    expect((await load()).analysed).toBe(1);
    await fs.writeFile(path.join(made.corpus, 'two.md'), articleText('Eve Marsh', 'harbour'));
    const changed = await load();
    expect(changed.analysed).toBe(1);
    const fresh = await load({ state: null });
    expect(contents(changed.coverage)).toEqual(contents(fresh.coverage));
  });

  it('neither reads nor hashes a file over the limit, and takes up what was saved beside it', async () => {
    const big = path.join(made.corpus, 'big.md');
    await fs.writeFile(big, articleText('Ada Müller', 'harbour '.repeat(1_000)));
    const read: string[] = [];
    const files: typeof fs = {
      ...fs,
      readFile: ((file: string, ...rest: []) => {
        read.push(file);
        return fs.readFile(file, ...rest);
      }) as typeof fs.readFile,
    };
    const settings = { ...source.settings, limits: { ...DEFAULT_LIMITS, file: 4_000 } };
    const start = () => loadCoverage({ ...source, settings }, files, 'test');
    const first = await start();
    expect(first.problems).toMatchObject([{ code: 'too-much-file', file: big }]);
    const written = (await fs.stat(await stateFile('.coverage'))).ino;
    const second = await start();
    expect(second.problems).toEqual(first.problems);
    expect((await fs.stat(await stateFile('.coverage'))).ino).toBe(written);
    expect(read).not.toContain(big);
  });

  it('forgets an article that was taken away', async () => {
    await load();
    await fs.rm(path.join(made.corpus, 'one.md'));
    const { coverage, analysed } = await load();
    expect(analysed).toBe(0);
    expect(coverage.articles.map(({ id }) => id)).toEqual(['two']);
  });

  it('heeds an editor’s corrections and settings that have changed since', async () => {
    const before = await load();
    await fs.writeFile(
      path.join(made.corpus, 'speakers.yaml'),
      '- name: Ada Miller\n  aliases: [Ada Müller]\n',
    );
    const after = await load();
    expect(after.key).not.toBe(before.key);
    expect(after.coverage.speakers.get('Ada Miller')).toBeDefined();
    const strict = await load({ settings: { engine: 'flat', speakerLevel: 1 } });
    expect(strict.coverage.quotes.flat().every(({ speaker }) => speaker === null)).toBe(true);
    const mini = await load({ settings: { engine: 'minisearch', speakerLevel: null } });
    expect(mini.coverage.engine.name).toBe('minisearch');
    const again = await load({ settings: { engine: 'minisearch', speakerLevel: null } });
    expect(again.coverage.engine.name).toBe('minisearch');
  });

  it('reports what is broken again though it was saved', async () => {
    await fs.writeFile(path.join(made.corpus, 'broken.jsonl'), '{"id": 1}\nnot json\n');
    const first = await load();
    expect(first.problems.length).toBeGreaterThan(0);
    expect((await load()).problems).toEqual(first.problems);
  });

  it('works from memory where there is no folder for state, or none that can be written', async () => {
    expect((await load({ state: null })).unsaved).toBeNull();
    await fs.writeFile(path.join(made.folder, 'a-file'), '');
    const { coverage, unsaved } = await load({ state: path.join(made.folder, 'a-file', 'state') });
    expect(unsaved?.code).toBe('state-not-kept');
    expect(coverage.articles).toHaveLength(2);
  });

  it('says what is wrong where no article can be read', async () => {
    await expect(load({ where: path.join(made.folder, 'nowhere') })).rejects.toThrow(
      'file-unreadable',
    );
  });

  it('never trusts a saved file that was cut or changed anywhere', async () => {
    const { coverage } = await load();
    const right = JSON.stringify(ask(coverage, 'What did Ada Müller say about the budget?'));
    for (const ending of ['.coverage', '.analyses']) {
      const file = await stateFile(ending);
      const whole = await fs.readFile(file);
      const harm = fc.record({
        at: fc.integer({ min: 0, max: whole.length - 1 }),
        bit: fc.integer({ min: 0, max: 7 }),
        cut: fc.boolean(),
      });
      await fc.assert(
        fc.asyncProperty(harm, async ({ at, bit, cut }) => {
          const changed = Buffer.from(whole);
          changed[at] = (changed[at] as number) ^ (1 << bit);
          await fs.writeFile(file, cut ? whole.subarray(0, at) : changed);
          const loaded = await load();
          expect(
            JSON.stringify(ask(loaded.coverage, 'What did Ada Müller say about the budget?')),
          ).toBe(right);
        }),
        { numRuns: 40 },
      );
    }
  });

  it('is safe when two processes start at once', async () => {
    const both = await Promise.all([
      loadCoverage(source, fs, 'first'),
      loadCoverage(source, fs, 'second'),
    ]);
    expect(contents(both[0].coverage)).toEqual(contents(both[1].coverage));
    expect(await stateFiles()).toHaveLength(2);
    expect((await load()).analysed).toBe(0);
  });
});

describe('the last good coverage', () => {
  it('stays when something broke and an article would be lost with it', async () => {
    const before = await load();
    await fs.writeFile(path.join(made.corpus, 'two.md'), '---\ntitle: [\n---\n\nText.\n');
    expect(mayReplace(before.coverage, await load())).toBe(false);
    await fs.rm(path.join(made.corpus, 'two.md'));
    expect(mayReplace(before.coverage, await load())).toBe(true);
  });
});
