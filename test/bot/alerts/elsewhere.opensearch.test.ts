import * as files from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Watched } from '../../../src/alerts/watched.ts';
import type { Article } from '../../../src/articles/article.ts';
import { readCorpus } from '../../../src/articles/corpus.ts';
import { openNoticer } from '../../../src/bot/alerts/notice.ts';
import { previewOf } from '../../../src/bot/alerts/preview.ts';
import type { KeptHit, KeptWatch } from '../../../src/bot/alerts/store/alert-store.ts';
import type { Coverage } from '../../../src/coverage.ts';
import { type BothWays, bothWays } from '../../search/remote/both-ways.ts';
import {
  startCluster,
  type TestCluster,
  whyNoCluster,
} from '../../stand-ins/opensearch/cluster.ts';

const missing = await whyNoCluster();

/** Something of each kind that the shipped articles hold. */
const WATCHED: readonly Watched[] = [
  { kind: 'phrase', of: 'to' },
  { kind: 'topic', of: 'who spoke of troops?' },
  { kind: 'topic', of: 'what was said about peace?' },
];

describe.skipIf(missing !== null)(`watches over OpenSearch (${missing ?? 'started'})`, () => {
  let cluster: TestCluster;
  const opened: BothWays[] = [];
  beforeAll(async () => {
    cluster = await startCluster(1);
  });
  afterAll(async () => {
    for (const one of opened) one.close();
    await cluster?.stop();
  });
  const both = async (articles: readonly Article[], key: string) => {
    const ways = await bothWays(articles, cluster.urls, key, { shards: 1, replicas: 0 });
    opened.push(ways);
    return ways;
  };

  /** What is noticed of the second coverage by who has served the first, and what a preview of it finds. */
  async function noticed([before, now]: readonly [Coverage, Coverage], all: readonly Watched[]) {
    const hits: KeptHit[] = [];
    const store = {
      served: async () => [],
      watches: async () => all.map((watched, at) => ({ id: `w${at}`, watched }) as KeptWatch),
      hits: async () => [],
      note: async (noted: { hits: readonly KeptHit[] }) => void hits.push(...noted.hits),
    };
    const noticing = { store, now: () => 5, wall: () => 5, options: () => ({}) };
    const noticer = openNoticer('corpus', { ...noticing, turn: async () => undefined });
    const begun = await noticer.look(before);
    const found = await noticer.look(now);
    const [first] = all;
    const served = async (_: string, behind: string) =>
      behind === '' ? now.articles.map(({ id }) => [id, { since: 5, parts: 'x' }] as const) : [];
    const preview = await previewOf(first as Watched, {
      ...{ store: { served }, corpus: 'corpus', coverage: now, options: {}, now: 5 },
    });
    return { begun, found, hits, preview };
  }

  it('notices what it would notice were all of it in the process', async () => {
    const corpus = path.resolve(import.meta.dirname, '../../../corpus');
    const { articles } = await readCorpus(corpus, files);
    const half = await both(articles.slice(0, Math.floor(articles.length / 2)), 'half');
    const whole = await both(articles, 'whole');
    const last = articles.at(-1)?.text.replace(/[^\w\s]/g, '');
    const [name = ''] = whole.here.speakers.quoted.map((one) => one.name);
    const [outlet = ''] = whole.here.outlets.all.map((one) => one.name);
    const watched = [
      ...WATCHED,
      // Words that stand in the newest article, altered.
      {
        kind: 'near',
        of: (last?.split(' ') ?? []).slice(0, 8).toSpliced(4, 1, 'otherwise').join(' '),
      } as const,
      { kind: 'speaker', of: name } as const,
      { kind: 'outlet', of: outlet } as const,
    ];
    const here = await noticed([half.here, whole.here], watched);
    expect(await noticed([half.elsewhere, whole.elsewhere], watched)).toEqual(here);
    expect({ begun: here.begun, preview: here.preview.length > 0 }).toEqual({
      begun: 0,
      preview: true,
    });
    // Of every kind something was found, so that all of them were compared.
    expect([...new Set(here.hits.map(({ watch }) => watch))].sort()).toEqual(
      watched.map((_, at) => `w${at}`),
    );
  });
});
