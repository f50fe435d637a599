import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openJournal } from '../../../src/bot/queue/kept-journal.ts';
import { openDatabase } from '../../../src/bot/store/sqlite.ts';
import type { State } from '../../../src/bot/store/state.ts';
import { fakeClock } from '../fake-clock.ts';
import { inquiry, temporaryFolder, testState } from '../setting.ts';

const put = (state: State, name: string) =>
  state.write((database) => database.put('meta', { name, value: 'here' }));
const look = (state: State, name: string) =>
  state.read((database) =>
    database.get<{ value: string }>('SELECT value FROM meta WHERE name = ?', name),
  );

describe('the state on disk', () => {
  it('is there again at the next start, without a word', async () => {
    const folder = temporaryFolder();
    const first = testState(folder, fakeClock());
    await put(first.state, 'a');
    await first.close();
    const { state, lines } = testState(folder, fakeClock());
    expect(await look(state, 'a')).toEqual({ value: 'here' });
    expect(state.kept).toBe('disk');
    expect([...first.lines, ...lines]).toEqual([]);
  });

  it('can be read by its owner only, all files of it, in a folder that was open to others too', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'desk'), { mode: 0o755 });
    const { state } = testState(folder, fakeClock());
    await put(state, 'a');
    const names = readdirSync(join(folder, 'desk'));
    expect(names).toEqual(expect.arrayContaining(['desk.db', 'desk.db-wal', 'desk.db-shm']));
    for (const name of names)
      expect([name, statSync(join(folder, 'desk', name)).mode & 0o777]).toEqual([name, 0o600]);
    expect(statSync(join(folder, 'desk')).mode & 0o777).toBe(0o700);
  });

  it('leaves no marks of processes that are gone', async () => {
    const folder = temporaryFolder();
    for (let start = 0; start < 3; start += 1) testState(folder, fakeClock()).close();
    testState(folder, fakeClock());
    expect(
      readdirSync(join(folder, 'desk')).filter((name) => name.startsWith('owner-')),
    ).toHaveLength(1);
  });

  it('begins anew when its file is moved away in mid-life', async () => {
    const folder = temporaryFolder();
    const { state, lines } = testState(folder, fakeClock());
    renameSync(join(folder, 'desk'), join(folder, 'elsewhere'));
    await state.tend();
    await put(state, 'b');
    expect(existsSync(join(folder, 'desk', 'desk.db'))).toBe(true);
    expect(await look(state, 'b')).toEqual({ value: 'here' });
    expect(lines).toHaveLength(1);
    expect(state.kept).toBe('disk');
  });

  it('keeps secrets out of the file once they are of no use', async () => {
    const folder = temporaryFolder();
    const clock = fakeClock();
    const { state, close } = testState(folder, clock);
    const journal = openJournal(state, clock);
    const claim = await journal.claim(inquiry({ replyTo: 'NEEDLE-token', text: 'NEEDLE text' }));
    if (claim.kind === 'fresh') await journal.finish(claim.entry.reference, 'answered');
    close();
    const bytes = readFileSync(join(folder, 'desk', 'desk.db'), 'latin1');
    expect(bytes).not.toContain('NEEDLE');
    expect(bytes).toContain('discord:1'); // This is the file where it would have stood.
  });
});

describe('a state file that is damaged', () => {
  const damages: Record<string, (path: string) => void> = {
    'is no database': (path) =>
      writeFileSync(path, 'Not a database, but long enough to look like one. '.repeat(100)),
    'is broken in the middle': (path) => {
      const bytes = readFileSync(path);
      bytes.fill(0xff, 4096, 4096 * 20);
      writeFileSync(path, bytes);
    },
    'is cut short': (path) => writeFileSync(path, readFileSync(path).subarray(0, 4096 * 3 + 17)),
  };
  it.each(Object.entries(damages))(
    'is set aside with one line, and the bot goes on: it %s',
    async (_, damage) => {
      const folder = temporaryFolder();
      testState(folder, fakeClock()).close();
      const path = join(folder, 'desk', 'desk.db');
      damage(path);
      const before = readFileSync(path);
      const { state, lines } = testState(folder, fakeClock());
      expect(state.kept).toBe('disk');
      await put(state, 'a');
      const aside = readdirSync(join(folder, 'desk')).filter((name) =>
        name.includes('.damaged-2026-03-01'),
      );
      expect(aside).toHaveLength(1);
      expect(readFileSync(join(folder, 'desk', aside[0] ?? ''))).toEqual(before);
      expect(lines).toHaveLength(1);
      expect(lines[0]).toContain(aside[0]);
    },
  );

  it('is set aside at the next round when it breaks in mid-life', async () => {
    const folder = temporaryFolder();
    const { state, lines } = testState(folder, fakeClock());
    state.refused(Object.assign(new Error('database disk image is malformed'), { errcode: 267 }));
    expect(state.kept).toBe('memory');
    await put(state, 'a');
    await state.tend();
    expect(lines[0]).toContain('it is damaged');
    expect(await look(state, 'a')).toEqual({ value: 'here' });
  });
});

