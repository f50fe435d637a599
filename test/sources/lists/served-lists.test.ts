import { existsSync, readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { fetchRound } from '../../../src/sources/fetch/round.ts';
import {
  articlesIn,
  emptyCorpus,
  page,
  source,
  story,
  testClock,
  testFetching,
} from '../corpus.ts';
import { type Page, serve } from '../server.ts';

const html = (subject: string) =>
  story(subject)
    .map((text) => `<p>${text}</p>`)
    .join('');
const escaped = (text: string) => text.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const item = (link: string, body: string) =>
  `<item><title>On the pier</title><link>${link}</link>${body}</item>`;
const channel = (inside: string) => `<channel><title>Courier</title>${inside}</channel>`;

/** A feed with one article in each dialect, whole where the dialect can have it so; LINK is its address. */
const DIALECTS: Readonly<Record<string, string>> = {
  'RSS 0.91': `<?xml version="1.0"?><!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd"><rss version="0.91">${channel(item('LINK', '<description>In short</description>'))}</rss>`,
  'RSS 0.92': `<rss version="0.92">${channel(item('LINK', `<description>${escaped(html('the pier'))}</description>`))}</rss>`,
  'RSS 1.0': `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel rdf:about="LINK"><title>Courier</title></channel>${item('LINK', `<content:encoded><![CDATA[${html('the pier')}]]></content:encoded>`)}</rdf:RDF>`,
  'RSS 2.0': `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">${channel(item('LINK', `<guid>LINK</guid><description>In short</description><content:encoded><![CDATA[${html('the pier')}]]></content:encoded>`))}</rss>`,
  'Atom 1.0': `<feed xmlns="http://www.w3.org/2005/Atom"><title>Courier</title><entry><title>On the pier</title><link href="LINK"/><id>urn:1</id><updated>2026-03-02T09:00:00Z</updated><content type="html">${escaped(html('the pier'))}</content></entry></feed>`,
  'JSON Feed': JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Courier',
    items: [{ id: '1', url: 'LINK', title: 'On the pier', content_html: html('the pier') }],
  }),
};

/** A server with a feed and the page of its article, and what one round brings of it. */
async function fetched(feed: (link: string) => Page) {
  const server = await serve({ '/pier': page('On the pier', story('the pier')) });
  server.pages['/feed'] = feed(`${server.url}/pier`);
  const corpus = await emptyCorpus();
  const clock = testClock();
  const how = testFetching(corpus, { clock });
  const feeds = [source('feed', `${server.url}/feed`)];
  const round = () => fetchRound(feeds, how);
  const { report, visited } = await round();
  return { server, corpus, clock, round, report, visited };
}

