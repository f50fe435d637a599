import * as fs from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../../src/articles/corpus.ts';
import { folderWith } from '../folder.ts';
import { ITEMS, type Item, MILL, WEIR } from '../formats/make/cast.ts';
import { newsml, pagesZip } from '../formats/make/others.ts';
import { factivaHtml, lexisText } from '../formats/make/press.ts';
import { bringIn, counts } from '../imported.ts';

const LOCK: Item = {
  ...WEIR,
  title: 'Lock stays shut',
  day: '2024-05-04',
  paragraphs: [
    'The lock stays shut until June, the clerk Ida Falk said on Saturday.',
    '“We wait,” she said.',
  ],
  own: ['lock', 'Falk'],
};

async function titlesIn(corpus: string): Promise<(string | null)[]> {
  return (await readCorpus(corpus, fs)).articles.map(({ title }) => title).sort();
}

describe('a file of many articles, imported again', () => {
  it('changes nothing where it is the same', async () => {
    const corpus = await folderWith({});
    expect(counts(await bringIn({ 'Factiva.html': factivaHtml('codes') }, corpus))).toEqual([
      2, 0, 0, 0, 0,
    ]);
    expect(counts(await bringIn({ 'Factiva.html': factivaHtml('codes') }, corpus))).toEqual([
      0, 0, 2, 0, 0,
    ]);
  });

  it('updates nothing by its name and a position: tomorrow’s file holds other articles', async () => {
    const corpus = await folderWith({});
    await bringIn({ 'Factiva.html': factivaHtml('codes', [WEIR]) }, corpus);
    await bringIn({ 'Factiva.html': factivaHtml('codes', [LOCK]) }, corpus);
    await bringIn({ 'Nexis.txt': lexisText([MILL]) }, corpus);
    await bringIn(
      {
        'Nexis.txt': lexisText([
          {
            ...MILL,
            title: 'Mill for sale',
            day: '2024-07-01',
            paragraphs: ['The mill is for sale again, its owner said.', '“Cheap,” he said.'],
          },
        ]),
      },
      corpus,
    );
    expect(await titlesIn(corpus)).toEqual([
      'Lock stays shut',
      'Mill for sale',
      'Mill shuts after a hundred years',
      'Weir opens a week early',
    ]);
  });

  it('updates the article that its database knows by the same id, under any file name', async () => {
    const corpus = await folderWith({});
    const later: Item = {
      ...WEIR,
      paragraphs: [WEIR.paragraphs[0], '“We were nearly ready,” he said.'],
    };
    await bringIn({ 'a.html': factivaHtml('codes', [WEIR]) }, corpus);
    expect(counts(await bringIn({ 'b.html': factivaHtml('free', [later]) }, corpus))).toEqual([
      0, 1, 0, 1, 0,
    ]);
  });

  it('updates the article of the same outlet, day and headline where there is no id', async () => {
    const corpus = await folderWith({});
    const later: Item = {
      ...WEIR,
      paragraphs: [WEIR.paragraphs[0], '“We were nearly ready,” he said.'],
    };
    await bringIn({ 'a.txt': lexisText([WEIR]) }, corpus);
    expect(counts(await bringIn({ 'b.txt': lexisText([later]) }, corpus)).slice(0, 2)).toEqual([
      0, 1,
    ]);
  });

  it('keeps two articles of one headline, outlet and day apart within one file', async () => {
    const corpus = await folderWith({});
    const second: Item = {
      ...WEIR,
      paragraphs: [
        'A second short item of the same column tells of the lock.',
        '“It waits,” said Falk.',
      ],
    };
    expect(counts(await bringIn({ 'a.txt': lexisText([WEIR, second]) }, corpus))).toEqual([
      2, 0, 0, 0, 0,
    ]);
    expect(counts(await bringIn({ 'a.txt': lexisText([WEIR, second]) }, corpus))).toEqual([
      0, 0, 2, 0, 0,
    ]);
  });

  it('fills nothing that one article leaves unsaid from a neighbour of the same words', async () => {
    const corpus = await folderWith({});
    const rows =
      'title,outlet,date,text\nWeir,The Valley Times,2024-05-03,The weir opened a week early this year.\nWeir,,,The weir opened a week early this year.\n';
    expect(counts(await bringIn({ 'a.csv': rows }, corpus))).toEqual([2, 0, 0, 0, 0]);
    const { articles } = await readCorpus(corpus, fs);
    expect(articles.map(({ outlet }) => outlet).sort()).toEqual(['The Valley Times', null]);
  });

  it('keeps the same words of two days apart, and of two ids', async () => {
    const corpus = await folderWith({});
    const again: Item = { ...WEIR, day: '2024-05-10' };
    expect(counts(await bringIn({ 'a.txt': lexisText([WEIR, again]) }, corpus))).toEqual([
      2, 0, 0, 0, 0,
    ]);
  });
});

