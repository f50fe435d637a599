import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { progressOn } from '../../../adapters/cli/progress.ts';
import type { Terminal } from '../../../adapters/cli/terminal.ts';
import { emptyCorpus } from '../../sources/corpus.ts';
import { onrecord } from './run.ts';

/** Takes a step every 100 ms for so long, in milliseconds, then ends; gives what was written. */
function written(isTTY: boolean, length: number, env = {}): string {
  let [now, text] = [0, ''];
  const errors = { isTTY, write: (part: string) => (text += part) };
  const terminal = { errors, env, clock: () => now } as unknown as Terminal;
  const progress = progressOn(terminal);
  for (; now <= length; now += 100) progress.step(`step ${now}\u001B[2J`);
  progress.done();
  return text;
}

describe('progressOn', () => {
  it('tells nothing of what is done at once', () => {
    expect(written(true, 900)).toBe('');
    expect(written(false, 900)).toBe('');
  });

  it('is silent where that was asked for', () => {
    expect(written(true, 5_000, { LOG_LEVEL: 'silent' })).toBe('');
    expect(written(false, 5_000, { LOG_LEVEL: 'silent' })).toBe('');
  });

  it('keeps to one line in a window, which vanishes in the end', () => {
    expect(written(true, 2_000)).toBe('\rstep 1000␛[2J\u001B[K\rstep 2000␛[2J\u001B[K\r\u001B[K');
  });

  it('fills no log: its lines grow rarer elsewhere', () => {
    expect(written(false, 15_000)).toBe(
      'step 1000␛[2J\nstep 3000␛[2J\nstep 7000␛[2J\nstep 15000␛[2J\n',
    );
  });
});

describe('an import that takes long', () => {
  it('says which file it is reading: nothing is fetched where no address was named', async () => {
    const folder = await emptyCorpus();
    const text = 'The ferry\n\nThe ferry sails at noon, said Anna Example.\n';
    await writeFile(path.join(folder, 'ferry.txt'), text);
    let now = 0;
    const { stderr } = await onrecord(['import', folder, '--corpus', await emptyCorpus()], {
      env: { LOG_LEVEL: 'info' },
      clock: () => (now += 60_000),
    });
    expect(stderr).toMatch(/^Reading 1 of 1 file: .*ferry\.txt…$/mu);
    expect(stderr).not.toContain('Fetching');
  });
});