describe('a feed that is served', () => {
  it.each(Object.entries(DIALECTS))('brings its article in as %s', async (_, text) => {
    const { corpus, report, server } = await fetched((link) => text.replaceAll('LINK', link));
    expect(report.problems).toEqual([]);
    const [article = '', ...others] = Object.values(await articlesIn(corpus));
    expect(others).toEqual([]);
    expect(article).toContain('title: On the pier');
    expect(article).toContain('outlet: Courier');
    expect(article).toContain(`url: ${server.url}/pier`);
    for (const paragraph of story('the pier')) expect(article).toContain(paragraph);
  });

  it('is read by what it says of itself, whatever its server labels it', async () => {
    const text = DIALECTS['RSS 2.0'] as string;
    const latin = (link: string) =>
      Buffer.from(
        `<?xml version="1.0" encoding="ISO-8859-1"?>${text.replaceAll('LINK', link).replaceAll('the pier', 'the Pré quay').replaceAll(/[“”]/g, '"').replaceAll('’', "'")}`,
        'latin1',
      );
    const { corpus } = await fetched((link) => (_request, response) => {
      response.writeHead(200, { 'content-type': 'application/rss+xml; charset=utf-8' });
      response.end(latin(link));
    });
    expect(Object.values(await articlesIn(corpus)).join('')).toContain('the Pré quay');
  });

  it('is tried again where it breaks off, packed or not, and what it brought before stays', async () => {
    const text = DIALECTS['RSS 2.0'] as string;
    const { server, corpus, clock, round } = await fetched((link) => text.replaceAll('LINK', link));
    const good = await articlesIn(corpus);
    const packed = gzipSync(text.replaceAll('LINK', `${server.url}/pier`));
    const broken: Page[] = [
      (_request, response) => {
        response.writeHead(200, { 'content-encoding': 'gzip' });
        response.end(packed.subarray(0, packed.length / 2));
      },
      (_request, response: ServerResponse) => {
        response.writeHead(200, { 'content-length': 5_000 });
        response.write(text.slice(0, 400), () => response.destroy());
      },
      (_request, response) => response.writeHead(503).end(),
    ];
    for (const page of broken) {
      server.pages['/feed'] = page;
      clock.now += 30 * 24 * 3_600_000;
      const { report } = await round();
      expect(report.problems).toHaveLength(1);
      expect(await articlesIn(corpus)).toEqual(good);
    }
  });

  it('leaves an article where it is whose page was deleted, and asks for that page no more', async () => {
    const teaser = DIALECTS['RSS 0.91'] as string;
    const { server, corpus, clock, round } = await fetched((link) =>
      teaser.replaceAll('LINK', link),
    );
    const before = await articlesIn(corpus);
    server.pages['/pier'] = (_request, response) => response.writeHead(410).end();
    const asked = () => server.asked.filter((path) => path === '/pier').length;
    clock.now += 2 * 3_600_000;
    await round();
    expect(asked()).toBe(2);
    for (let day = 1; day < 9; day += 1) {
      clock.now += 24 * 3_600_000;
      await round();
    }
    expect(asked()).toBe(2);
    expect(await articlesIn(corpus)).toEqual(before);
  });
});

const SAMPLES = new URL('../../../../shared/samples/formats/', import.meta.url);
const missing = existsSync(SAMPLES)
  ? null
  : 'the samples of formats are missing (../shared/samples)';

describe.skipIf(missing !== null)('the samples of feeds, served', () => {
  it.each([
    ['feed.rss', 2],
    ['feed.json', 2],
  ])('%s brings in %i articles and no teaser', async (name, most) => {
    const server = await serve({ '/feed': readFileSync(new URL(name, SAMPLES)) });
    const corpus = await emptyCorpus();
    // Their pages are on hosts that do not exist: only what the feed has whole can come in.
    const round = await fetchRound([source('feed', `${server.url}/feed`)], testFetching(corpus));
    const all = Object.values(await articlesIn(corpus));
    expect(all.length).toBeGreaterThan(0);
    expect(all.length).toBeLessThanOrEqual(most);
    expect(all.join('')).not.toContain('[…]');
    for (const { code } of round.report.problems)
      expect(['address-refused', 'host-unknown', 'connection-failed']).toContain(code);
  });

  it('news-sitemap.xml names its pages, which are asked for', async () => {
    const server = await serve({ '/map': readFileSync(new URL('news-sitemap.xml', SAMPLES)) });
    const corpus = await emptyCorpus();
    const { visited } = await fetchRound(
      [source('sitemap', `${server.url}/map`)],
      testFetching(corpus),
    );
    expect(Object.keys(visited[0]?.state.items ?? {})).toHaveLength(1);
  });

  it('a news sitemap says who published its pages, where they do not say it themselves', async () => {
    const server = await serve({});
    server.pages['/dam'] = page('The dam holds', story('the dam'));
    server.pages['/map'] =
      `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">
      <url><loc>${server.url}/dam</loc><n:news><n:publication><n:name>Wexcombe Daily</n:name><n:language>en</n:language></n:publication>
      <n:publication_date>2026-03-02</n:publication_date><n:title>The dam holds</n:title></n:news></url></urlset>`;
    const corpus = await emptyCorpus();
    await fetchRound([source('sitemap', `${server.url}/map`)], testFetching(corpus));
    expect(Object.values(await articlesIn(corpus))[0]).toContain('outlet: Wexcombe Daily');
  });
});
