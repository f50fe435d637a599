// npm run soak:opensearch [-- SET…]: every question both ways, by default of polnear and mhr500, and every seventh of
// squad2, with 2 and 5 shards, after a tenth was written again, and while a data node is killed. About half an hour.
import { wordIndexOf } from '../../../src/answers/check/words/word-index.ts';
import { Documents } from '../../../src/snapshot/remote/documents.ts';
import { fill } from '../../../src/snapshot/remote/fill.ts';
import { startCluster } from '../../stand-ins/opensearch/cluster.ts';
import { type BothWays, bothWays, differences } from './both-ways.ts';
import { articlesOf, otherQuestions, questionsOf, quotationsOf } from './questions.ts';

const EVERY: Readonly<Record<string, number>> = { polnear: 1, mhr500: 1, squad2: 7 };
const given = process.argv.slice(2).filter((word) => word in EVERY);
const sets = given.length > 0 ? given : Object.keys(EVERY);
const cluster = await startCluster(2, 1);
let wrong = 0;
try {
  for (const set of sets) for (const shards of [2, 5]) await both(set, shards);
} finally {
  await cluster.stop();
}
process.exitCode = wrong === 0 ? 0 : 1;

async function both(set: string, shards: number): Promise<void> {
  const ways = await bothWays(await articlesOf(set), cluster.urls, `${set} ${shards}`, {
    ...{ shards, replicas: 1 },
  });
  const { length } = ways.here.passages;
  say({ set, shards, passages: length, filledPerSecond: Math.round(length / (ways.filled / 1e3)) });
  await compare(ways, set, shards, 'as built', EVERY[set] as number);
  if (shards === 2) {
    await rewriteTenth(ways);
    await compare(ways, set, shards, 'a tenth written again', 5 * (EVERY[set] as number));
    await cluster.kill(1);
    await compare(ways, set, shards, 'a node killed', 5 * (EVERY[set] as number));
    await cluster.restart(1);
  }
  ways.close();
}

async function compare(
  ways: BothWays,
  set: string,
  shards: number,
  when: string,
  every: number,
): Promise<void> {
  const asked = [
    ...questionsOf(set, every),
    ...otherQuestions(ways.here),
    ...quotationsOf(ways.here, 100),
  ];
  const started = performance.now();
  const different = await differences(ways, asked);
  wrong += different.length;
  const seconds = Math.round((performance.now() - started) / 1e3);
  say({ set, shards, when, asked: asked.length, different: different.length, seconds });
  for (const one of different.slice(0, 3)) say(one);
}

async function rewriteTenth({ here, cluster: connection, index, statistics }: BothWays) {
  const documents = new Documents(here, statistics, wordIndexOf(here).starts.length - 1);
  const some = here.articles.map((_, article) => article).filter((article) => article % 10 === 0);
  const again = some.flatMap((article) => [...documents.ofArticle(article)]);
  await fill(connection, index, again, () => undefined);
  await connection.ask({ method: 'POST', path: `/${index}/_refresh`, within: 60_000 });
}

function say(what: object): void {
  process.stdout.write(`${JSON.stringify(what)}\n`);
}
