import * as fs from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../../src/articles/corpus.ts';
import { importArticles } from '../../../src/articles/import/import.ts';
import { folderWith, textsIn } from '../folder.ts';
import { bringIn, counts, ID, idsOf, passagesIn, TEXT, TITLE } from '../imported.ts';
import { PROSE } from './clean/cleaned.ts';

describe('the same article', () => {
  it('changes nothing when it comes again', async () => {
    const corpus = await folderWith({});
    const from = await folderWith({ 'a.txt': TEXT });
    expect(counts(await importArticles([from], { corpus, files: fs }))).toEqual([1, 0, 0, 0, 0]);
    const before = await textsIn(corpus);
    expect(counts(await importArticles([from], { corpus, files: fs }))).toEqual([0, 0, 1, 0, 0]);
    expect(await textsIn(corpus)).toEqual(before);
    expect(Object.keys(before)).toEqual([`${ID}.md`]);
  });

  it.each([
    ['one file', { 'a.txt': TEXT }, { 'a.txt': TEXT.replace(TITLE, `${TITLE} at last`) }],
    [
      'one address',
      { 'a.txt': `https://x.org/a\n${TEXT}` },
      { 'b.txt': `https://www.x.org/a/?utm_source=mail\n${TEXT}\n\n${PROSE[0]}` },
    ],
  ])('is updated by %s, under the id it has', async (_, first, second) => {
    const corpus = await folderWith({});
    await bringIn(first, corpus);
    const report = await bringIn(second, corpus);
    expect(counts(report).slice(0, 3)).toEqual([0, 1, 0]);
    expect(idsOf(report.updated)).toEqual([ID]);
    expect(Object.keys(await textsIn(corpus))).toEqual([`${ID}.md`]);
  });

  it('is one article with both origins where two files have the same text', async () => {
    const corpus = await folderWith({});
    const from = await folderWith({
      'a.txt': TEXT,
      'b.txt': TEXT.replaceAll('\n\n', '\r\n').replaceAll('“', '"').replaceAll('”', '"'),
    });
    const first = await importArticles([from], { corpus, files: fs });
    expect(counts(first)).toEqual([1, 0, 0, 1, 0]);
    const [article] = (await readCorpus(corpus, fs)).articles;
    expect(article?.origin).toEqual(['a.txt', 'b.txt']);
    // The marks of the first file stay, also when both come again, or only the second.
    const before = await textsIn(corpus);
    expect(before[`${ID}.md`]).toContain('“We have');
    expect(counts(await importArticles([from], { corpus, files: fs }))).toEqual([0, 0, 1, 0, 0]);
    expect(counts(await importArticles([path.join(from, 'b.txt')], { corpus, files: fs }))).toEqual(
      [0, 0, 1, 0, 0],
    );
    expect(await textsIn(corpus)).toEqual(before);
  });

  it('keeps what somebody added to it by hand where the file does not state it', async () => {
    const corpus = await folderWith({});
    await bringIn({ 'a.txt': TEXT }, corpus);
    const file = path.join(corpus, `${ID}.md`);
    await fs.writeFile(
      file,
      (await fs.readFile(file, 'utf8')).replace('title:', 'outlet: The Port Gazette\ntitle:'),
    );
    expect(counts(await bringIn({ 'a.txt': TEXT }, corpus)).slice(0, 3)).toEqual([0, 0, 1]);
    expect(
      counts(await bringIn({ 'a.txt': `${TEXT}\n\n${PROSE[1]}` }, corpus)).slice(0, 3),
    ).toEqual([0, 1, 0]);
    expect((await readCorpus(corpus, fs)).articles[0]?.outlet).toBe('The Port Gazette');
  });

  it('leaves the other one alone when one of two merged files becomes another text', async () => {
    const corpus = await folderWith({});
    const from = await folderWith({ 'a.txt': TEXT, 'b.txt': TEXT });
    await importArticles([from], { corpus, files: fs });
    await fs.writeFile(path.join(from, 'b.txt'), `${TITLE}\n\n${PROSE[2]}\n\n${PROSE[3]}`);
    const report = await importArticles([from], { corpus, files: fs });
    expect(counts(report)).toEqual([1, 1, 0, 0, 0]);
    const { articles } = await readCorpus(corpus, fs);
    expect(articles.map(({ id, origin }) => [id, origin])).toEqual([
      [`${ID}-2`, ['b.txt']],
      [ID, ['a.txt']],
    ]);
    expect(counts(await importArticles([from], { corpus, files: fs }))).toEqual([0, 0, 2, 0, 0]);
  });

  it('is two articles where two outlets print it, or two addresses', async () => {
    const corpus = await folderWith({});
    const report = await bringIn(
      {
        'a.txt': `BBC News\nhttps://x.org/a\n${TEXT}`,
        'b.txt': `Sky News\nhttps://y.org/b\n${TEXT}`,
      },
      corpus,
    );
    expect(idsOf(report.added)).toEqual([ID, `${ID}-2`]);
  });

  it('of two files with one address the later one counts, again and again', async () => {
    const corpus = await folderWith({});
    const from = await folderWith({
      'a.txt': `https://x.org/a\n${TEXT}`,
      'b.txt': `https://x.org/a\n${TEXT}\n\n${PROSE[0]} So they say.`,
    });
    expect(counts(await importArticles([from], { corpus, files: fs }))).toEqual([1, 0, 0, 1, 0]);
    expect(await passagesIn(corpus)).toHaveLength(5);
    const before = await textsIn(corpus);
    expect(counts(await importArticles([from], { corpus, files: fs }))).toEqual([0, 0, 1, 0, 0]);
    expect(await textsIn(corpus)).toEqual(before);
  });
});

describe('different articles', () => {
  it('under one headline get a number', async () => {
    const corpus = await folderWith({});
    const other = `${TITLE}\n\n${PROSE[2]}\n\n${PROSE[3]}`;
    const report = await bringIn({ 'a.txt': TEXT, 'b.txt': other }, corpus);
    expect(idsOf(report.added)).toEqual([ID, `${ID}-2`]);
    expect(idsOf((await bringIn({ 'c.txt': `${other}\n\n${PROSE[0]}` }, corpus)).added)).toEqual([
      `${ID}-3`,
    ]);
  });

  it('stay two where two folders hold files of one name', async () => {
    const corpus = await folderWith({});
    const from = await folderWith({
      'x/article.txt': TEXT,
      'y/article.txt': PROSE.slice(2).join('\n\n'),
    });
    expect(idsOf((await importArticles([from], { corpus, files: fs })).added)).toEqual([
      ID,
      'article',
    ]);
    expect(counts(await importArticles([from], { corpus, files: fs }))).toEqual([0, 0, 2, 0, 0]);
  });

  it('never write over a file that is broken, or a README', async () => {
    const corpus = await folderWith({ [`${ID}.md`]: '---\nbroken', 'README.md': 'About' });
    const own = `---\ntitle: Readme\n---\n${PROSE[0]}`;
    const report = await bringIn({ 'a.txt': TEXT, 'b.md': own }, corpus);
    expect(idsOf(report.added)).toEqual([`${ID}-2`, 'readme-2']);
    expect(report.problems).toMatchObject([
      { code: 'front-matter-unclosed', file: path.join(corpus, `${ID}.md`) },
    ]);
    expect((await textsIn(corpus))['README.md']).toBe('About');
  });

  it('are named by their file where they have no headline', async () => {
    const corpus = await folderWith({});
    expect(
      idsOf((await bringIn({ '000_Copied Text.txt': PROSE.join('\n') }, corpus)).added),
    ).toEqual(['000-copied-text']);
  });
});