describe('a folder that cannot be written', () => {
  const user = process.getuid?.();
  const places: [string, string | null, (folder: string) => string][] = [
    [
      'a file stands in its place',
      null,
      (folder) => {
        writeFileSync(join(folder, 'file'), '');
        return join(folder, 'file');
      },
    ],
    [
      'it is read-only',
      user === 0 ? 'root writes everywhere' : null,
      (folder) => {
        chmodSync(folder, 0o500);
        return folder;
      },
    ],
    [
      'the system refuses it',
      existsSync('/proc/self') ? null : 'no /proc here',
      () => '/proc/onrecord',
    ],
  ];
  for (const [name, reason, make] of places) {
    it.skipIf(reason !== null)(
      `means memory only, with one line: ${name}${reason === null ? '' : ` (skipped: ${reason})`}`,
      async () => {
        const clock = fakeClock();
        const { state, lines } = testState(make(temporaryFolder()), clock);
        expect(state.kept).toBe('memory');
        await put(state, 'a');
        await state.tend();
        expect(await look(state, 'a')).toEqual({ value: 'here' });
        const journal = openJournal(state, clock);
        expect((await journal.claim(inquiry())).kind).toBe('fresh');
        expect((await journal.claim(inquiry())).kind).toBe('known');
        expect(lines).toHaveLength(1);
        expect(lines[0]).toMatch(/can't be kept .*; going on in memory/);
      },
    );
  }

  it('is no concern where no folder was asked for', async () => {
    const { state, lines } = testState(null, fakeClock());
    await put(state, 'a');
    expect(await look(state, 'a')).toEqual({ value: 'here' });
    expect([state.kept, lines]).toEqual(['memory', []]);
  });
});

describe('a state that has reached its largest size', () => {
  const fill = async (state: State) => {
    for (let row = 0; row < 200; row += 1) {
      await state.write((database) =>
        database.put('meta', { name: `row ${row}`, value: 'x'.repeat(2_000) }),
      );
    }
  };

  it('goes on in memory, says so once, and finds what stands in either place', async () => {
    const clock = fakeClock();
    const { state, lines } = testState(temporaryFolder(), clock, 300_000);
    await fill(state);
    for (const row of [0, 199]) expect(await look(state, `row ${row}`)).toBeDefined();
    expect(state.kept).toBe('memory');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('the disk is full');
  });

  it('says so when the disk has served again for a minute', async () => {
    const clock = fakeClock();
    const { state, lines } = testState(temporaryFolder(), clock, 300_000);
    await fill(state);
    await state.tend();
    expect(lines).toHaveLength(1);
    // Without space what memory took can't be brought there, and it does not serve.
    clock.advance(60_000);
    await state.tend();
    expect(state.kept).toBe('memory');
    await state.disk?.exec('PRAGMA max_page_count = 10000');
    clock.advance(60_000);
    await state.tend();
    expect(state.kept).toBe('disk');
    expect(lines[1]).toContain('written to disk again');
  });
});

describe('a state of another version', () => {
  it('is left alone if it is newer, and the remedy is named', async () => {
    const folder = temporaryFolder();
    testState(folder, fakeClock()).close();
    const database = openDatabase(join(folder, 'desk', 'desk.db'));
    database.exec('PRAGMA user_version = 99');
    database.close();
    const { state, lines } = testState(folder, fakeClock());
    expect(state.kept).toBe('memory');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('version 99');
    expect(readdirSync(join(folder, 'desk')).some((name) => name.includes('damaged'))).toBe(false);
  });
});
