import { describe, expect, it } from 'vitest';
import { WEIR } from './make/cast.ts';
import { newsmlOne } from './make/others.ts';
import { articlesIn, readAll, recognised } from './read.ts';

const usable = newsmlOne([WEIR]);

describe('NewsML before G2', () => {
  it('is told by its root', () => {
    expect(recognised('a.txt', usable)).toBe('newsml-1');
  });

  it('keeps the caption with the article, and lists what says the same again and the older revision', async () => {
    const read = await readAll('a.xml', usable);
    const [article] = await articlesIn('a.xml', usable);
    expect(article?.front.captions).toEqual(['The weir at noon']);
    expect(article?.dropped.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['dateline', 'equivalent', 'photo-caption']),
    );
    expect(read.flatMap((one) => ('why' in one ? [one.why] : []))).toEqual([
      'version 1 of “Weir opens a week early”, which a later one replaces',
    ]);
  });

  it.each([
    ['Canceled', 'withdrawn'],
    ['Embargoed', 'embargoed'],
    ['Withheld', 'embargoed'],
  ])('that is %s is %s', async (named, status) => {
    const [article] = await articlesIn('a.xml', usable.replaceAll('"Usable"', `"${named}"`));
    expect(article?.front.status).toBe(status);
  });

  it('holds an embargoed item until its status will change', async () => {
    const change =
      '<Status FormalName="Embargoed"/><StatusWillChange><FutureStatus FormalName="Usable"/><DateAndTime>20990101T060000Z</DateAndTime></StatusWillChange>';
    const [article] = await articlesIn(
      'a.xml',
      usable.replaceAll('<Status FormalName="Usable"/>', change),
    );
    expect(article?.front.embargo).toBe('20990101T060000Z');
  });

  it('passes a picture over by name', async () => {
    const picture =
      '<NewsML><NewsItem><NewsComponent><ContentItem Href="quay.jpg"><MediaType FormalName="Photo"/></ContentItem></NewsComponent></NewsItem></NewsML>';
    expect(await readAll('a.xml', picture)).toMatchObject([{ why: 'no text: Photo' }]);
  });

  it('reads a text that stands in it as a string of markup', async () => {
    const text = '&lt;p&gt;The weir opened.&lt;/p&gt;&lt;p&gt;“At last,” he said.&lt;/p&gt;';
    const whole = usable.replaceAll(
      /<DataContent><p>The weir opened.*?<\/DataContent>/g,
      `<DataContent>${text}</DataContent>`,
    );
    const [article] = await articlesIn('a.xml', whole);
    expect(article?.paragraphs).toEqual(['The weir opened.', '“At last,” he said.']);
  });
});

describe('NITF', () => {
  it('parts a name from the office that stands right behind it', async () => {
    const file =
      '<nitf><body><body.head><hedline><hl1>Weir opens</hl1></hedline><byline>By <person>Anna Brook</person><byttl>Staff writer</byttl></byline></body.head><body.content><p>The weir opened.</p></body.content></body></nitf>';
    const [article] = await articlesIn('a.xml', file);
    expect(article?.front.byline).toBe('Anna Brook, Staff writer');
  });
});

describe('NITF by several', () => {
  it('names all who signed', async () => {
    const file =
      '<nitf><body><body.head><hedline><hl1>Weir opens</hl1></hedline><byline>By <person>Anna Brook</person></byline><byline>By Tom Vale</byline></body.head><body.content><p>The weir opened.</p></body.content></body></nitf>';
    const [article] = await articlesIn('a.xml', file);
    expect(article?.front.byline).toBe('Anna Brook, Tom Vale');
  });
});

describe('ninjs, an item a line', () => {
  const item = (version: number, pubstatus: string, text: string) =>
    JSON.stringify({
      ...{ uri: 'urn:weir', type: 'text', version: String(version), pubstatus },
      ...{ versioncreated: '2024-05-03T10:00:00Z', provider: 'Hill Agency' },
      ...{ headline: 'Weir opens', body_text: text },
    });

  it('has versions, agency and status as in a list', async () => {
    const file = `${item(1, 'usable', 'The weir opens.')}\n${item(2, 'usable', 'The weir opened.')}\n`;
    const articles = await articlesIn('a.jsonl', file);
    expect(articles.map(({ front, paragraphs }) => [front.outlet, paragraphs])).toEqual([
      ['Hill Agency', ['The weir opened.']],
    ]);
    const [withheld] = await articlesIn('a.jsonl', `${item(1, 'withheld', 'The weir.')}\n`);
    expect(withheld?.front.status).toBe('embargoed');
  });
});

describe('an Atom feed', () => {
  it('states from where its relative addresses count', async () => {
    const file =
      '<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://press.example/"><title>Hill Post</title><entry><title>Weir opens</title><id>1</id><link href="/news/1"/><content type="html">&lt;p&gt;The weir opened a week early this year.&lt;/p&gt;</content></entry></feed>';
    const [article] = await articlesIn('a.xml', file);
    expect(article?.front.url).toBe('https://press.example/news/1');
  });
});