describe('an agency’s item', () => {
  const status = (xml: string, qcode: string) => xml.replaceAll('stat:usable', qcode);

  it('that is withdrawn takes back what the corpus has of it, and adds nothing where it has nothing', async () => {
    const corpus = await folderWith({});
    await bringIn({ 'a.xml': newsml([WEIR]) }, corpus);
    const report = await bringIn(
      { 'b.xml': status(newsml([WEIR, MILL]), 'stat:canceled') },
      corpus,
    );
    expect(report.updated.map(({ title, status: now }) => [title, now])).toEqual([
      [WEIR.title, 'withdrawn'],
    ]);
    expect(report.added).toEqual([]);
    expect(report.passedOver.map(({ why }) => why)).toContainEqual(
      expect.stringContaining(MILL.title),
    );
    const { articles, withheld } = await readCorpus(corpus, fs);
    expect(articles).toEqual([]);
    expect(withheld).toMatchObject([{ why: 'withdrawn', title: WEIR.title }]);
  });

  it('under an embargo is kept, and shown when that has ended and not before', async () => {
    const corpus = await folderWith({});
    const embargoed = newsml([WEIR]).replaceAll(
      '<pubStatus',
      '<embargoed>2030-01-02T03:04:05Z</embargoed><pubStatus',
    );
    const report = await bringIn({ 'a.xml': embargoed }, corpus);
    expect(report.added).toMatchObject([{ status: 'embargoed', embargo: '2030-01-02T03:04:05Z' }]);
    const end = Date.parse('2030-01-02T03:04:05Z');
    const shown = async (now?: number) =>
      (await readCorpus(corpus, fs, now === undefined ? {} : { now })).articles.length;
    expect([await shown(), await shown(end - 1), await shown(end)]).toEqual([0, 0, 1]);
  });

  it('that is withheld without a time is shown only when somebody takes that out of its file', async () => {
    const corpus = await folderWith({});
    await bringIn({ 'a.xml': status(newsml([WEIR]), 'stat:withheld') }, corpus);
    expect((await readCorpus(corpus, fs, { now: Date.parse('2099-01-01') })).articles).toEqual([]);
    const [name = ''] = await fs.readdir(corpus);
    const file = path.join(corpus, name);
    await fs.writeFile(file, (await fs.readFile(file, 'utf8')).replace('status: embargoed\n', ''));
    expect(await titlesIn(corpus)).toEqual([WEIR.title]);
  });
});

describe('a folder of files of every kind', () => {
  it('is accounted for file by file: imported, refused with why, or passed over', async () => {
    const corpus = await folderWith({});
    const report = await bringIn(
      {
        'a/factiva.html': factivaHtml('free'),
        'b/pages.zip': pagesZip([LOCK]),
        'links.csv': 'URL,Title\nhttps://x.example/1,Weir\n',
        'picture.png': Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]),
        'README.md': 'A note.',
        'run.log': 'started',
        'broken.docx': Buffer.from('PK\u0003\u0004 and nothing more'),
      },
      corpus,
    );
    expect(report.added.map(({ title }) => title).sort()).toEqual(
      [LOCK, ...ITEMS].map(({ title }) => title).sort(),
    );
    expect(report.problems.map(({ code, file }) => [code, path.basename(file ?? '')])).toEqual([
      ['file-broken', 'broken.docx'],
      ['list-without-texts', 'links.csv'],
    ]);
    expect(report.passedOver.map(({ file }) => path.basename(file)).sort()).toEqual([
      'README.md',
      'picture.png',
      'run.log',
    ]);
  });
});
