import * as fs from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../../src/articles/corpus.ts';
import { importArticles } from '../../../src/articles/import/import.ts';
import { folderWith, textsIn } from '../folder.ts';
import { bringIn, counts, ID, idsOf, passagesIn, TEXT, TITLE } from '../imported.ts';
import { PROSE } from './clean/cleaned.ts';

describe('what is read', () => {
  it.each([
    ['UTF-8 with a mark', Buffer.from(`\ufeff${TEXT}`)],
    ['UTF-16', Buffer.from(`\ufeff${TEXT}`, 'utf16le')],
    ['Windows-1252', Buffer.from(TEXT.replaceAll('“', '\x93').replaceAll('”', '\x94'), 'latin1')],
    ['Windows line ends', Buffer.from(TEXT.replaceAll('\n', '\r\n'))],
    [
      'NFD with soft hyphens and no-break spaces',
      Buffer.from(TEXT.replace('small team', 'sm\u00adall\u00a0team').normalize('NFD')),
    ],
  ])('is the same article in %s', async (_, bytes) => {
    const corpus = await folderWith({});
    await bringIn({ 'a.txt': bytes }, corpus);
    expect(await passagesIn(corpus)).toEqual(PROSE);
  });

  it('may be .jsonl, one article a line', async () => {
    const corpus = await folderWith({});
    const from = await folderWith({
      'all.jsonl': [
        {
          id: 1,
          title: TITLE,
          publisher: 'The Port Gazette',
          published: '2025-08-15',
          body: `${TITLE}\n${PROSE.join('\n')}\nLeave a comment`,
        },
        { id: 2, text: PROSE[0] },
      ]
        .map((line) => JSON.stringify(line))
        .join('\n'),
    });
    const report = await importArticles([from], { corpus, files: fs });
    expect(idsOf(report.added)).toEqual([ID, '2']);
    expect(report.dropped.map(({ file, line, rule }) => [path.basename(file), line, rule])).toEqual(
      [
        ['all.jsonl:1', 1, 'headline-repeated'],
        ['all.jsonl:1', 6, 'comment-form'],
      ],
    );
    const { articles } = await readCorpus(corpus, fs);
    expect(articles[1]).toMatchObject({
      title: TITLE,
      outlet: 'The Port Gazette',
      date: '2025-08-15',
      origin: ['all.jsonl#1'],
    });
    expect(counts(await importArticles([from], { corpus, files: fs }))).toEqual([0, 0, 2, 0, 0]);
  });

  it('may be our own format, taken as it stands', async () => {
    const corpus = await folderWith({});
    const own = `---\ntitle: ${TITLE}\nlanguage: en\n---\n\n${PROSE[0]}\n\nLoading\n\n${PROSE[1]}\n`;
    expect(idsOf((await bringIn({ 'mine.md': own }, corpus)).added)).toEqual([ID]);
    expect(await passagesIn(corpus)).toEqual([PROSE[0], 'Loading', PROSE[1]]);
    const [article] = (await readCorpus(corpus, fs)).articles;
    expect(article).toMatchObject({ title: TITLE, origin: ['mine.md'] });
  });

  it('may be our own format with wrapped lines, or without front matter', async () => {
    const corpus = await folderWith({});
    const wrapped = PROSE[0].replace('engineers', 'engineers\n ');
    const report = await bringIn(
      {
        'a.md': `---\ntitle: A\n---\n${wrapped}${' '.repeat(100_000)}\n`,
        'b.md': `# Talks go on\n\n${PROSE[1]}`,
      },
      corpus,
    );
    expect(idsOf(report.added)).toEqual(['a', 'talks-go-on']);
    expect(await passagesIn(corpus)).toEqual([PROSE[0], PROSE[1]]);
  });

  it('may be the corpus itself, which stays as it is', async () => {
    const corpus = await folderWith({
      'a.md': `---\ntitle: Another\n---\n\n${PROSE[0]}\n`,
      'b.md': PROSE[1],
    });
    const before = await textsIn(corpus);
    expect(counts(await importArticles([corpus], { corpus, files: fs }))).toEqual([0, 0, 2, 0, 0]);
    expect(await textsIn(corpus)).toEqual(before);
  });
});

