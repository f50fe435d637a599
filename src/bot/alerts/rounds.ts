import { isDue } from '../../alerts/gathering.ts';
import type { Coverage } from '../../coverage.ts';
import { texts } from '../../replies/texts.ts';
import type { Clock } from '../machine/clock.ts';
import type { Log } from '../machine/log.ts';
import type { Inquiry } from '../queue/inquiry.ts';
import { newReference } from '../queue/reference.ts';
import { alertInquiry } from './alert-inquiry.ts';
import { endWatch } from './end-watch.ts';
import { type Noticer, openNoticer } from './notice.ts';
import { openPlaces } from './places.ts';
import type { AlertLock } from './store/alert-locks.ts';
import type { AlertStore, KeptAlert, KeptWatch } from './store/alert-store.ts';
import { alertPlace } from './store/alert-table.ts';

/** A corpus whose watches are looked after. */
interface WatchedCorpus {
  readonly key: string;
  /** Of this moment. */
  coverage(): Coverage;
}

/** What rounds work with. */
export interface RoundsAround {
  readonly corpora: readonly WatchedCorpus[];
  readonly store: AlertStore;
  readonly noticing: Parameters<typeof openNoticer>[1];
  /** Becomes the one that looks after a corpus; null where another process is it. */
  become(corpus: string): Promise<AlertLock | null>;
  /** IANA name of the zone that hours are in. */
  readonly zone: string;
  /** Platforms whose alerts this process sends. */
  platforms(): readonly string[];
  /** Whether Onrecord may still speak where a watch's alerts go. */
  allows(watch: KeptWatch): Promise<boolean>;
  /** Whether there still is the place that a watch's alerts go to; true where that can't be told. */
  stands(watch: KeptWatch): Promise<boolean>;
  /** Sends an alert by way of the journal; resolves when it was tried. */
  send(inquiry: Inquiry): Promise<unknown>;
  /** Platforms whose alerts only a process that sends them makes, since what waits for them may wait. */
  readonly ownOnly: readonly string[];
  readonly clock: Clock;
  readonly log: Log;
}

/** Notices, gathers and sends, again and again. */
export interface AlertRounds {
  start(): void;
  stop(): void;
  /** Has the next round come at once, where there are rounds. */
  soon(): void;
  /** One round. Gives how many alerts it handed over to be sent, once each was tried. */
  once(): Promise<number>;
  /** Looks through a corpus now, where this process is the one to do so. */
  notice(corpus: string): Promise<void>;
}

/** Between two rounds, and between two tries to become the one that looks after a corpus, ms. */
const EVERY = 2_000;
const AGAIN = 10_000;
const HOUR = 60 * 60_000;
/** Alerts that are sent in one round, and rows removed. */
const MOST_SENT = 20;
const MOST_REMOVED = 200;
/** How long an alert is tried: what is older is no news, ms. */
const STALE = 3 * 24 * HOUR;

/** Rounds over some corpora. */
export function openAlertRounds(around: RoundsAround): AlertRounds {
  const { clock, log } = around;
  const kept = around.corpora.map((corpus) => keeperOf(corpus, around));
  const going = new Set<string>();
  let stopped = false;
  let cancel: (() => void) | null = null;

  const once = async () => {
    for (const one of kept) await one.look();
    await around.store.purge(clock.wall(), MOST_REMOVED);
    return sendFormed(around, going);
  };
  let running = false;
  let again = false;
  const next = () => {
    running = true;
    again = false;
    const round = once().catch((error: unknown) =>
      log.error('Looking for alerts failed.', { error }),
    );
    void round.then(() => {
      running = false;
      if (!stopped) cancel = clock.after(again ? 0 : EVERY, next, true);
    });
  };
  return {
    start: () => {
      if (cancel === null && !stopped) cancel = clock.after(0, next, true);
    },
    stop: () => {
      stopped = true;
      cancel?.();
      for (const one of kept) one.release();
    },
    soon: () => {
      again = true;
      if (running || stopped || cancel === null) return;
      cancel();
      cancel = clock.after(0, next, true);
    },
    once,
    notice: async (corpus) => kept.find(({ key }) => key === corpus)?.notice(),
  };
}

/** One corpus, looked after as long as this process is the one. */
function keeperOf(corpus: WatchedCorpus, around: RoundsAround) {
  const { clock } = around;
  const places = openPlaces(corpus.key, around);
  let held: AlertLock | null = null;
  let noticer: Noticer | null = null;
  let triedAt = Number.NEGATIVE_INFINITY;
  let over = false;
  let last: Promise<unknown> = Promise.resolve();

  const isOurs = async () => {
    if (held !== null && (await held.holds())) return true;
    held?.release();
    held = null;
    if (over || clock.steady() - triedAt < AGAIN) return false;
    triedAt = clock.steady();
    held = await around.become(corpus.key);
    if (over) held?.release();
    noticer = held === null ? null : openNoticer(corpus.key, around.noticing);
    return held !== null;
  };
  /** One at a time, whoever asks for it. */
  const notice = () => {
    const looked = last.then(async () => {
      if (await isOurs()) await noticer?.look(corpus.coverage());
    });
    last = looked.catch(() => undefined);
    return looked;
  };
  return {
    key: corpus.key,
    notice,
    look: async () => {
      await notice();
      await gather(corpus.key, held !== null, around);
      if (held !== null) await places.look();
    },
    release: () => {
      over = true;
      held?.release();
    },
  };
}

/** Makes an alert of what waits for each watch whose time has come. */
async function gather(corpus: string, ours: boolean, around: RoundsAround): Promise<void> {
  const { store, clock, zone, ownOnly, platforms, allows } = around;
  const now = clock.wall();
  if (!ours && ownOnly.every((platform) => !platforms().includes(platform))) return;
  for (const { watch, oldest } of await store.waiting(corpus)) {
    const { platform } = watch;
    if (ownOnly.includes(platform) ? !platforms().includes(platform) : !ours) continue;
    if (!(await allows(watch))) {
      await endWatch(watch, texts.alerts.ended.turnedOff, around);
      continue;
    }
    const lately = await store.lately(alertPlace(watch), now - HOUR);
    if (isDue(watch.gathering, { now, zone, oldest, lately }))
      await store.form(watch, newReference(), now);
  }
}

/** Hands over what was made and is not there yet. Resolves when each was tried. */
async function sendFormed(around: RoundsAround, going: Set<string>): Promise<number> {
  const { store, clock, log, platforms, send } = around;
  const now = clock.wall();
  const corpora = around.corpora.map(({ key }) => key);
  const formed = await store.formed({ platforms: platforms(), corpora }, now, MOST_SENT);
  const fresh = formed.filter(({ id }) => !going.has(id));
  await Promise.all(
    fresh.map(async (alert) => {
      if (now - alert.formed > STALE) {
        log.error('An alert was too old to be sent.', { alert: alert.id });
        return store.failed(alert, null);
      }
      going.add(alert.id);
      const whole = await store.alert(alert.id);
      await sendOne(alert, whole?.watch ?? null, send).finally(() => going.delete(alert.id));
    }),
  );
  return fresh.length;
}

async function sendOne(
  alert: KeptAlert,
  watch: Parameters<typeof alertInquiry>[1],
  send: RoundsAround['send'],
): Promise<void> {
  const inquiry = alertInquiry(alert, watch);
  if (inquiry !== null) await send(inquiry);
}
