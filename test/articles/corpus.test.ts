import * as fs from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../src/articles/corpus.ts';
import { passagesOf } from '../../src/articles/passage.ts';
import { folderWith } from './folder.ts';

const article = (title: string, words = 'Words.') => `---\ntitle: ${title}\n---\n\n${words}\n`;
const line = (fields: object) => `${JSON.stringify(fields)}\n`;
const ids = (articles: readonly { id: string }[]) => articles.map(({ id }) => id);

describe('a folder', () => {
  it('gives its articles by file name and line, sub-folders and .jsonl included', async () => {
    const folder = await folderWith({
      'b.md': article('B'),
      'a/z.md': article('Z'),
      'c.jsonl': line({ id: 'c2', text: 'x' }) + line({ id: 'c1', text: 'y' }),
      'README.md': '# How this folder is laid out',
      'a/readme.md': 'More of that.',
      '.hidden.md': article('Hidden'),
      '.git/x.md': article('Hidden'),
      '.b.md.part': article('Half written'),
      'notes.txt': 'Not in our format.',
    });
    const { articles, problems } = await readCorpus(folder, fs);
    expect(ids(articles)).toEqual(['z', 'b', 'c2', 'c1']);
    expect(problems).toEqual([]);
  });

  it('reads on where a file is broken, and names file and line', async () => {
    const folder = await folderWith({
      'a.md': '---\ntitle: "A\n---\nWords.',
      'b.md': article('B'),
      'c.jsonl': `${line({ id: 1, text: 'x' })}{"id": 2, "text": \n\n[1]\n${line({ id: 3 })}${line({ id: 4, text: 'y' })}`,
      'd.md': '',
      'e.md': Buffer.alloc(50),
    });
    const { articles, problems } = await readCorpus(folder, fs);
    expect(ids(articles)).toEqual(['b', '1', '4']);
    expect(problems.map(({ code, file, line }) => [code, path.basename(file ?? ''), line])).toEqual(
      [
        ['front-matter-broken', 'a.md', 2],
        ['json-broken', 'c.jsonl', 2],
        ['json-broken', 'c.jsonl', 4],
        ['article-empty', 'c.jsonl', 5],
        ['file-empty', 'd.md', null],
        ['file-binary', 'e.md', null],
      ],
    );
    for (const { remedy } of problems) expect(remedy).toMatch(/\.$/);
  });

  it('keeps the first of two articles with one id and names both', async () => {
    const folder = await folderWith({
      'a/same.md': article('First'),
      'b/same.md': article('Second'),
      'c.jsonl': line({ id: 'same', text: 'Third.' }),
    });
    const { articles, problems } = await readCorpus(folder, fs);
    expect(articles.map(({ title }) => title)).toEqual(['First']);
    expect(problems).toMatchObject([
      { code: 'id-twice', file: path.join(folder, 'b/same.md'), line: null },
      { code: 'id-twice', file: path.join(folder, 'c.jsonl'), line: 1 },
    ]);
    expect(problems[0]?.message).toContain(path.join(folder, 'a/same.md'));
  });

  it('follows links, but not round in a circle', async () => {
    const folder = await folderWith({ 'in/a.md': article('A') });
    await fs.symlink(path.join(folder, 'in'), path.join(folder, 'in/again'));
    await fs.symlink(path.join(folder, 'in/a.md'), path.join(folder, 'in/b.md'));
    const { articles, problems } = await readCorpus(path.join(folder, 'in'), fs);
    expect(ids(articles)).toEqual(['a', 'b']);
    expect(problems).toEqual([]);
  });

  it.each([
    ['a path where nothing is', 'nowhere', 'file-unreadable'],
    ['a folder without articles', 'empty', 'corpus-empty'],
    ['a file of another kind', 'notes.txt', 'corpus-empty'],
  ])('names %s as a problem', async (_, name, code) => {
    const folder = await folderWith({ 'notes.txt': 'x', 'empty/README.md': 'x' });
    const where = path.join(folder, name);
    const { articles, problems } = await readCorpus(where, fs);
    expect(articles).toEqual([]);
    expect(problems).toMatchObject([{ code, file: where, remedy: /\.$/ }]);
  });

  it('reports a file that the system refuses and reads the rest', async () => {
    const folder = await folderWith({ 'a.md': article('A'), 'b.md': article('B') });
    const refusing = {
      ...fs,
      readFile: async (file: string) => {
        if (file.endsWith('a.md')) throw Object.assign(new Error('no'), { code: 'EACCES' });
        return fs.readFile(file);
      },
    };
    const { articles, problems } = await readCorpus(folder, refusing);
    expect(ids(articles)).toEqual(['b']);
    expect(problems).toMatchObject([{ code: 'file-unreadable', file: path.join(folder, 'a.md') }]);
  });
});

