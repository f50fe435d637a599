import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { openSearchAddress } from '../../../src/search/remote/opensearch/address.ts';
import { Cluster } from '../../../src/search/remote/opensearch/cluster.ts';

const open: { close(): void }[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

/** A host that answers so; undefined never answers. Counts what it was asked. @param first what it answers before that */
async function host(
  usually: { status: number; body: object } | undefined,
  ...first: { status: number; body: object }[]
) {
  const asked: http.IncomingMessage[] = [];
  const server = http.createServer((request, response) => {
    asked.push(request);
    const answer = first.shift() ?? usually;
    if (answer === undefined) return;
    response.writeHead(answer.status).end(JSON.stringify(answer.body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  open.push({
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

function clusterAt(urls: readonly string[], settings = {}): Cluster {
  const cluster = new Cluster(openSearchAddress({ openSearchUrl: urls.join(','), ...settings }));
  open.push(cluster);
  return cluster;
}

const get = { method: 'GET', path: '/' } as const;
const GOOD = { status: 200, body: { fine: true } };

describe('the hosts of a cluster', () => {
  it('are asked in turn, and the next one where one is overloaded or gone', async () => {
    const [busy, good] = [await host({ status: 503, body: {} }), await host(GOOD)];
    const cluster = clusterAt(['http://127.0.0.1:9', busy.url, good.url]);
    for (let turn = 0; turn < 4; turn++)
      expect(await cluster.ask(get)).toEqual({ status: 200, body: { fine: true } });
    // one that failed comes last for a while
    expect(busy.asked.length).toBeLessThan(2);
    expect(cluster.counts).toMatchObject({ requests: 4, errors: 0 });
  });

  it('are asked again where all fail, as when a node dies while it is asked', async () => {
    const died = { status: 500, body: { error: { type: 'node_disconnected_exception' } } };
    const alone = await host(GOOD, died, died);
    expect(await clusterAt([alone.url]).ask(get)).toMatchObject({ status: 200 });
    expect(alone.asked).toHaveLength(3);
  });

  it('are not asked for ever: what goes on failing is said', async () => {
    const wrong = await host({ status: 500, body: { error: { type: 'script_exception' } } });
    const cluster = new Cluster(openSearchAddress({ openSearchUrl: wrong.url }), 60);
    open.push(cluster);
    await expect(cluster.ask(get)).rejects.toThrow(/500 \(script_exception\)/);
  });

  it('have two seconds all together, one that never answers included', async () => {
    const [silent, alsoSilent] = [await host(undefined), await host(undefined)];
    const cluster = clusterAt([silent.url, alsoSilent.url]);
    const started = performance.now();
    await expect(cluster.ask(get)).rejects.toMatchObject({
      problem: { code: 'engine-unreachable' },
    });
    expect(performance.now() - started).toBeLessThan(2_000);
    expect(cluster.counts).toMatchObject({ requests: 1, errors: 1 });
  });

  it('get user and password in a header, never in the address or an error', async () => {
    const refusing = await host({ status: 401, body: { error: { type: 'security_exception' } } });
    const url = refusing.url.replace('http://', 'http://reader:se%2Fcret@');
    const address = openSearchAddress({ openSearchUrl: url });
    const error = await clusterAt([url])
      .ask(get)
      .catch((one: Error) => one.message);
    const { authorization } = refusing.asked[0]?.headers ?? {};
    expect(Buffer.from(authorization?.slice(6) ?? '', 'base64').toString()).toBe('reader:se/cret');
    expect(error).toContain('OPENSEARCH_PASSWORD');
    expect(error).not.toContain('cret');
    expect(address.secrets).toContain('se/cret');
    expect(address.hosts.join()).not.toContain('cret');
  });

  it('get a key where there is one', async () => {
    const good = await host(GOOD);
    await clusterAt([good.url], { openSearchApiKey: 'abc' }).ask(get);
    expect(good.asked[0]?.headers.authorization).toBe('ApiKey abc');
  });
});

describe('OPENSEARCH_URL', () => {
  it.each([undefined, ''])('has to be set where OpenSearch is to be used (%j)', (url) => {
    expect(() => openSearchAddress({ openSearchUrl: url ?? null })).toThrow(/opensearch-not-set/);
  });

  it.each(['localhost:9200', 'ftp://host', 'http://host:9200/path', 'http://a, nothing'])(
    'takes addresses of hosts only, and shows nothing of what it refuses: %s',
    (url) => {
      expect(() => openSearchAddress({ openSearchUrl: url })).toThrow(/bad-setting/);
      expect(() => openSearchAddress({ openSearchUrl: url })).not.toThrow(/9200\/path|nothing/);
    },
  );
});
