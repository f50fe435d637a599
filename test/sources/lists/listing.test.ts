import { describe, expect, it } from 'vitest';
import { readListing } from '../../../src/sources/list/read-listing.ts';

const BASE = 'https://courier.example/feeds/all';
const list = (text: string) => readListing(Buffer.from(text), BASE);
const LONG = 'The board met on Monday and talked about the pier for a long time. '.repeat(20);

describe('what a list names', () => {
  it('is read from every dialect of feeds, with whole texts told from teasers', async () => {
    const rss2 = `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Courier</title><ttl>90</ttl><skipHours><hour>24</hour><hour>3</hour></skipHours>
      <item><title>A</title><link>/a</link><guid isPermaLink="false">x1</guid><content:encoded>&lt;p&gt;${LONG}&lt;/p&gt;</content:encoded></item>
      <item><title>B</title><link>https://courier.example/b</link><description>Read on…</description></item></channel></rss>`;
    const read = await list(rss2);
    expect(read).toMatchObject({
      kind: 'feed',
      title: 'Courier',
      asks: { ttl: 5_400, skipHours: [0, 3] },
    });
    expect(read?.items.map(({ url, whole }) => [url, whole])).toEqual([
      ['https://courier.example/a', true],
      ['https://courier.example/b', false],
    ]);
    const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="x"><title>Courier</title></channel><item rdf:about="https://courier.example/a"><title>A</title><link>https://courier.example/a</link></item></rdf:RDF>`;
    expect((await list(rdf))?.items[0]?.url).toBe('https://courier.example/a');
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Courier</title><entry><title>A</title><link href="https://courier.example/a"/><id>urn:1</id><updated>2026-03-02T09:00:00Z</updated></entry></feed>`;
    expect((await list(atom))?.items[0]).toMatchObject({
      url: 'https://courier.example/a',
      guid: 'urn:1',
      updated: '2026-03-02T09:00:00Z',
      whole: false,
    });
    const json = JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Courier',
      items: [{ id: '1', url: 'https://courier.example/a', content_text: LONG }],
    });
    expect((await list(json))?.items[0]).toMatchObject({
      url: 'https://courier.example/a',
      whole: true,
    });
  });

  it('is read from sitemaps, their indexes and lists of feeds', async () => {
    const map = `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc> https://courier.example/a </loc><lastmod>2026-03-01</lastmod><news:news><news:publication_date>2026-03-01</news:publication_date><news:title>A</news:title></news:news></url><url><loc>javascript:alert(1)</loc></url></urlset>`;
    expect((await list(map))?.items).toEqual([
      expect.objectContaining({
        url: 'https://courier.example/a',
        title: 'A',
        published: '2026-03-01',
        updated: '2026-03-01',
      }),
    ]);
    const index = `<sitemapindex><sitemap><loc>https://courier.example/map-1.xml</loc></sitemap></sitemapindex>`;
    expect(await list(index)).toMatchObject({ kind: 'sitemap-index' });
    const opml = `<opml><body><outline text="News"><outline text="Courier" xmlUrl="https://courier.example/rss"/></outline></body></opml>`;
    expect(await list(opml)).toMatchObject({
      kind: 'opml',
      items: [{ url: 'https://courier.example/rss', title: 'Courier' }],
    });
  });

  it('is nothing for a page or other text, and expands no entity that a list declares', async () => {
    expect(await list('<!doctype html><html><body>Hello</body></html>')).toBeNull();
    expect(await list('{"version":"2"}')).toBeNull();
    expect(await list('plain')).toBeNull();
    const bomb = `<!DOCTYPE rss [<!ENTITY a "${'x'.repeat(100)}"><!ENTITY b "${'&a;'.repeat(1_000)}">]><rss version="2.0"><channel><title>&b;</title></channel></rss>`;
    const title = (await list(bomb).catch(() => null))?.title ?? '';
    expect(title.length).toBeLessThan(20);
  });
});
