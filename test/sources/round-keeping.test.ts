import { describe, expect, it } from 'vitest';
import { fetchRound } from '../../src/sources/fetch/round.ts';
import {
  articlesIn,
  emptyCorpus,
  page,
  START,
  source,
  story,
  testClock,
  testFetching,
} from './corpus.ts';
import { rss, whole } from './feeds.ts';
import { type Page, serve } from './server.ts';

const HOUR = 3_600_000;

describe('what a round keeps', () => {
  it('keeps what it was told until what was brought is written: nothing is lost to a full disk', async () => {
    const server = await serve({});
    const clock = testClock();
    server.pages['/feed'] = rss([whole(`${server.url}/wall`, 'Sea wall', 'the sea wall')]);
    const corpus = await emptyCorpus();
    const how = testFetching(corpus, { clock });
    const full = Object.assign(new Error('full'), { code: 'ENOSPC' });
    const writeFile: typeof how.files.writeFile = async (file, text, options) => {
      if (file.includes('.md')) throw full;
      await how.files.writeFile(file, text, options);
    };
    const feed = [source('feed', `${server.url}/feed`)];
    const broken = await fetchRound(feed, { ...how, files: { ...how.files, writeFile } });
    expect(broken.report.problems.map(({ code }) => code)).toEqual(['file-not-written']);
    clock.now += HOUR;
    const { report } = await fetchRound(feed, how);
    expect(report.added.map(({ id }) => id)).toEqual(['sea-wall']);
  });

  it('visits the feeds of a list and the maps of an index like its own', async () => {
    const server = await serve({});
    server.pages['/opml'] =
      `<opml version="2.0"><body><outline text="Courier" xmlUrl="${server.url}/feed"/></body></opml>`;
    server.pages['/feed'] = rss([whole(`${server.url}/wall`, 'Sea wall', 'the sea wall')]);
    server.pages['/maps'] =
      `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>${server.url}/map</loc></sitemap></sitemapindex>`;
    server.pages['/map'] =
      `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>${server.url}/pier</loc></url></urlset>`;
    server.pages['/pier'] = page('Pier to close', story('the pier'));
    const corpus = await emptyCorpus();
    const sources = [source('opml', `${server.url}/opml`), source('sitemap', `${server.url}/maps`)];
    const { report } = await fetchRound(sources, testFetching(corpus));
    expect(report.problems).toEqual([]);
    expect(Object.keys(await articlesIn(corpus))).toEqual(['pier-to-close.md', 'sea-wall.md']);
  });

  it('does not let a page take the place of another outlet’s article by naming its address', async () => {
    const server = await serve({});
    const claim = '<link rel="canonical" href="https://courier.example/wall">';
    server.pages['/liar'] = page('Sea wall, the truth', story('the sewer'), claim);
    const corpus = await emptyCorpus();
    await fetchRound([source('page', `${server.url}/liar`)], testFetching(corpus));
    expect((await articlesIn(corpus))['sea-wall-the-truth.md']).toContain(
      `url: ${server.url}/liar`,
    );
  });

  it('looks at a page named itself as often as is set, and says since when it fails', async () => {
    const server = await serve({});
    const clock = testClock();
    server.pages['/live'] = page('Council live', story('the council'));
    const corpus = await emptyCorpus();
    const how = testFetching(corpus, { clock });
    const live = [source('page', `${server.url}/live`, { every: 600 })];
    expect((await fetchRound(live, how)).next).toBe(START + 600_000);
    delete server.pages['/live'];
    clock.now += 600_000;
    const { visited } = await fetchRound(live, how);
    expect(visited[0]?.state).toMatchObject({
      failures: 1,
      failingSince: clock.now,
      lastGood: START,
    });
    // What was brought in stays.
    expect(Object.keys(await articlesIn(corpus))).toEqual(['council-live.md']);
  });

  it('reads a page by the charset its server names where the page names none, and keeps its bytes as fetched', async () => {
    const server = await serve({});
    const html = page('Terraces', story('the caf\u00b3’s terrace')).replace(
      '<meta charset="utf-8">',
      '',
    );
    // In ISO 8859-2 this byte is an “ł”; nothing in the page says so.
    const bytes = Buffer.from(html.replaceAll('’', "'").replaceAll(/[“”]/g, '"'), 'latin1');
    server.pages['/cafe'] = (_, response) =>
      response.writeHead(200, { 'content-type': 'text/html; charset=iso-8859-2' }).end(bytes);
    const corpus = await emptyCorpus();
    const raws: (Uint8Array | null)[] = [];
    const keeper = {
      keep: async ({ raw }: { raw: Uint8Array | null }) => {
        raws.push(raw);
        return '';
      },
      noteImport: async () => undefined,
    };
    await fetchRound([source('page', `${server.url}/cafe`)], testFetching(corpus, { keeper }));
    expect(Object.values(await articlesIn(corpus))[0]).toContain('the cafł');
    expect(raws.map((raw) => Buffer.from(raw ?? []).equals(bytes))).toEqual([true]);
  });

  it('does not believe a server that says UTF-8 of a page that is none, but for a torn letter', async () => {
    const server = await serve({});
    const utf8: Page = (_, response) => {
      const body = response.req.url === '/torn' ? torn : old;
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(body);
    };
    const html = page('Terraces', story('the café’s terrace'));
    // As a page of the nineties comes: one byte a letter; and as UTF-8 with one byte lost at the end.
    const old = Buffer.from(html.replaceAll('’', "'").replaceAll(/[“”]/g, '"'), 'latin1');
    const torn = Buffer.concat([
      Buffer.from(html.replace('</body>', '')),
      Buffer.from([0xe2, 0x80]),
    ]);
    server.pages['/old'] = server.pages['/torn'] = utf8;
    for (const path of ['/old', '/torn']) {
      const corpus = await emptyCorpus();
      await fetchRound([source('page', `${server.url}${path}`)], testFetching(corpus));
      expect(Object.values(await articlesIn(corpus))[0], path).toMatch(/the café['’]s terrace/);
    }
  });

  it('says what it would bring in and remembers nothing where it is only tried', async () => {
    const server = await serve({});
    server.pages['/feed'] = rss([whole(`${server.url}/wall`, 'Sea wall', 'the sea wall')]);
    const corpus = await emptyCorpus();
    const feed = [source('feed', `${server.url}/feed`)];
    const tried = await fetchRound(feed, testFetching(corpus, { dryRun: true }));
    expect(tried.report.added.map(({ title }) => title)).toEqual(['Sea wall']);
    expect(await articlesIn(corpus)).toEqual({});
    const { report } = await fetchRound(feed, testFetching(corpus));
    expect(report.added).toHaveLength(1);
  });
});
