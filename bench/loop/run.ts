/**
 * `node bench/loop/run.ts articles=10000 new=200 watches=300`: how long the event loop of a bot is held up by a
 * reload of its coverage, by questions, and by looking for alerts. One line of JSON for each, milliseconds.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { setImmediate as othersTurn } from 'node:timers/promises';
import { DEFAULT_GATHERING } from '../../src/alerts/gathering.ts';
import { WATCH_KINDS, type WatchKind } from '../../src/alerts/watched.ts';
import { ask } from '../../src/answers/ask.ts';
import { checkQuote } from '../../src/answers/check/check.ts';
import { openNoticer } from '../../src/bot/alerts/notice.ts';
import { openAlertStore } from '../../src/bot/alerts/store/kept-alerts.ts';
import { systemClock } from '../../src/bot/machine/clock.ts';
import { silentLog } from '../../src/bot/machine/log.ts';
import { knownOf } from '../../src/bot/message/offers.ts';
import { openLiveCoverage } from '../../src/bot/process/live-coverage.ts';
import { openState } from '../../src/bot/store/kept-state.ts';
import { openHoldWatch } from './holds.ts';
import { articleFile, nameOf, wardOf } from './material.ts';

const given = Object.fromEntries(process.argv.slice(2).map((word) => word.split('=')));
const read = (name: string, unset: number) => Number(given[name] ?? unset);
const [articles, fresh, watches] = [
  read('articles', 10_000),
  read('new', 200),
  read('watches', 300),
];

const folder = await mkdtemp(path.join(tmpdir(), 'onrecord-loop-'));
const [corpus, state] = [path.join(folder, 'corpus'), path.join(folder, 'state')];
await mkdir(corpus);
const write = async (from: number, to: number) => {
  for (let at = from; at < to; at++)
    await writeFile(path.join(corpus, `a${at}.md`), articleFile(at));
};
await write(0, articles);
const clock = systemClock();
const source = { where: corpus, state, settings: { engine: 'auto', speakerLevel: null } } as const;
const live = await openLiveCoverage(source, silentLog(), clock, knownOf);
const kept = openState(path.join(folder, 'bot'), { clock, log: silentLog() });
const store = openAlertStore(kept, clock);
const noticer = openNoticer('k', {
  ...{ store, now: () => kept.now(), wall: clock.wall },
  ...{ options: () => ({ today: '2026-03-01' }), turn: () => othersTurn() },
});
const watch = openHoldWatch();
const tell = (what: string, figures: object) =>
  process.stdout.write(`${JSON.stringify({ what, ...figures })}\n`);
tell('served', {
  articles: live.coverage().articles.length,
  passages: live.coverage().passages.length,
});
tell('first look', await watch.during(() => noticer.look(live.coverage())));

function ofKind(kind: WatchKind, at: number): string {
  // A word or two that every new article has: a watch that finds more than anybody reads.
  if (at % 5 === 0) return kind === 'speaker' ? nameOf(0) : 'the hall was too small';
  const number = articles + (at % fresh);
  const matter = `matter ${number} of ${wardOf(number)}`;
  const of = {
    phrase: matter,
    near: matter,
    outlet: `Post of ${wardOf(number)}`,
    changes: `a${at}`,
  };
  if (kind === 'topic') return `what did ${nameOf(number)} warn of ${matter}?`;
  return kind === 'speaker' ? nameOf(number) : of[kind];
}
for (let at = 0; at < watches; at++) {
  const kind = WATCH_KINDS[at % WATCH_KINDS.length] as WatchKind;
  const place = { guild: null, channel: `c${at}`, thread: null };
  await store.add({
    ...{ id: `w${at}`, corpus: 'k', platform: 'x', owner: 'o', home: null, place, to: null },
    ...{
      toOwner: null,
      since: 0,
      gathering: DEFAULT_GATHERING,
      watched: { kind, of: ofKind(kind, at) },
    },
  });
}
await write(articles, articles + fresh);
tell('reload', await watch.during(() => live.reload()));
tell('articles', { articles: live.coverage().articles.length });
const questions = [
  (at: number) => `What did ${nameOf(at)} say about matter ${at}?`,
  (at: number) => `Who said that ${wardOf(at)} was not asked, and when?`,
  (at: number) => `what did ${nameOf(at)} say since 1 January 2026?`,
  () => 'what does the bishop of nowhere think of penguins?',
];
const one = async (work: () => unknown) => watch.during(work);
let [held, wall] = [0, 0];
for (let at = 0; at < 40; at++) {
  const question = (questions[at % questions.length] as (at: number) => string)(at);
  const quote = `“Matter ${at} of ${wardOf(at)} will be settled in spring, whatever it costs.”`;
  for (const work of [
    () => ask(live.coverage(), question, { today: '2026-03-01' }),
    () => checkQuote(live.coverage(), quote),
  ]) {
    const hold = await one(work);
    [held, wall] = [Math.max(held, hold.held), Math.max(wall, hold.wall)];
  }
}
tell('questions', { held, wall });
let hits = 0;
const noticed = await watch.during(async () => {
  hits = await noticer.look(live.coverage());
});
tell('alerts', { ...noticed, hits });
await kept.close();
await rm(folder, { recursive: true, force: true });
process.exit(0);