describe('bad input', () => {
  it('is named with file, line and remedy, and the rest goes in', async () => {
    const corpus = await folderWith({});
    const report = await bringIn(
      {
        'a.txt': TEXT,
        'binary.txt': Buffer.alloc(40),
        'empty.txt': '',
        'furniture.txt': 'Share\nLeave a comment',
        'lines.jsonl': `{"id": 1, "text": "${PROSE[0]}"}\n{broken`,
        'matter.md': '---\ntitle: "A\n---\nWords.',
        'picture.html': Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]),
        'notes.docx': 'no Word document',
        'notes.xyz': 'not asked for',
      },
      corpus,
    );
    expect(idsOf(report.added)).toEqual([ID, '1']);
    expect(
      report.problems.map(({ code, file, line }) => [code, path.basename(file ?? ''), line]),
    ).toEqual([
      ['file-binary', 'binary.txt', null],
      ['file-empty', 'empty.txt', null],
      ['article-empty', 'furniture.txt', null],
      ['json-broken', 'lines.jsonl', 2],
      ['front-matter-broken', 'matter.md', 2],
      ['format-unknown', 'notes.docx', null],
      ['file-binary', 'picture.html', null],
    ]);
    expect(report.passedOver.map(({ file }) => path.basename(file))).toEqual(['notes.xyz']);
    for (const { remedy } of report.problems) expect(remedy).toMatch(/\.$/);
    expect(Object.keys(await textsIn(corpus))).toEqual(['1.md', `${ID}.md`]);
  });

  it.each([
    ['a path where nothing is', 'nowhere', 'file-unreadable'],
    ['a kind that is not known', 'a.docx', 'format-unknown'],
    ['a folder without articles', 'sub', 'nothing-to-import'],
  ])('may be %s', async (_, name, code) => {
    const [corpus, from] = [
      await folderWith({}),
      await folderWith({ 'a.docx': 'x', 'sub/b.xyz': 'x', 'good.txt': TEXT }),
    ];
    const report = await importArticles([path.join(from, name), path.join(from, 'good.txt')], {
      corpus,
      files: fs,
    });
    expect(report.problems).toMatchObject([{ code, file: path.join(from, name) }]);
    expect(idsOf(report.added)).toEqual([ID]);
  });

  it('may be an address, which is wrong usage', async () => {
    const corpus = await folderWith({});
    const wanted = importArticles(['https://example.org/news'], { corpus, files: fs });
    await expect(wanted).rejects.toMatchObject({
      problem: { code: 'address-not-supported', remedy: /\.html/ },
    });
  });
});

describe('writing', () => {
  it('makes the folder, and writes nothing on a dry run', async () => {
    const corpus = path.join(await folderWith({}), 'new/corpus');
    const from = await folderWith({ 'a.txt': TEXT });
    const dry = await importArticles([from], { corpus, files: fs, dryRun: true });
    expect(idsOf(dry.added)).toEqual([ID]);
    await expect(fs.stat(corpus)).rejects.toThrow();
    await importArticles([from], { corpus, files: fs });
    expect(Object.keys(await textsIn(corpus))).toEqual([`${ID}.md`]);
  });

  it('leaves no half-written file where the disk is full', async () => {
    const corpus = await folderWith({});
    const full = {
      ...fs,
      writeFile: async (file: string, text: string) => {
        await fs.writeFile(file, text.slice(0, 10));
        throw Object.assign(new Error('full'), { code: 'ENOSPC' });
      },
    };
    const report = await importArticles([await folderWith({ 'a.txt': TEXT })], {
      corpus,
      files: full,
    });
    expect(report).toMatchObject({
      added: [],
      problems: [{ code: 'file-not-written', file: path.join(corpus, `${ID}.md`) }],
    });
    expect(await textsIn(corpus)).toEqual({});
  });

  it('keeps the article that stands there whole until the new one is', async () => {
    const corpus = await folderWith({});
    await bringIn({ 'a.txt': TEXT }, corpus);
    const before = await textsIn(corpus);
    const writeFile = async (file: string, text: string) => {
      await fs.writeFile(file, text.slice(0, 10));
      throw Object.assign(new Error('full'), { code: 'ENOSPC' });
    };
    const changed = await folderWith({ 'a.txt': `${TEXT}\n\n${PROSE[1]}` });
    const report = await importArticles([changed], { corpus, files: { ...fs, writeFile } });
    expect(report.problems).toMatchObject([{ code: 'file-not-written' }]);
    expect(await textsIn(corpus)).toEqual(before);
  });

  it('says where it is not allowed to make the folder', async () => {
    const from = await folderWith({ 'a.txt': TEXT });
    const wanted = importArticles([from], { corpus: path.join(from, 'a.txt/corpus'), files: fs });
    await expect(wanted).rejects.toMatchObject({ problem: { code: 'corpus-not-writable' } });
  });

  it('tells how far it is', async () => {
    const from = await folderWith({ 'a.txt': TEXT, 'b.txt': PROSE.join('\n') });
    const seen: string[] = [];
    await importArticles([from], {
      ...{ corpus: await folderWith({}), files: fs },
      onProgress: ({ done, total, file }) => seen.push(`${done}/${total} ${path.basename(file)}`),
    });
    expect(seen).toEqual(['1/2 a.txt', '2/2 b.txt']);
  });
});
