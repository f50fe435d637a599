import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/articles/limits.ts';
import { publicOnly } from '../../src/sources/careful/address-guard.ts';
import { openGuest } from '../../src/sources/polite/guest.ts';
import { guestSettings, LOOPBACK, serve, to } from './server.ts';

const code = (wanted: string) => ({ problem: { code: wanted } });

describe('a careful guest', () => {
  it('is refused this machine and its network by the guard that users have, before any connection', async () => {
    const server = await serve({ '/': 'secret' });
    const guest = openGuest(guestSettings({ guard: publicOnly() }));
    await expect(guest.get(`${server.url}/`)).rejects.toMatchObject(code('address-refused'));
    const port = new URL(server.url).port;
    for (const host of ['localhost', '[::ffff:127.0.0.1]', '0x7f.1', '2130706433'])
      await expect(guest.get(`http://${host}:${port}/`)).rejects.toMatchObject(
        code('address-refused'),
      );
    expect(server.asked).toEqual([]);
  });

  it('judges a name by the address that is connected to: one given a new address in between is refused', async () => {
    const server = await serve({ '/': 'page', '/robots.txt': '' });
    let looked = 0;
    const resolve = async () => {
      looked += 1;
      return [{ address: looked === 1 ? '127.0.0.1' : '10.0.0.1', family: 4 }];
    };
    const guest = openGuest(guestSettings({ resolve }));
    const url = `http://news.example:${new URL(server.url).port}/`;
    await expect(guest.get(url)).rejects.toMatchObject(code('address-refused'));
    expect(server.asked).toEqual(['/robots.txt']);
  });

  it('checks where a redirect leads like the first address', async () => {
    const server = await serve({
      '/inside': to('http://10.0.0.1/admin'),
      '/mapped': to('http://[::ffff:10.0.0.1]/'),
      '/file': to('file:///etc/passwd'),
    });
    const guest = openGuest(guestSettings());
    for (const path of ['/inside', '/mapped'])
      await expect(guest.get(server.url + path)).rejects.toMatchObject(code('address-refused'));
    await expect(guest.get(`${server.url}/file`)).rejects.toMatchObject(code('address-invalid'));
  });

  it('ends a circle of redirects, and tells where an address has moved for good', async () => {
    const server = await serve({
      '/round': to('/round'),
      '/old': to('/older', 301),
      '/older': to('/new', 308),
      '/new': 'here',
      '/today': to('/new', 302),
    });
    const guest = openGuest(guestSettings());
    await expect(guest.get(`${server.url}/round`)).rejects.toMatchObject(code('redirects-endless'));
    expect((await guest.get(`${server.url}/old`)).movedTo).toBe(`${server.url}/new`);
    expect((await guest.get(`${server.url}/today`)).movedTo).toBeNull();
  });

  it('stops at the limit of what it unpacks, however little was sent', async () => {
    const bomb = gzipSync(Buffer.alloc(2_000_000));
    const server = await serve({
      '/bomb': (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb),
      '/fine': (_, response) =>
        response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('fine')),
      '/cut': (_, response) =>
        response
          .writeHead(200, { 'content-encoding': 'gzip' })
          .end(gzipSync('cut off').subarray(0, 15)),
      '/endless': (_, response) => {
        const more = () =>
          response.write(Buffer.alloc(4_096), (error) => error || setImmediate(more));
        more();
      },
    });
    const guest = openGuest(guestSettings());
    expect(bomb.length).toBeLessThan(20_000);
    await expect(guest.get(`${server.url}/bomb`)).rejects.toMatchObject(code('too-much-fetched'));
    await expect(guest.get(`${server.url}/endless`)).rejects.toMatchObject(
      code('too-much-fetched'),
    );
    await expect(guest.get(`${server.url}/cut`)).rejects.toMatchObject(code('answer-broken'));
    expect((await guest.get(`${server.url}/fine`)).body.toString()).toBe('fine');
  });

  it('gives up a server that goes on for longer than allowed, and one that breaks off', async () => {
    const server = await serve({
      '/slow': (_, response) => void response.write('so'),
      '/short': (_, response) => {
        response.writeHead(200, { 'content-length': '100' });
        response.write('only this');
        setImmediate(() => response.destroy());
      },
    });
    const limits = { ...DEFAULT_LIMITS, fetching: 0.2 };
    const guest = openGuest(guestSettings({ limits }));
    await expect(guest.get(`${server.url}/slow`)).rejects.toMatchObject(code('too-slow'));
    await expect(guest.get(`${server.url}/short`)).rejects.toMatchObject(code('answer-broken'));
  });

  it('goes through the proxy that is set, which finds hosts by itself, and never to an address inside', async () => {
    const proxy = await serve({ 'http://news.example/a': 'by proxy' });
    const guest = openGuest(
      guestSettings({
        guard: publicOnly(),
        proxy: { http_proxy: proxy.url },
        resolve: async () => {
          throw new Error('no names here');
        },
      }),
    );
    expect((await guest.get('http://news.example/a')).body.toString()).toBe('by proxy');
    await expect(guest.get('http://10.0.0.1/')).rejects.toMatchObject(code('address-refused'));
    await expect(guest.get('http://localhost/')).rejects.toMatchObject(code('address-refused'));
  });
});

describe('a good guest', () => {
  it('says who it is and how to reach whoever runs it', async () => {
    const server = await serve({ '/': 'page' });
    await openGuest(guestSettings()).get(`${server.url}/`);
    expect(server.headers[0]?.['user-agent']).toBe('Onrecord/1 (+desk@gazette.example)');
  });

  it('keeps to robots.txt, asked once, and to none where the site has none', async () => {
    const server = await serve({
      '/robots.txt': 'User-agent: *\nDisallow: /private\n',
      '/private/a': 'no',
      '/public': 'yes',
    });
    const guest = openGuest(guestSettings());
    await expect(guest.get(`${server.url}/private/a`)).rejects.toMatchObject(
      code('robots-disallow'),
    );
    await guest.get(`${server.url}/public`);
    expect(server.asked).toEqual(['/robots.txt', '/public']);
    const open = await serve({ '/a': 'yes' });
    expect((await guest.get(`${open.url}/a`)).status).toBe(200);
  });

  it('fetches nothing where robots.txt fails on the server’s side', async () => {
    const server = await serve({
      '/robots.txt': (_, response) => response.writeHead(503).end(),
      '/a': 'page',
    });
    await expect(openGuest(guestSettings()).get(`${server.url}/a`)).rejects.toMatchObject(
      code('robots-disallow'),
    );
  });

  it('asks one server for one thing at a time, with the pause in between that robots.txt asks for', async () => {
    const server = await serve({
      '/robots.txt': 'User-agent: onrecord\nCrawl-delay: 7',
      ...Object.fromEntries(['/a', '/b', '/c'].map((path) => [path, 'page'])),
    });
    const waits: number[] = [];
    const clock = {
      wall: () => 0,
      after: (ms: number, run: () => void) => {
        waits.push(ms);
        setImmediate(run);
        return () => undefined;
      },
    };
    const guest = openGuest(guestSettings({ clock, pause: 2, guard: LOOPBACK }));
    await Promise.all(['/a', '/b', '/c'].map((path) => guest.get(server.url + path)));
    expect(server.atOnce).toBe(1);
    expect(waits).toEqual([7_000, 7_000, 7_000]);
  });
});
