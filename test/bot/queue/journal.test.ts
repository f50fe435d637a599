import { describe, expect, it, vi } from 'vitest';
import { openJournal } from '../../../src/bot/queue/kept-journal.ts';
import type { Database } from '../../../src/bot/store/database/database.ts';
import { fakeClock } from '../fake-clock.ts';
import { inquiry, temporaryFolder, testState } from '../setting.ts';
import { newFile, newMemory, type Place } from '../store/places.ts';
import { fresh, journalContract } from './journal.contract.ts';

/** A file of SQLite's whose disk refuses from now on. */
function refusing(): Place {
  const open = newFile();
  return async (clock) => {
    const opening = await open(clock);
    await opening.state.disk?.exec('PRAGMA query_only = ON');
    return opening;
  };
}

journalContract('memory only', async () => newMemory());
journalContract('a disk that refuses from now on', async () => refusing());

function given(folder: string, clock = fakeClock()) {
  const { state } = testState(folder, clock);
  return { journal: openJournal(state, clock), clock, state };
}

describe('a journal whose disk refuses for a while', () => {
  it('does not take over what was answered while the disk refused', async () => {
    const folder = temporaryFolder();
    const clock = fakeClock();
    const first = testState(folder, clock);
    const journal = openJournal(first.state, clock);
    const { reference } = await fresh(journal, inquiry());
    first.state.disk?.exec('PRAGMA query_only = ON');
    expect(await journal.finish(reference, 'answered')).toBe(true);
    expect(await journal.finish(reference, 'answered')).toBe(false);
    first.state.disk?.exec('PRAGMA query_only = OFF');
    await journal.due(['discord'], 10); // The next round writes it down.
    first.close();
    expect(await given(folder, clock).journal.due(['discord'], 10)).toEqual([]);
  });

  it('works on what the disk took and could not say so, once', async () => {
    const { journal, state } = given(temporaryFolder());
    const disk = state.disk as Database;
    const { transaction } = disk;
    disk.transaction = async (work) => {
      disk.transaction = transaction;
      await transaction(work);
      throw Object.assign(new Error('cut'), { errcode: 10 });
    };
    await fresh(journal, inquiry());
    expect(await journal.claim(inquiry({ keys: ['1', 'twin'] }))).toMatchObject({ kind: 'known' });
  });

  it('does not begin anew what it put off while the disk could not be told', async () => {
    const { journal, state } = given(temporaryFolder());
    const entry = await fresh(journal, inquiry());
    const certain = vi.spyOn(state, 'certain', 'get').mockReturnValue(false);
    state.disk?.exec('PRAGMA query_only = ON');
    await journal.putOff(entry, 1_000);
    state.disk?.exec('PRAGMA query_only = OFF');
    certain.mockReturnValue(true);
    // Its reply may have left: whoever goes on looks for it first, and that is the next attempt.
    expect(await journal.claim(inquiry())).toMatchObject({ kind: 'known' });
  });

  it('knows what was answered on disk, even while the disk refuses', async () => {
    const { journal, state } = given(temporaryFolder());
    await journal.finish((await fresh(journal, inquiry())).reference, 'answered');
    state.disk?.exec('PRAGMA query_only = ON');
    expect(await journal.claim(inquiry())).toMatchObject({ kind: 'known', state: 'answered' });
  });

  it('knows what was answered in memory, even when the disk serves again', async () => {
    const { journal, state } = given(temporaryFolder());
    state.disk?.exec('PRAGMA query_only = ON');
    const { reference } = await fresh(journal, inquiry());
    state.disk?.exec('PRAGMA query_only = OFF');
    await journal.finish(reference, 'answered');
    expect(await journal.claim(inquiry())).toMatchObject({ kind: 'known', state: 'answered' });
  });
});
