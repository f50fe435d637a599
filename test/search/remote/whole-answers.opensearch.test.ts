import * as files from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wordIndexOf } from '../../../src/answers/check/words/word-index.ts';
import type { Article } from '../../../src/articles/article.ts';
import { readCorpus } from '../../../src/articles/corpus.ts';
import { Documents } from '../../../src/snapshot/remote/documents.ts';
import { fill } from '../../../src/snapshot/remote/fill.ts';
import {
  startCluster,
  type TestCluster,
  whyNoCluster,
} from '../../stand-ins/opensearch/cluster.ts';
import { type BothWays, bothWays, differences } from './both-ways.ts';
import { articlesOf, missingSet, otherQuestions, questionsOf, quotationsOf } from './questions.ts';

const missing = await whyNoCluster();
const SET = 'polnear';
/** Of 1,122 questions these many are asked here; `npm run soak:opensearch` asks all. */
const EVERY = 20;

describe.skipIf(missing !== null)(`OpenSearch (${missing ?? 'started'})`, () => {
  let cluster: TestCluster;
  let both: BothWays;
  const small = missingSet(SET);
  beforeAll(async () => {
    cluster = await startCluster(2);
    both = await bothWays(await articles(), cluster.urls, 'contract', { shards: 2, replicas: 1 });
  });
  afterAll(async () => {
    both?.close();
    await cluster?.stop();
  });
  /** The set, or where it is missing the articles that ship with Onrecord. */
  const articles = async (): Promise<readonly Article[]> =>
    small
      ? (await readCorpus(path.resolve(import.meta.dirname, '../../../corpus'), files)).articles
      : articlesOf(SET);

  it.skipIf(small)('gives questions the same answers to the last digit', async () => {
    const questions = questionsOf(SET, EVERY);
    expect(questions.length).toBeGreaterThan(50);
    expect(await differences(both, questions)).toEqual([]);
  });

  it('answers filters, orders, lists and timelines as the index in the process does', async () => {
    expect(await differences(both, otherQuestions(both.here))).toEqual([]);
  });

  it('checks quotations alike: printed, shortened, altered, and single small words', async () => {
    expect(await differences(both, quotationsOf(both.here, 25))).toEqual([]);
  });

  it('goes on as before after a tenth of all documents was written again', async () => {
    const { here, cluster: connection, index } = both;
    const buckets = wordIndexOf(here).starts.length - 1;
    const documents = new Documents(here, both.statistics, buckets);
    const some = here.articles.map((_, article) => article).filter((article) => article % 10 === 0);
    await fill(
      connection,
      index,
      some.flatMap((article) => [...documents.ofArticle(article)]),
      () => {},
    );
    await connection.ask({ method: 'POST', path: `/${index}/_refresh`, within: 60_000 });
    // deleted copies count in the engine's own statistics, which must not matter
    expect(await differences(both, otherQuestions(here))).toEqual([]);
  });

  it('goes on building where a run was broken off', async () => {
    const broken = {
      shards: 1,
      onPassages: () => {
        throw new Error('broken off');
      },
    };
    const key = 'broken off';
    const all = await articles();
    const some = all.slice(0, Math.ceil(all.length / 4));
    await expect(bothWays(some, cluster.urls, key, broken)).rejects.toThrow(key);
    const sent: number[] = [];
    const onPassages = (there: number) => sent.push(there);
    const again = await bothWays(some, cluster.urls, key, { shards: 1, onPassages });
    // what was there for certain is not sent again, and all is there now
    expect(sent[0]).toBeGreaterThan(again.here.passages.length / 20);
    expect(await differences(again, otherQuestions(again.here))).toEqual([]);
    again.close();
  });

  it('loses no question when a node dies', async () => {
    await cluster.kill(1);
    expect(await differences(both, otherQuestions(both.here))).toEqual([]);
  });
});
