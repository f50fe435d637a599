import { describe, expect, it } from 'vitest';
import { articlesIn, codesIn, readAll } from './read.ts';

const TEXT = 'The weir opened a week early this year, the engineer said.';

describe('a table', () => {
  it('may hold quotation marks that quote no cell', async () => {
    const file = `headline|paper|body\nWeir opens|Hill Post|${TEXT} "At last," he said.\n`;
    const [article] = await articlesIn('a.csv', file);
    expect(article?.paragraphs).toEqual([`${TEXT} "At last," he said.`]);
    // Where cells are quoted, a mark in the middle of one that is not stays an error.
    expect(await codesIn('b.csv', `title;text\n"Weir";He said "no" and left.\n`)).toEqual([
      'file-broken',
    ]);
  });

  it('of tabs may open its cells with a quotation that quotes no cell', async () => {
    // As spreadsheets paste them. d3-dsv 3.0.2 makes a column of "he said.", csv-parser 3.2.1 drops one, udsv 0.7.3 the quotation.
    const said = ['"At last," the engineer said.', '"Not so," Ida Quill said, "or not yet."'];
    const rows = said.map((lead, at) => `Weir ${at}\tHill Post\t${lead}\n`);
    const articles = await articlesIn('a.tsv', `headline\tpaper\tbody\n${rows.join('')}`);
    expect(articles.map(({ paragraphs }) => paragraphs)).toEqual(said.map((lead) => [lead]));
    expect(articles.map(({ front }) => front.outlet)).toEqual(['Hill Post', 'Hill Post']);
  });

  it('lists the columns that no field is known by, unless they are mapped', async () => {
    const file = `title,text,mood\nWeir opens,"${TEXT}",glad\n`;
    const listed = async (fields: ReadonlyMap<string, string>) =>
      (await readAll('a.csv', file, { fields })).flatMap((read) =>
        'beside' in read ? read.beside.map(({ line }) => line.text) : [],
      );
    expect(await listed(new Map())).toEqual(['mood']);
    expect(await listed(new Map([['section', 'mood']]))).toEqual([]);
  });

  it('takes no day of a column that says whether it was published', async () => {
    const file = `title,text,published,pub_date\nWeir,${TEXT.replaceAll(',', '')},true,2024-05-03\n`;
    expect((await articlesIn('a.csv', file))[0]?.front.published).toBe('2024-05-03');
  });

  it('is read where a spreadsheet says above it what parts its cells', async () => {
    const [article] = await articlesIn('a.csv', `sep=;\r\ntitle;text\r\nWeir opens;${TEXT}\r\n`);
    expect(article?.front.title).toBe('Weir opens');
    expect(article?.paragraphs).toEqual([TEXT]);
  });

  it.each([
    ['Medio', 'Titular', 'Cuerpo'],
    ['Zeitung', 'Schlagzeile', 'Volltext'],
    ['Krant', 'Kop', 'Tekst'],
    ['Avis', 'Overskrift', 'Brødtekst'],
  ])('knows its columns in other languages: %s', async (outlet, title, text) => {
    const [article] = await articlesIn(
      'a.csv',
      `${title};${outlet};${text}\nA;Hill Post;${TEXT}\n`,
    );
    expect(article?.front).toMatchObject({ title: 'A', outlet: 'Hill Post' });
  });
});

describe('an answer of a service', () => {
  it.each(['fields', '_source', 'attributes'])(
    'may wrap what it says of an article: %s',
    async (name) => {
      const items = [
        { id: 'a', webTitle: 'Weir opens', [name]: { bodyText: TEXT, byline: 'Anna Brook' } },
      ];
      const [article] = await articlesIn(
        'a.json',
        JSON.stringify({ response: { results: items } }),
      );
      expect(article?.front).toMatchObject({ title: 'Weir opens', byline: 'Anna Brook' });
      expect(article?.paragraphs).toEqual([TEXT]);
    },
  );

  it('lists the words beside a text that no field of an article keeps', async () => {
    const lead = 'Bread, boats and a week of sunshine: the valley wakes up early this year.';
    const item = { title: 'Weir opens', text: TEXT, lead, verdict: `${lead} Again.`, mood: 'glad' };
    const [article] = await articlesIn('a.json', JSON.stringify([item]));
    expect(article?.dropped.map(({ line, rule }) => [line.text, rule])).toEqual([
      [lead, 'teaser'],
      [`${lead} Again.`, 'field-unread'],
    ]);
  });
});
