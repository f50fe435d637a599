import * as files from 'node:fs/promises';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { WritableFiles } from '../../../src/articles/read/files.ts';
import { corpusWriters } from '../../../src/bot/store/corpus-writers.ts';
import { changeSources } from '../../../src/sources/file/change-sources.ts';
import { editedSources } from '../../../src/sources/file/edit-sources.ts';
import { readSources } from '../../../src/sources/file/read-sources.ts';
import { emptyCorpus } from '../corpus.ts';

const FILE = `# Who to write to.
contact: desk@gazette.example # read every day
every: 30m

sources:
  # The town's own paper.
  - feed: https://courier.example/feed.xml
    outlet: "Wexcombe Courier" # as it calls itself
    tags: [local, news]

  # Slow, and often away.
  - page: https://slow.example/live
    every: 5m
  - feed: https://quiet.example/feed
    paused: true # until spring

# The end.
`;
const added = { kind: 'feed', place: 'https://new.example/rss', outlet: 'The New' } as const;
const places = (text: string) => readSources(text, 'f').file.sources.map(({ place }) => place);

describe('a sources.yaml that is edited', () => {
  it('keeps every comment and how all else is written when a source is added', () => {
    const after = editedSources(FILE, { do: 'add', source: added });
    const entry = '  - feed: https://new.example/rss\n    outlet: The New\n';
    expect(after).toContain(entry);
    expect(after.replace(entry, '')).toBe(FILE);
  });

  it('loses a source that is removed, with what is said of that one alone', () => {
    const after = editedSources(FILE, { do: 'remove', line: 12 });
    expect(places(after)).toEqual([
      'https://courier.example/feed.xml',
      'https://quiet.example/feed',
    ]);
    for (const comment of [
      'Who to write to',
      'read every day',
      'own paper',
      'as it calls',
      'spring',
      'The end',
    ])
      expect(after).toContain(comment);
    expect(after).not.toContain('Slow');
  });

  it('loses the first one with its comment, and keeps what is said of the whole list', () => {
    const list = FILE.replace('  # The town', '  # All of them local.\n\n  # The town');
    const after = editedSources(list, { do: 'remove', line: 9 });
    expect(places(after)).toHaveLength(2);
    expect(after).not.toContain('own paper');
    expect(after).toMatch(/sources:\n {2}# All of them local\.\n+ {2}# Slow/u);
  });

  it('pauses a source and lets it go on', () => {
    const paused = editedSources(FILE, { do: 'pause', line: 7 });
    expect(paused).toBe(
      FILE.replace('tags: [local, news]\n', 'tags: [local, news]\n    paused: true\n'),
    );
    expect(editedSources(paused, { do: 'resume', line: 7 })).toBe(FILE);
  });

  it.each([
    ['nothing', ''],
    ['only comments', '# Ours.\n'],
    ['an empty list', 'contact: a@b.example\nsources: []\n'],
    ['a list without entries', 'sources:\n'],
  ])('may hold %s before', (_, text) => {
    const after = editedSources(text, { do: 'add', source: added });
    expect(readSources(after, 'f')).toMatchObject({ problems: [], file: { sources: [added] } });
    for (const line of text.split('\n').filter((one) => /^#|^contact/.test(one)))
      expect(after).toContain(line);
  });

  it('cannot be made to say something else by an address or an outlet', () => {
    const source = {
      ...added,
      outlet: 'A: b # c\n  - feed: https://evil.example\nallow: [10.0.0.1]',
    };
    const read = readSources(editedSources(FILE, { do: 'add', source }), 'f');
    expect(read.problems).toEqual([]);
    expect(read.file.allow).toEqual([]);
    expect(read.file.sources).toHaveLength(4);
    expect(read.file.sources[3]?.outlet).toBe(source.outlet);
  });
});

describe('changing a sources.yaml', () => {
  const changing = (corpus: string) => ({
    ...{ corpus, files: files as unknown as WritableFiles },
    writers: corpusWriters('a test', () => undefined),
  });

  it('makes the file where there is none, and one change after the other', async () => {
    const corpus = await emptyCorpus();
    const add = (place: string) =>
      changeSources(changing(corpus), () => ({ do: 'add', source: { ...added, place } }));
    const all = Array.from({ length: 5 }, (_, n) => `https://new.example/${n}`);
    await Promise.all(all.map(add));
    const text = await readFile(path.join(corpus, 'sources.yaml'), 'utf8');
    expect(places(text).sort()).toEqual(all);
  });

  it('leaves a file alone that has to be mended first, and names its line', async () => {
    const corpus = await emptyCorpus();
    const file = path.join(corpus, 'sources.yaml');
    await writeFile(file, 'sources:\n  - fed: https://a.example\n');
    const change = changeSources(changing(corpus), () => ({ do: 'add', source: added }));
    await expect(change).rejects.toMatchObject({ problem: { code: 'sources-wrong', line: 2 } });
    expect(await readFile(file, 'utf8')).toBe('sources:\n  - fed: https://a.example\n');
  });
});
