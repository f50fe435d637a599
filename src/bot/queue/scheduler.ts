import type { Clock } from '../machine/clock.ts';
import type { Log } from '../machine/log.ts';
import { purgeState } from '../store/purge.ts';
import type { State } from '../store/state.ts';
import type { InFlight } from './in-flight.ts';
import type { Entry, Journal } from './journal.ts';
import type { Replier } from './replier.ts';
import type { Work } from './work.ts';

/** What is looked after again and again. */
export interface Scheduler {
  /** Begins; the first round comes at once. A second call changes nothing. */
  start(): void;
  stop(): void;
  /** One round; resolves when what it found has been begun, not when it is done. */
  once(): Promise<void>;
}

interface Parts {
  readonly journal: Journal;
  readonly state: State;
  readonly clock: Clock;
  readonly log: Log;
  readonly repliers: ReadonlyMap<string, Replier>;
  readonly inFlight: InFlight;
  readonly work: Work;
}

/** Between two rounds, ms. */
const EVERY = 2_000;
/** The same where a round left something to begin, ms. */
const SOON = 200;
/** Inquiries begun and rows removed in one round: each step stays short, and 50 rounds come in 100 s. */
const MOST_BEGUN = 20;
const MOST_REMOVED = 200;

/** Rounds: leftovers taken up, late ones given up, old rows removed. */
export function openScheduler({
  journal,
  state,
  clock,
  log,
  repliers,
  inFlight,
  work,
}: Parts): Scheduler {
  let cancel: (() => void) | null = null;
  let stopped = false;
  let pause = EVERY;

  async function once(): Promise<void> {
    await state.tend();
    for (const ref of await journal.expire(MOST_REMOVED))
      log.error('An inquiry was too old to answer.', { ref });
    const due = stopped ? [] : await journal.due([...repliers.keys()], MOST_BEGUN);
    for (const entry of due) begin(entry);
    pause = due.length < MOST_BEGUN ? EVERY : SOON;
    await journal.purge(MOST_REMOVED);
    for (const database of [state.disk, state.memory]) {
      if (database !== null)
        await attemptPurge(() => purgeState(database, state.now(), MOST_REMOVED));
    }
  }

  function begin(entry: Entry): void {
    const replier = repliers.get(entry.inquiry.platform);
    if (replier !== undefined) void inFlight.add(work.again(entry, replier));
  }

  async function attemptPurge(step: () => Promise<unknown>): Promise<void> {
    try {
      await step();
    } catch (error) {
      state.refused(error);
    }
  }

  function next(): void {
    const round = once().catch((error: unknown) => log.error('A round failed.', { error }));
    void round.then(() => {
      if (!stopped) cancel = clock.after(pause, next, true);
    });
  }

  return {
    start: () => {
      if (cancel !== null || stopped) return;
      // After the caller has named all platforms that it serves.
      cancel = clock.after(0, next, true);
    },
    stop: () => {
      stopped = true;
      cancel?.();
    },
    once,
  };
}
