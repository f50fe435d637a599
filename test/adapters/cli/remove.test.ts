import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { articlesIn, emptyCorpus, page, story } from '../../sources/corpus.ts';
import { serve } from '../../sources/server.ts';
import { onrecord } from './run.ts';

/** A corpus with two articles, imported together. */
async function imported() {
  const corpus = await emptyCorpus();
  const from = await emptyCorpus();
  const put = (name: string, subject: string) =>
    writeFile(path.join(from, `${name}.txt`), [`On ${name}`, ...story(subject)].join('\n\n'));
  await put('quay', 'the quay');
  await put('mill', 'the mill');
  const again = () => onrecord(['import', from, '--corpus', corpus]);
  await again();
  return { corpus, put, again };
}

const call = (...args: string[]) => onrecord(args);
const names = async (corpus: string) => Object.keys(await articlesIn(corpus));

describe('onrecord remove', () => {
  it('says what goes and does nothing where it can’t ask; with --yes takes it out, with --keep-texts not its texts', async () => {
    const { corpus } = await imported();
    const asked = await call('remove', 'on-quay', '--corpus', corpus);
    expect(asked).toMatchObject({ code: 2, stderr: expect.stringContaining('“On quay”') });
    expect(await names(corpus)).toEqual(['on-mill.md', 'on-quay.md']);
    const receipt = await call('receipt', 'on-quay#2', '--corpus', corpus);
    const { code, stdout } = await call(
      'remove',
      'on-quay',
      '--keep-texts',
      '--yes',
      '--corpus',
      corpus,
      '--json',
    );
    expect({ code, line: JSON.parse(stdout) }).toMatchObject({
      code: 0,
      line: { outcome: 'removed', id: 'on-quay' },
    });
    expect(await names(corpus)).toEqual(['on-mill.md']);
    // A receipt made before can still be verified.
    const file = path.join(await emptyCorpus(), 'receipt.txt');
    await writeFile(file, receipt.stdout);
    expect((await call('verify', file, '--corpus', corpus)).stdout).toContain('holds');
  });

  it('keeps no text of it, and verify says that it is not kept', async () => {
    const { corpus } = await imported();
    const receipt = path.join(await emptyCorpus(), 'receipt.txt');
    await writeFile(receipt, (await call('receipt', 'on-quay#2', '--corpus', corpus)).stdout);
    await call('remove', 'on-quay', '--yes', '--corpus', corpus);
    expect((await call('verify', receipt, '--corpus', corpus)).stdout).toMatch(/^removed/);
    const all = await readdir(path.join(corpus, '.history'), { recursive: true });
    expect(all.filter((name) => name.includes('on-quay') && !name.startsWith('removed'))).toEqual(
      [],
    );
    expect(
      await readFile(path.join(corpus, '.history/removed/on-quay.json'), 'utf8'),
    ).not.toContain('quay');
  });

  it('names every id that is not there and takes nothing out then', async () => {
    const { corpus } = await imported();
    const { code, stderr } = await call(
      'remove',
      'on-quay',
      'on-sand',
      '--yes',
      '--corpus',
      corpus,
    );
    expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining('"on-sand"') });
    expect(await names(corpus)).toHaveLength(2);
  });

  it('is not undone by a source that still names the article; only by whoever asks for it', async () => {
    const corpus = await emptyCorpus();
    const server = await serve({ '/a': page('On a', story('the lighthouse')) });
    const text = `allow: 127.0.0.1\npause: 0s\nsources:\n  - page: ${server.url}/a\n`;
    await writeFile(path.join(corpus, 'sources.yaml'), text);
    await call('fetch', '--corpus', corpus);
    await call('remove', 'on-a', '--yes', '--corpus', corpus);
    server.pages['/a'] = page('On a, again', story('the lighthouse and more'));
    await rm(path.join(corpus, '.sources'), { recursive: true });
    expect((await call('fetch', '--corpus', corpus)).code).toBe(0);
    expect(await names(corpus)).toEqual([]);
    await call('import', `${server.url}/a`, '--corpus', corpus);
    expect(await names(corpus)).toEqual(['on-a-again.md']);
  });
});

describe('onrecord import --undo', () => {
  it('takes out what the last import added and gives back what it replaced, then the one before', async () => {
    const { corpus, put, again } = await imported();
    const before = await articlesIn(corpus);
    await put('quay', 'the old quay');
    await put('sand', 'the sand');
    await again();
    expect(await articlesIn(corpus)).not.toEqual(before);
    const asked = await call('import', '--undo', '--corpus', corpus);
    expect(asked.code).toBe(2);
    expect(asked.stderr).toContain('on-sand: was added, and goes');
    expect(asked.stderr).toContain('on-quay: gets its earlier text');
    const undone = await call('import', '--undo', '--yes', '--corpus', corpus);
    expect(undone.code).toBe(0);
    expect(await articlesIn(corpus)).toEqual(before);
    await call('import', '--undo', '--yes', '--corpus', corpus);
    expect(await names(corpus)).toEqual([]);
    const none = await call('import', '--undo', '--yes', '--corpus', corpus);
    expect(none).toMatchObject({ code: 1, stderr: expect.stringContaining('No import is noted') });
  });

  it('leaves what was changed since, and says so', async () => {
    const { corpus } = await imported();
    const quay = path.join(corpus, 'on-quay.md');
    await writeFile(quay, `${await readFile(quay, 'utf8')}\nA line by hand.\n`);
    const { code, stderr } = await call('import', '--undo', '--yes', '--corpus', corpus);
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: expect.stringContaining('[file-changed]'),
    });
    expect(await names(corpus)).toEqual(['on-quay.md']);
  });

  it('does not undo what sources brought in: that comes all day', async () => {
    const { corpus } = await imported();
    const server = await serve({ '/a': page('On a', story('the lighthouse')) });
    await writeFile(
      path.join(corpus, 'sources.yaml'),
      `allow: 127.0.0.1\nsources:\n  - page: ${server.url}/a\n`,
    );
    await call('fetch', '--corpus', corpus);
    await call('import', '--undo', '--yes', '--corpus', corpus);
    expect(await names(corpus)).toEqual(['on-a.md']);
  });
});
