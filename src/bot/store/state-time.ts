import type { Clock } from '../machine/clock.ts';
import type { Sqlite } from './sqlite.ts';
import { storageFailure } from './storage-failure.ts';

/** The state's own time. */
export interface StateTime {
  /**
   * ms that only run forward: near the wall clock's when the state was begun, then steady. What all
   * processes on one state agree on, whatever happens to the wall clock while the machine runs.
   */
  now(): number;
  /** Writes down how far the time has come, for the first process after a restart of the machine. */
  stamp(): void;
}

interface Seen {
  readonly boot: string | null;
  /** State time minus the steady clock, as long as this boot lasts. */
  readonly offset: number;
  readonly wall: number;
  readonly time: number;
}

/**
 * Picks the time up from a database. Within one run of the machine the steady clock decides; only
 * over a restart of it (or where it has no name for its run, outside Linux) is the wall clock asked
 * how long that took, and a clock set back counts as no time at all.
 * @param begin the time to begin a new state with, in ms.
 */
export function openStateTime(database: Sqlite, clock: Clock, begin: number): StateTime {
  const offset = settleOffset(database, clock, begin);
  return {
    now: () => offset + clock.steady(),
    stamp: () => writeSeen(database, seenNow(clock, offset)),
  };
}

/** One process at a time, so that all agree; on a full disk at least with what stands there. */
function settleOffset(database: Sqlite, clock: Clock, begin: number): number {
  try {
    return database.transaction(() => {
      const offset = offsetOf(readSeen(database), clock, begin);
      writeSeen(database, seenNow(clock, offset));
      return offset;
    });
  } catch (error) {
    if (storageFailure(error) === null) throw error;
    return offsetOf(readSeen(database), clock, begin);
  }
}

function offsetOf(seen: Seen | null, clock: Clock, begin: number): number {
  if (seen === null) return begin - clock.steady();
  const sameBoot = clock.boot !== null && clock.boot === seen.boot;
  // A copied machine may carry the name on with a younger clock: time would run backwards.
  if (sameBoot && seen.offset + clock.steady() >= seen.time) return seen.offset;
  return seen.time + Math.max(0, clock.wall() - seen.wall) - clock.steady();
}

function seenNow(clock: Clock, offset: number): Seen {
  return { boot: clock.boot, offset, wall: clock.wall(), time: offset + clock.steady() };
}

function readSeen(database: Sqlite): Seen | null {
  const row = database.get<{ value: string }>("SELECT value FROM meta WHERE name = 'time'");
  return row === undefined ? null : (JSON.parse(row.value) as Seen);
}

function writeSeen(database: Sqlite, seen: Seen): void {
  database.run("INSERT OR REPLACE INTO meta VALUES ('time', ?)", JSON.stringify(seen));
}
