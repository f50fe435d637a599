import * as fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { systemClock } from '../../src/bot/machine/clock.ts';
import { createLog } from '../../src/bot/machine/log.ts';
import { openState } from '../../src/bot/store/kept-state.ts';
import { openMarks } from '../../src/bot/store/spill/mark-file.ts';
import type { Mark } from '../../src/bot/store/spill/marks.ts';
import { readState, writeState } from '../../src/snapshot/state-file.ts';
import type { Chance } from './chance.ts';
import { damaged } from './inputs.ts';
import { hold, type Target } from './targets.ts';

const clock = systemClock();
const log = createLog({ level: 'silent', clock, write: () => undefined, secrets: [] });

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await fs.mkdtemp(path.join(tmpdir(), 'onrecord-fuzz-'));
  try {
    return await work(folder);
  } finally {
    await fs.rm(folder, { recursive: true, force: true });
  }
}

/** Flips bits of every file in a folder. */
async function damageAll(folder: string, chance: Chance): Promise<void> {
  for (const name of await fs.readdir(folder, { recursive: true })) {
    const file = path.join(folder, name);
    if (!(await fs.stat(file)).isFile()) continue;
    await fs.writeFile(file, damaged(await fs.readFile(file), chance));
  }
}

/** What is kept between runs, with bits flipped, cut off, doubled. */
export const STATE: readonly Target[] = [
  {
    name: 'the saved coverage',
    run: (chance) =>
      inFolder(async (folder) => {
        const file = path.join(folder, 'a.coverage');
        const bytes = Uint8Array.from({ length: 1 + chance.below(500) }, () => chance.below(256));
        await writeState(file, 'key', new Map([['part', bytes]]), fs, 'fuzz');
        await damageAll(folder, chance);
        const read = await readState(file, 'key', fs);
        const same = read === null || Buffer.from(bytes).equals(read.get('part') ?? Buffer.of());
        hold(same, 'damaged bytes were taken for whole ones');
        return bytes;
      }),
  },
  {
    name: 'a bot’s state',
    run: (chance) =>
      inFolder(async (folder) => {
        const change = async (how: string) => {
          const state = openState(folder, { clock, log });
          await state.write((database) => database.put('meta', { name: 'fuzz', value: how }));
          const found = await state.read((database) =>
            database.get<{ value: string }>('SELECT value FROM meta WHERE name = ?', 'fuzz'),
          );
          hold(found?.value === how, 'what was written was not read');
          await state.close();
        };
        await change('before');
        await damageAll(folder, chance);
        await change('after');
        return folder;
      }),
  },
  {
    name: 'what became of questions on a full disk',
    run: (chance) =>
      inFolder(async (folder) => {
        const noted = new Map<string, Mark>();
        const marks = openMarks(folder, 'gone', () => false);
        for (let left = chance.below(200); left > 0; left--) {
          const reference = `${chance.below(1_000_000)}`.padStart(12, 'r');
          const mark = chance.one<Mark>(['sent', 'answered', 'given-up']);
          noted.set(reference, mark);
          marks.set(reference, mark);
        }
        await damageAll(folder, chance);
        const [left] = openMarks(folder, 'next', (owner) => owner === 'gone').left();
        for (const [reference, mark] of left?.marks ?? [])
          hold(noted.get(reference) === mark, 'a mark was read that nobody made');
        marks.close();
        return folder;
      }),
  },
];