describe('one file', () => {
  it('is a corpus of its own', async () => {
    const folder = await folderWith({ 'a.md': article('A'), 'b.md': article('B') });
    expect(ids((await readCorpus(path.join(folder, 'a.md'), fs)).articles)).toEqual(['a']);
  });

  it('takes .jsonl by its documented names and their other names', async () => {
    const folder = await folderWith({
      'a.jsonl':
        line({
          id: 7,
          title: 'T',
          outlet: 'O',
          byline: ['A B', 'C D'],
          published: '2025-08-15',
          url: 'https://x.org/a',
          text: 'x',
        }) + line({ id: 'b', publisher: 'P', body: 'y', published: 'yesterday', title: '  ' }),
    });
    const { articles } = await readCorpus(path.join(folder, 'a.jsonl'), fs);
    expect(articles).toMatchObject([
      {
        id: '7',
        title: 'T',
        outlet: 'O',
        byline: 'A B, C D',
        date: '2025-08-15',
        url: 'https://x.org/a',
      },
      {
        id: 'b',
        title: null,
        outlet: 'P',
        byline: null,
        published: 'yesterday',
        date: null,
        text: 'y',
      },
    ]);
  });

  it('keeps the text of .jsonl character for character and parts it at every line break', async () => {
    const text = ' One\u00a0“two”\r\n\n  three \nfour\u2028cafe\u0301 ';
    const folder = await folderWith({
      'a.jsonl': `\ufeff${line({ id: 'a', text })}`.replace(/\n$/, '\r\n'),
    });
    const [read] = (await readCorpus(path.join(folder, 'a.jsonl'), fs)).articles;
    expect(read?.text).toBe(text);
    const passages = read ? passagesOf(read) : [];
    expect(passages.map((passage) => passage.text)).toEqual([
      'One\u00a0“two”',
      'three',
      'four',
      'cafe\u0301',
    ]);
    for (const passage of passages) {
      expect(text.slice(passage.start, passage.start + passage.text.length)).toBe(passage.text);
    }
  });

  it('names a line without an id by its title and line rather than lose it', async () => {
    const folder = await folderWith({
      'a.jsonl': line({ title: 'Talks in Kyiv', text: 'x' }) + line({ text: 'y' }),
    });
    const { articles } = await readCorpus(path.join(folder, 'a.jsonl'), fs);
    expect(ids(articles)).toEqual(['talks-in-kyiv-1', '2']);
  });

  it('reads .jsonl in UTF-16 too', async () => {
    const folder = await folderWith({
      'a.jsonl': Buffer.from(`\ufeff${line({ id: 'a', text: '“x”' })}`, 'utf16le'),
    });
    expect((await readCorpus(path.join(folder, 'a.jsonl'), fs)).articles[0]?.text).toBe('“x”');
  });

  it('lets other work go on while it reads a hundred thousand passages', async () => {
    const text = Array.from(
      { length: 20 },
      (_, at) => `Paragraph ${at} of an article of some length.`,
    ).join('\n');
    const lines = Array.from({ length: 5_000 }, (_, id) => line({ id, text }));
    const bytes = Buffer.from(lines.join(''));
    const file = path.join(await folderWith({ 'a.jsonl': '' }), 'a.jsonl');
    let turns = 0;
    let running = true;
    const count = () => {
      turns += 1;
      if (running) setImmediate(count);
    };
    setImmediate(count);
    // Counted from when the bytes are there: only what is done with them takes turns.
    const readFile = async () => {
      turns = 0;
      return bytes;
    };
    const { articles } = await readCorpus(file, { ...fs, readFile });
    running = false;
    expect(articles.reduce((sum, { paragraphs }) => sum + paragraphs.length, 0)).toBe(100_000);
    // The file has some five megabytes and is read in pieces of a quarter of one, a turn between each.
    expect(turns).toBeGreaterThan(15);
  });
});
