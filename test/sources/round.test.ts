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
import { rss, teaser, whole } from './feeds.ts';
import { serve, to } from './server.ts';

const HOUR = 3_600_000;

describe('a round over sources', () => {
  it('takes whole texts from a feed and the others from their pages, with outlet, address and day', async () => {
    const server = await serve({});
    server.pages['/feed'] = rss([
      whole(`${server.url}/wall`, 'Sea wall to be paid by the board', 'the sea wall'),
      teaser(`${server.url}/pier`, 'Pier to close'),
    ]);
    server.pages['/pier'] = page('Pier to close', story('the pier'));
    const corpus = await emptyCorpus();
    const how = testFetching(corpus);
    const round = await fetchRound(
      [source('feed', `${server.url}/feed`, { outlet: 'Courier' })],
      how,
    );
    expect(round.report.problems).toEqual([]);
    const articles = await articlesIn(corpus);
    expect(Object.keys(articles)).toEqual([
      'pier-to-close.md',
      'sea-wall-to-be-paid-by-the-board.md',
    ]);
    const pier = articles['pier-to-close.md'] ?? '';
    expect(pier).toContain('outlet: Courier');
    expect(pier).toContain(`url: ${server.url}/pier`);
    expect(pier).toContain('published: Mon, 02 Mar 2026 08:00:00 GMT');
    expect(pier).toContain(story('the pier')[1]);
    // The page of a text that the feed has whole is not asked for.
    expect(server.asked).toEqual(['/robots.txt', '/feed', '/pier']);
  });

  it('asks on condition the next time, and brings a changed page in as the next text of its article', async () => {
    const server = await serve({});
    const clock = testClock();
    let text = story('the pier');
    server.pages['/feed'] = (request, response) => {
      if (request.headers['if-none-match'] === '"1"') return void response.writeHead(304).end();
      response
        .writeHead(200, { etag: '"1"' })
        .end(rss([teaser(`${server.url}/pier`, 'Pier to close')]));
    };
    server.pages['/pier'] = (_, response) => response.end(page('Pier to close', text));
    const corpus = await emptyCorpus();
    const how = testFetching(corpus, { clock });
    const feed = [source('feed', `${server.url}/feed`)];
    await fetchRound(feed, how);
    expect((await fetchRound(feed, how)).visited).toEqual([]);
    text = text.map((paragraph) => paragraph.replace('nobody', 'hardly anybody'));
    clock.now = START + 2 * HOUR;
    const { report } = await fetchRound(feed, how);
    expect(report.updated.map(({ id }) => id)).toEqual(['pier-to-close']);
    expect((await articlesIn(corpus))['pier-to-close.md']).toContain('hardly anybody');
    expect(
      server.headers
        .filter((_, at) => server.asked[at] === '/feed')
        .map((one) => one['if-none-match']),
    ).toEqual([undefined, '"1"']);
  });

  it('imports no login, consent wall, bot check or teaser, and names each', async () => {
    const server = await serve({
      '/login-needed': to('/login?back=1'),
      '/login?back=1': page('Welcome', ['Your e-mail address, please.']),
      '/consent': page('Before you continue', ['We value your choice.']),
      '/check': page('Just a moment...', ['Checking your browser.']),
      '/tease': page(
        'Rates to rise',
        [story('rates')[0] ?? '', 'Subscribe to continue reading.'],
        '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false}</script>',
      ),
    });
    const items = ['login-needed', 'consent', 'check', 'tease'].map((name) =>
      teaser(`${server.url}/${name}`, `About ${name}`),
    );
    server.pages['/feed'] = rss(items);
    const corpus = await emptyCorpus();
    const { report } = await fetchRound(
      [source('feed', `${server.url}/feed`)],
      testFetching(corpus),
    );
    expect(await articlesIn(corpus)).toEqual({});
    const codes = report.problems.map(({ code, file }) => [
      (file ?? '').slice(server.url.length),
      code,
    ]);
    expect(Object.fromEntries(codes)).toEqual({
      '/login-needed': 'page-login',
      '/consent': 'page-consent',
      '/check': 'page-bot-check',
      '/tease': 'teaser-only',
    });
  });

  it('goes away for as long as a server asks, and asks nothing of it before', async () => {
    const server = await serve({});
    const clock = testClock();
    server.pages['/feed'] = (_, response) =>
      response.writeHead(429, { 'retry-after': '7200' }).end();
    const corpus = await emptyCorpus();
    const how = testFetching(corpus, { clock });
    const feed = [source('feed', `${server.url}/feed`)];
    const { report, next } = await fetchRound(feed, how);
    expect(report.problems.map(({ code }) => code)).toEqual(['too-many-requests']);
    expect(next).toBe(START + 2 * HOUR);
    clock.now = START + 2 * HOUR - 1;
    await fetchRound(feed, how);
    expect(server.asked.filter((path) => path === '/feed')).toHaveLength(1);
  });

  it('stops at the page whose server asks to be left alone, and goes on with it after that', async () => {
    const server = await serve({});
    const clock = testClock();
    const names = ['a', 'b', 'c'];
    server.pages['/feed'] = rss(names.map((name) => teaser(`${server.url}/${name}`, `On ${name}`)));
    server.pages['/a'] = page('On a', story('the lighthouse'));
    server.pages['/b'] = (_, response) => response.writeHead(503, { 'retry-after': '3600' }).end();
    server.pages['/c'] = page('On c', story('the library'));
    const corpus = await emptyCorpus();
    const how = testFetching(corpus, { clock });
    const feed = [source('feed', `${server.url}/feed`)];
    await fetchRound(feed, how);
    expect(Object.keys(await articlesIn(corpus))).toEqual(['on-a.md']);
    await fetchRound(feed, how);
    expect(server.asked).not.toContain('/c');
    server.pages['/b'] = page('On b', story('the bakery'));
    clock.now = START + 2 * HOUR;
    await fetchRound(feed, how);
    expect(Object.keys(await articlesIn(corpus))).toEqual(['on-a.md', 'on-b.md', 'on-c.md']);
  });

  it('follows a feed that has moved for good, and asks at the old place again where the new one fails', async () => {
    const server = await serve({ '/old': to('/new', 301) });
    const clock = testClock();
    server.pages['/new'] = rss([whole(`${server.url}/wall`, 'Sea wall', 'the sea wall')]);
    const corpus = await emptyCorpus();
    const how = testFetching(corpus, { clock });
    const feed = [source('feed', `${server.url}/old`)];
    const first = await fetchRound(feed, how);
    expect(first.visited[0]?.state.url).toBe(`${server.url}/new`);
    delete server.pages['/new'];
    clock.now += HOUR;
    await fetchRound(feed, how);
    server.pages['/old'] = server.pages['/elsewhere'] = rss([]);
    clock.now += 24 * HOUR;
    const { visited } = await fetchRound(feed, how);
    expect(visited[0]?.state).toMatchObject({ url: `${server.url}/old`, failures: 0 });
    expect(server.asked.filter((path) => path !== '/robots.txt')).toEqual([
      '/old',
      '/new',
      '/new',
      '/old',
    ]);
  });
});
