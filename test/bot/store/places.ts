import { onTestFinished } from 'vitest';
import { systemClock } from '../../../src/bot/machine/clock.ts';
import { postgresAddress } from '../../../src/bot/store/postgres/address.ts';
import { openPostgresState } from '../../../src/bot/store/postgres/open-postgres-state.ts';
import type { State } from '../../../src/bot/store/state.ts';
import type { FakeClock } from '../fake-clock.ts';
import { readableLog, temporaryFolder, testState } from '../setting.ts';

/** One opening of a state, as one process has it. */
interface Opening {
  readonly state: State;
  /** Lines of its log. */
  readonly lines: readonly string[];
  /** What the end of the process comes to. */
  close(): Promise<void>;
}

/** A state that several processes open. */
export type Place = (clock: FakeClock) => Promise<Opening>;

/** A new file of SQLite's. */
export function newFile(): Place {
  const folder = temporaryFolder();
  return async (clock) => {
    const { state, lines, close } = testState(folder, clock);
    return { state, lines, close: async () => close() };
  };
}

/** A new database of PostgreSQL's, at an address. Whoever is gone counts as gone without the grace after a restart. */
export function newDatabase(url: string): Place {
  return async (clock) => {
    const { log, lines } = readableLog(clock);
    const pace = systemClock();
    const options = { clock, pace, log, settling: 0, patience: 0 };
    const state = await openPostgresState(postgresAddress(url, 'url'), options);
    let open = true;
    const close = async () => {
      if (open) await state.close();
      open = false;
    };
    onTestFinished(close);
    return { state, lines, close };
  };
}

/** Only in memory: one process, which is all that shares it. */
export function newMemory(): Place {
  return async (clock) => {
    const { state, lines, close } = testState(null, clock);
    return { state, lines, close: async () => close() };
  };
}
