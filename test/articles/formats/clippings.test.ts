import { describe, expect, it } from 'vitest';
import { dayMonth, ITEMS, type Item, MILL, WEIR } from './make/cast.ts';
import { docxOf } from './make/documents.ts';
import { articlesIn, codesIn, readAll } from './read.ts';

const head = (item: Item) => `${item.outlet}, ${dayMonth(item)}. By ${item.byline}`;
const long = ({ paragraphs: [first, second] }: Item) => `${first}\n\n${second}`;
/** What no article of one paragraph holds. */
const MORE = 'The council met twice over it this spring, and will meet again before the summer.';
const facts = (articles: Awaited<ReturnType<typeof articlesIn>>) =>
  articles.map(({ front: { title, outlet, byline }, paragraphs }) => ({
    title,
    outlet,
    byline,
    paragraphs,
  }));
const expected = ITEMS.map(({ title, outlet, byline, paragraphs }) => ({
  title,
  outlet,
  byline,
  paragraphs,
}));

describe('a text of several clippings', () => {
  it.each([
    [
      'headline above outlet and date',
      (item: Item) => `${item.title}\n${head(item)}\n\n${long(item)}`,
    ],
    [
      'headline below outlet and date',
      (item: Item) => `${head(item)}\n${item.title}\n\n${long(item)}`,
    ],
  ])('is parted: %s', async (_, clipping) => {
    const text = `Clippings of the week\n\n${ITEMS.map(clipping).join('\n\n* * *\n\n')}\n`;
    expect(facts(await articlesIn('a.txt', text))).toEqual(expected);
    // The title of the whole and the lines between are listed as left out.
    const beside = (await readAll('a.txt', text)).flatMap((read) =>
      'beside' in read ? read.beside : [],
    );
    expect(beside.map(({ rule }) => rule)).toEqual(['cover', 'divider']);
  });

  it.each([
    ['on three lines', ({ title, byline }: Item, day: string) => [title, `By ${byline}`, day]],
    [
      'outlet and day above the headline, the byline below it',
      ({ title, byline, outlet }: Item, day: string) => [outlet, day, title, `By ${byline}`],
    ],
    ['by a byline alone', ({ title, byline }: Item) => [title, `By ${byline}`]],
    [
      'with bars and a page',
      ({ title, outlet, byline }: Item) => [title, `${outlet} | 3.5.2024 | ${byline} | p. 3`],
    ],
  ])('is parted where each is headed %s', async (_, headed) => {
    const text = ITEMS.map((item) => [...headed(item, dayMonth(item)), ...item.paragraphs, MORE]);
    const found = await articlesIn('a.txt', text.map((lines) => lines.join('\n\n')).join('\n\n'));
    expect(found.map(({ front, paragraphs }) => [front.title, front.byline, paragraphs])).toEqual(
      ITEMS.map(({ title, byline, paragraphs }) => [title, byline, [...paragraphs, MORE]]),
    );
  });

  it('is parted as a note in Markdown, and refused as a page that shows one below the other', async () => {
    const note = ITEMS.map((item) => `# ${item.title}\n\n*${head(item)}*\n\n${long(item)}`);
    expect(facts(await articlesIn('a.md', note.join('\n\n---\n\n')))).toEqual(expected);
    const titled = `---\ntitle: Clips\n---\n\n${note.join('\n\n')}`;
    expect(facts(await articlesIn('a.md', titled))).toEqual(expected);
    const page = ITEMS.map(
      (item) =>
        `<h1>${item.title}</h1>${[head(item), ...item.paragraphs, MORE].map((text) => `<p>${text}</p>`).join('')}`,
    );
    const html = `<html><head><title>Clips</title></head><body>${page.join('<hr>')}</body></html>`;
    expect(await codesIn('a.html', html)).toEqual(['several-articles']);
  });

  it('is parted in a post, and a row that holds several and states nothing of them is refused', async () => {
    const text = ITEMS.map((item) =>
      [item.title, head(item), ...item.paragraphs].join('\n\n'),
    ).join('\n\n');
    const messages = [{ id: 1, type: 'message', date_unixtime: '1714730400', text }];
    const channel = { name: 'P', type: 'public_channel', id: 1, messages };
    expect(facts(await articlesIn('a.json', JSON.stringify(channel)))).toEqual(expected);
    expect(await codesIn('b.json', JSON.stringify([{ title: 'Clips', text }]))).toEqual([
      'several-articles',
    ]);
  });

  it('is one article that teasers of others follow', async () => {
    const teaser = `${MILL.title}\n\nBy ${MILL.byline}\n\n${dayMonth(MILL)}\n\n${MILL.paragraphs[0]}`;
    const text = `${WEIR.title}\n\nBy ${WEIR.byline}\n\n${dayMonth(WEIR)}\n\n${long(WEIR)}\n\n${MORE}\n\n${teaser}`;
    const articles = await articlesIn('a.txt', text);
    expect(articles.map(({ front }) => front.byline)).toEqual([WEIR.byline]);
  });

  it('is refused where agencies’ texts follow one another with nothing but their end marks', async () => {
    const take = ({ paragraphs: [first, second] }: Item) =>
      `BC-NEWS\nEASTPORT, May 3 (Hill Agency) - ${first}\n\n${second}\n\n###\n`;
    expect(await codesIn('a.txt', ITEMS.map(take).join('\n'))).toEqual(['several-articles']);
  });

  it('is parted in a document as well, a heading above each', async () => {
    const paragraphs = ITEMS.flatMap((item) => [
      { text: item.title, style: 'Heading1' },
      { text: head(item) },
      ...item.paragraphs.map((words) => ({ text: words })),
    ]);
    const review = [{ text: 'Review of 15 June 2024', style: 'Title' }, ...paragraphs];
    expect(facts(await articlesIn('review.docx', docxOf(review)))).toEqual(expected);
  });

  it('is refused where nothing tells where each begins', async () => {
    const text = ITEMS.map((item) => `${head(item)}\n\n${long(item)}`).join('\n\n');
    expect(await codesIn('a.txt', text)).toEqual(['several-articles']);
  });

  it('is one article where a place and a date stand below a letter in it', async () => {
    const text = `${WEIR.title}\n\n${head(WEIR)}\n\n${long(WEIR)}\n\nEastport, 2 May 2024\n\n${MILL.paragraphs[0]}\n`;
    const articles = await articlesIn('a.txt', text);
    expect(articles).toHaveLength(1);
  });
});

describe('a line above a text', () => {
  it.each([
    'Eastport, 3 May 2024',
    'Tuesday, May 3, 2024',
    'New Haven, 3 May 2024',
    'Montag, 3. Mai 2024',
  ])('states no outlet where it is a place or a day: %s', async (line) => {
    const [article] = await articlesIn('a.txt', `${WEIR.title}\n\n${line}\n\n${long(WEIR)}\n`);
    expect(article?.front.outlet).toBeNull();
  });
});
