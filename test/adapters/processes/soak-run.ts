import { noPostgres } from '../../bot/store/postgres-server.ts';
import { logged } from '../bot.ts';
import { discordSide, slackSide } from './sides.ts';
import { soak } from './soak.ts';

/**
 * `npm run soak:processes [QUESTIONS] [SEED] [PLATFORM] [RATE]`: three processes of each platform (or of
 * one) on one PostgreSQL, so many questions each, one process ended every 20 s, connections cut every
 * 7 s, and the server restarted once as after a power cut; meanwhile one of them fetches a feed, and one
 * says what is new to somebody who watches. Where POSTGRES_FOLDER lies on a disk below a gigabyte (a tmpfs), that
 * is full for ten seconds each minute. Exit code 1 where anything was lost or doubled.
 */
const [questions = '5000', seed = '20261129', platform = 'all', rate = '8'] = process.argv.slice(2);
if (noPostgres !== null) {
  console.log(`Not run: ${noPostgres}.`);
  process.exit(0);
}
let failed = false;
for (const [name, open] of Object.entries({ discord: discordSide, slack: slackSide })) {
  if (platform !== 'all' && platform !== name) continue;
  const wanted = { questions: Number(questions), seed: Number(seed), rate: Number(rate) };
  const { delivered, lost, doubled, incidents, inMemory, news } = await soak(open, wanted);
  failed ||= lost.length + doubled.length > 0;
  const { killed, restarted, ended, cut, server, full } = incidents;
  console.log(
    `${name}: seed ${seed}, ${delivered} delivered, ${lost.length} lost, ${doubled.length} doubled; ` +
      `${killed} kills, ${restarted} restarts, ${ended} ended by themselves, connections cut ${cut} times, server restarted ${server} times, ` +
      `its disk full ${full} times, ` +
      `in memory ${inMemory} times`,
  );
  const { pieces, notFetched, fetchedTwice, notTold, toldTwice, requests, atOnce } = news;
  const wrong = [notFetched, fetchedTwice, notTold, toldTwice];
  failed ||= wrong.some(({ length }) => length > 0) || atOnce > 1;
  console.log(
    `${name}: ${pieces} pieces of news, ${notFetched.length} lost and ${fetchedTwice.length} doubled in the corpus, ` +
      `${notTold.length} lost and ${toldTwice.length} doubled in alerts; ${requests} requests, at most ${atOnce} at a time`,
  );
  for (const line of [...lost, ...doubled, ...wrong.flat()].slice(0, 20)) console.log(`  ${line}`);
}
const secret = /xoxb-1|xapp-1|s3cr3t/.exec(logged.join(''));
console.log(secret === null ? 'no secret in any log' : `a secret in a log: ${secret[0]}`);
process.exit(failed || secret !== null ? 1 : 0);
