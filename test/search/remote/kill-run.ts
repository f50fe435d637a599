// npm run soak:kill [-- RATE [SECONDS [SET]]]: so many questions a second of a set, both ways, while one of two data nodes
// is killed after a third of the time and started again after two thirds, as patient with the cluster as a bot is.
// Default 50 a second for 60 s, of polnear. Exit code 1 where one failed or got another answer.
import os from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { settled } from '../../../src/search/remote/settled.ts';
import { startCluster } from '../../stand-ins/opensearch/cluster.ts';
import { bothWays } from './both-ways.ts';
import { articlesOf, questionsOf } from './questions.ts';

/** Milliseconds that a bot gives the cluster for a request, see cluster.ts. */
const PATIENCE = 1_500;

const [rate = '50', seconds = '60', set = 'polnear'] = process.argv.slice(2);
const count = Number(rate) * Number(seconds);
const cluster = await startCluster(2, 1);
try {
  const wish = { shards: 2, replicas: 1 };
  const ways = await bothWays(await articlesOf(set), cluster.urls, 'killed', wish, PATIENCE);
  const questions = questionsOf(set, 1);
  const wanted = questions.map(({ told }) => told(ways.here));
  const times: number[] = [];
  const failed: string[] = [];
  let different = 0;
  const ask = async (n: number) => {
    const { told } = questions[n % questions.length] as (typeof questions)[number];
    const begun = performance.now();
    try {
      const given = await settled(ways.elsewhere, () => told(ways.elsewhere));
      if (given !== wanted[n % questions.length]) different++;
    } catch (error) {
      failed.push(String(error));
    }
    times.push(performance.now() - begun);
  };
  // As many as fit the first seconds, so that code is compiled and connections are there.
  for (let n = 0; n < 200; n++) await ask(n);
  times.length = 0;
  const killed = pause((Number(seconds) * 1e3) / 3).then(() => cluster.kill(1));
  const again = pause((Number(seconds) * 2e3) / 3).then(() => cluster.restart(1));
  const going: Promise<void>[] = [];
  for (let n = 0; n < count; n++) {
    going.push(ask(n));
    await pause(1e3 / Number(rate));
  }
  await Promise.all([...going, killed, again]);
  const longest = Math.round(Math.max(...times));
  const over = times.filter((ms) => ms > 1_000).length;
  const outcome = { asked: count, failed: failed.length, different, longest, overASecond: over };
  console.log(JSON.stringify({ ...outcome, load: os.loadavg()[0] }));
  for (const why of new Set(failed)) console.log(why);
  ways.close();
  process.exitCode = failed.length + different === 0 ? 0 : 1;
} finally {
  await cluster.stop();
}
