import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { takeLock } from '../../../src/bot/store/lock.ts';
import { articlesIn, emptyCorpus, page, story } from '../../sources/corpus.ts';
import { serve } from '../../sources/server.ts';
import { onrecord } from './run.ts';

/** A corpus whose sources.yaml names pages of a server, which is allowed as hosts of the own network are. */
async function corpusWith(entries: readonly string[]): Promise<string> {
  const corpus = await emptyCorpus();
  const lines = ['allow: 127.0.0.1', 'pause: 0s', 'sources:', ...entries];
  await writeFile(path.join(corpus, 'sources.yaml'), `${lines.join('\n')}\n`);
  return corpus;
}

describe('onrecord verify --page', () => {
  it('says whether the page has the passage as the receipt has it, and only where that is asked', async () => {
    const text = page('On a', story('the lighthouse'));
    const server = await serve({ '/a': text });
    const corpus = await corpusWith([`  - page: ${server.url}/a`]);
    await onrecord(['fetch', '--corpus', corpus]);
    const { stdout: receipt } = await onrecord(['receipt', 'on-a#2', '--corpus', corpus]);
    const file = path.join(corpus, 'receipt.txt');
    await writeFile(file, receipt);
    const verified = async (...given: string[]) =>
      (await onrecord(['verify', file, '--corpus', corpus, ...given])).stdout;
    const asked = server.asked.length;
    expect(await verified()).not.toContain('page');
    expect(server.asked).toHaveLength(asked);
    expect(await verified('--page')).toContain('The page has the passage word for word.');
    server.pages['/a'] = text.replace('We shall pay', 'We may pay');
    expect(await verified('--page')).toMatch(
      /other words:\n {2}then: “We shall pay.*\n {2}now: {2}“We may/u,
    );
    const json = JSON.parse(await verified('--page', '--json'));
    expect(json).toMatchObject({ outcome: 'holds', page: { outcome: 'altered', problem: null } });
  });
});

describe('onrecord fetch', () => {
  it('brings in what sources.yaml names, and the second time says when something is due', async () => {
    const server = await serve({ '/a': page('On a', story('the lighthouse')) });
    const corpus = await corpusWith([`  - page: ${server.url}/a`, '    outlet: Courier']);
    const first = await onrecord(['fetch', '--corpus', corpus, '--json']);
    expect(first).toMatchObject({ code: 0, stderr: '' });
    const lines = first.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toEqual([
      expect.objectContaining({ outcome: 'added', outlet: 'Courier', from: [`${server.url}/a`] }),
    ]);
    const second = await onrecord(['fetch', '--corpus', corpus]);
    expect(second.code).toBe(0);
    expect(second.stderr).toMatch(/^Nothing is due before \d{4}-/);
    const { stdout } = await onrecord(['ask', 'What did Ruth Ambler say?', '--corpus', corpus]);
    expect(stdout).toContain('We shall pay for the lighthouse ourselves');
  });

  it('visits what is named at once, due or not, and what the file does not name too', async () => {
    const server = await serve({
      '/a': page('On a', story('the lighthouse')),
      '/b': page('On b', story('the library')),
    });
    const corpus = await corpusWith([`  - page: ${server.url}/a`, '    tags: [local]']);
    await onrecord(['fetch', '--corpus', corpus]);
    for (const which of [['--tag', 'local'], [`${server.url}/a`], [`${server.url}/b`]])
      expect(await onrecord(['fetch', ...which, '--corpus', corpus])).toMatchObject({
        code: 0,
        stderr: '',
      });
    expect(server.asked.filter((asked) => asked === '/a')).toHaveLength(3);
    expect(Object.keys(await articlesIn(corpus))).toEqual(['on-a.md', 'on-b.md']);
  });

  it('names the line of a wrong entry and brings in the others; then the exit code is 1', async () => {
    const server = await serve({ '/a': page('On a', story('the lighthouse')) });
    const corpus = await corpusWith([`  - page: ${server.url}/a`, '  - pge: https://b.example/']);
    const { code, stderr } = await onrecord(['fetch', '--corpus', corpus]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/sources\.yaml:5/);
    expect(Object.keys(await articlesIn(corpus))).toEqual(['on-a.md']);
  });

  it('writes nothing where it is only tried', async () => {
    const server = await serve({ '/a': page('On a', story('the lighthouse')) });
    const corpus = await corpusWith([`  - page: ${server.url}/a`]);
    const { stdout } = await onrecord(['fetch', '--dry-run', '--corpus', corpus]);
    expect(stdout).toContain('dry run');
    expect(await readdir(corpus)).toEqual(['sources.yaml']);
  });

  it('says so where there is no sources.yaml, and where another process fetches', async () => {
    const nothing = await onrecord(['fetch', '--corpus', await emptyCorpus()]);
    expect(nothing).toMatchObject({ code: 2, stderr: expect.stringContaining('docs/sources.md') });
    const corpus = await corpusWith(['  - page: https://a.example/']);
    const lock = takeLock(path.join(corpus, '.onrecord-fetch.lock'), 0, true);
    const { code, stderr } = await onrecord(['fetch', '--corpus', corpus]);
    lock?.release();
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: expect.stringContaining('[fetching-elsewhere]'),
    });
  });
});

describe('onrecord import of an address', () => {
  it('fetches the page and imports it, the address its own', async () => {
    const server = await serve({ '/a': page('On a', story('the lighthouse')) });
    const corpus = await corpusWith([]);
    const { code, stdout } = await onrecord([
      'import',
      `${server.url}/a`,
      '--outlet',
      'Courier',
      '--corpus',
      corpus,
    ]);
    expect(code).toBe(0);
    expect(stdout).toContain('added');
    const article = (await articlesIn(corpus))['on-a.md'];
    expect(article).toContain(`url: ${server.url}/a`);
    expect(article).toContain('outlet: Courier');
  });

  it('reaches no address of the own network that is not allowed', async () => {
    const server = await serve({ '/a': page('On a', story('the lighthouse')) });
    const corpus = await emptyCorpus();
    const { code, stderr } = await onrecord(['import', `${server.url}/a`, '--corpus', corpus]);
    expect(code).toBe(1);
    expect(stderr).toContain('[address-refused]');
    expect(server.asked).toEqual([]);
  });

  it('says what is wrong with an address that gives no article', async () => {
    const server = await serve({ '/check': page('Just a moment...', []) });
    const corpus = await corpusWith([]);
    const { code, stderr } = await onrecord([
      'import',
      `${server.url}/check`,
      `${server.url}/none`,
      '--corpus',
      corpus,
    ]);
    expect(code).toBe(1);
    expect(stderr).toContain('[page-bot-check]');
    expect(stderr).toContain('[not-found]');
  });
});

describe('onrecord doctor', () => {
  it('names sources that fail, with their lines and since when, and counts the others', async () => {
    const server = await serve({ '/a': page('On a', story('the lighthouse')) });
    const corpus = await corpusWith([
      `  - page: ${server.url}/a`,
      `  - feed: ${server.url}/none`,
      `  - feed: ${server.url}/later`,
      '    paused: true',
    ]);
    await onrecord(['fetch', '--corpus', corpus]);
    const { code, stdout } = await onrecord(['doctor', '--corpus', corpus]);
    expect(code).toBe(1);
    const lines = stdout.split('\n').filter((line) => line.includes('sources '));
    expect(lines[0]).toMatch(
      /^WRONG +sources +\S+\/none \(line 5\) has failed since 20.*\[not-found\]$/,
    );
    expect(lines[1]).toContain(
      '3 sources: 1 as they should be, 1 failing, 1 paused, 0 not visited yet',
    );
  });
});
