import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { DEFAULT_GATHERING } from '../../../src/alerts/gathering.ts';
import { corpusKey, openAlertStore } from '../../../src/bot/alerts/store/kept-alerts.ts';
import { systemClock } from '../../../src/bot/machine/clock.ts';
import { silentLog } from '../../../src/bot/machine/log.ts';
import { openState } from '../../../src/bot/store/kept-state.ts';
import type { Fault } from '../../stand-ins/discord/faults.ts';
import {
  APPLICATION,
  type StandIn,
  startDiscord,
  TOKEN,
} from '../../stand-ins/discord/stand-in.ts';

const ENTRY = path.resolve(import.meta.dirname, '../../../adapters/onrecord.ts');

/** What the alert side is about. */
interface AlertSoak {
  readonly corpus: string;
  /** Folder that the state lies in. */
  readonly folder: string;
  readonly feeds: number;
  readonly items: number;
  /** Watches, each of one article and of one person. */
  readonly watches: number;
  /** Seconds between two kills. */
  readonly kill: number;
}

/** What became of alerts. */
interface AlertFigures {
  readonly watches: number;
  readonly told: number;
  readonly lost: number;
  readonly doubled: number;
  readonly kills: number;
}

/** A bot of Discord's that tells alerts over a stand-in with faults, and is killed again and again. */
export interface AlertSide {
  /** Kills no more, waits until what is found was told, at most so many seconds, and says what became of it. */
  finish(seconds: number): Promise<AlertFigures>;
}

/** Of ten requests so many are faulty. */
const FAULTY = 1.5;
/** Seconds between two signals to read the coverage anew: another process fetches. */
const RELOAD = 20;

const personOf = (watch: number) => String(310_000_000_000_000_000n + BigInt(watch));

/** Begins before the first article comes out. */
export async function startAlertSide(soak: AlertSoak): Promise<AlertSide> {
  const discord = await startDiscord();
  let faults = true;
  discord.faults.chance = (purpose) =>
    faults && /^(?:message|private-channel)/.test(purpose) ? faultByChance() : null;
  await saveWatches(soak);
  let [stopped, kills] = [false, 0];
  const life = async () => {
    while (!stopped) {
      const child = startBot(discord, soak);
      const exit = once(child, 'exit');
      const until = Date.now() + soak.kill * (0.5 + Math.random()) * 1_000;
      while (!stopped && Date.now() < until) {
        await pause(Math.min(RELOAD * 1_000, Math.max(0, until - Date.now())));
        child.kill('SIGHUP');
      }
      if (!stopped) kills += 1;
      child.kill('SIGKILL');
      await exit;
    }
  };
  const living = life();
  return {
    finish: async (seconds) => {
      stopped = true;
      faults = false;
      await living;
      const last = startBot(discord, soak);
      const exit = once(last, 'exit');
      for (let waited = 0; waited < seconds && lostOf(discord, soak).length > 0; waited += 1)
        await pause(1_000);
      last.kill('SIGTERM');
      await exit;
      const counts = countsOf(discord, soak);
      await discord.stop();
      return {
        ...{ watches: soak.watches, kills, told: counts.filter((count) => count > 0).length },
        lost: counts.filter((count) => count === 0).length,
        doubled: counts.filter((count) => count > 1).length,
      };
    },
  };
}

function faultByChance(): Fault | null {
  const chance = Math.random() * 10;
  if (chance > FAULTY) return null;
  if (chance < FAULTY / 4) return { kind: 'lost-response' };
  if (chance < FAULTY / 2) return { kind: 'reset' };
  if (chance < (FAULTY * 3) / 4) return { kind: 'rate-limit', seconds: 0.5, scope: 'user' };
  return { kind: 'status', status: 502 };
}

/** What each person was told, counted by messages: one that was changed is one. */
function countsOf(discord: StandIn, { watches }: AlertSoak): number[] {
  return Array.from(
    { length: watches },
    (_, watch) => discord.ledger.direct(personOf(watch)).length,
  );
}

function lostOf(discord: StandIn, soak: AlertSoak): number[] {
  return countsOf(discord, soak).filter((count) => count === 0);
}

/** Watches spread over all feeds and items, and the one article that is there noted as served. */
async function saveWatches({ corpus, folder, feeds, items, watches }: AlertSoak): Promise<void> {
  const clock = systemClock();
  const state = openState(path.join(folder, 'state'), { clock, log: silentLog() });
  const store = openAlertStore(state, clock);
  const key = corpusKey(corpus);
  const served = new Map([['the-first', { since: state.now(), parts: 'a' }]]);
  await store.note({ corpus: key, served, hits: [], changed: [] });
  for (let watch = 0; watch < watches; watch++) {
    const person = personOf(watch);
    const to = { id: '', token: '', application: '', person };
    // One article in so many, so that each feed and each time has some.
    const article = Math.floor((watch * feeds * items) / watches);
    const of = `matter ${article % items} of ward ${Math.floor(article / items)}`;
    await store.add({
      ...{ id: `w${watch}`, corpus: key, platform: 'discord', owner: person, since: state.now() },
      ...{ place: { guild: null, channel: person, thread: null }, to, toOwner: to, home: null },
      ...{ watched: { kind: 'phrase', of }, gathering: DEFAULT_GATHERING },
    });
  }
  await state.close();
}

function startBot(discord: StandIn, { corpus, folder }: AlertSoak): ChildProcess {
  const env = {
    ...process.env,
    ...{ DISCORD_TOKEN: TOKEN, DISCORD_APPLICATION_ID: APPLICATION, DISCORD_API_URL: discord.api },
    ...{ ONRECORD_STATE: path.join(folder, 'state'), LOG_LEVEL: 'error' },
  };
  const args = [ENTRY, 'discord', '--corpus', corpus];
  return spawn(process.execPath, args, {
    stdio: ['ignore', 'ignore', process.env.SOAK_TELL ? 'inherit' : 'ignore'],
    env,
  });
}
