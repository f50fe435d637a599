import { describe, expect, it } from 'vitest';
import { isoDate } from '../../../src/language/dates/date.ts';
import { ITEMS } from './make/cast.ts';
import { zipOfEntries } from './make/documents.ts';
import { MANY } from './make/others.ts';
import { articlesIn } from './read.ts';

/** Formats that can't state one of the facts. */
const UNSTATED: Readonly<Record<string, readonly string[]>> = {
  EPUB: ['outlet', 'day'],
  Telegram: ['byline'],
  'a mailbox': [],
};

describe.each(MANY)('a file of many articles: %s', (kind, file, make) => {
  it('gives each article its own facts and words', async () => {
    const articles = await articlesIn(file, make());
    const facts = articles.map(({ front: { title, outlet, byline, published }, paragraphs }) => ({
      ...{ title, outlet, byline },
      day: isoDate(published ?? '')?.slice(0, 10),
      paragraphs,
    }));
    const unstated = UNSTATED[kind] ?? [];
    expect(facts).toEqual(
      ITEMS.map(({ title, outlet, byline, day, paragraphs }) => ({
        title,
        outlet: unstated.includes('outlet') ? 'Weekly' : outlet,
        byline: unstated.includes('byline') ? null : byline,
        day: unstated.includes('day') ? undefined : day,
        paragraphs,
      })),
    );
  });

  it('puts no word of one article into another', async () => {
    const articles = await articlesIn(file, make());
    for (const [at, { front, paragraphs, dropped }] of articles.entries()) {
      const all = JSON.stringify([front, paragraphs, dropped.map(({ line }) => line.text)]);
      const others = ITEMS.filter((_, index) => index !== at).flatMap(({ own }) => own);
      expect(others.filter((word) => new RegExp(`\\b${word}\\b`).test(all))).toEqual([]);
    }
  });
});

describe('an archive', () => {
  it('gives every entry, also where two have one name', async () => {
    const text = (what: string) => `The ${what} opened a week early this year, the engineer said.`;
    const entries = ['weir', 'mill', 'lock'].map((what) => ['a/Report.txt', text(what)] as const);
    const articles = await articlesIn('a.zip', zipOfEntries(entries));
    expect(articles.map(({ paragraphs }) => paragraphs)).toEqual(
      entries.map(([, words]) => [words]),
    );
  });
});

describe('a table or a list', () => {
  const SAID = [
    'The weir opened a week early this year.',
    'The mill stays shut, the engineer said.',
  ];

  it('gives what two columns of one name hold, since each names somebody', async () => {
    const file = `title,text,author,author,constructor\nWeir,${SAID[0]},Nell Oduya,Owen Tarrant,\nMill,${SAID[0]},,Owen Tarrant,\n`;
    const articles = await articlesIn('a.csv', file);
    expect(articles.map(({ front }) => front.byline)).toEqual([
      'Nell Oduya, Owen Tarrant',
      'Owen Tarrant',
    ]);
  });

  it('keeps paragraphs apart where a text is a list of them', async () => {
    const [article] = await articlesIn('a.json', JSON.stringify([{ title: 'Weir', text: SAID }]));
    // A comma between them would be a word that nobody printed.
    expect(article?.paragraphs).toEqual(SAID);
  });
});
