import { mkdtemp, readFile, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { limits } from '../../../../adapters/cli/limits.ts';
import { openTypedHistory } from '../../../../adapters/cli/repl/history.ts';

const folder = () => mkdtemp(path.join(tmpdir(), 'onrecord-history-'));

describe('openHistory', () => {
  it('keeps what was typed for the next run, newest first, in a folder it makes', async () => {
    const where = path.join(await folder(), 'deep', 'state');
    const first = await openTypedHistory(where);
    expect(first.earlier).toEqual([]);
    await first.add('one');
    await first.add('two');
    expect((await openTypedHistory(where)).earlier).toEqual(['two', 'one']);
  });

  it('can be read by its owner only', async () => {
    const where = await folder();
    await (await openTypedHistory(where)).add('secret');
    expect((await stat(path.join(where, 'history'))).mode & 0o077).toBe(0);
  });

  it('loses nothing where two runs write at once', async () => {
    const where = await folder();
    const [a, b] = [await openTypedHistory(where), await openTypedHistory(where)];
    await Promise.all([a.add('a1'), b.add('b1'), a.add('a2'), b.add('b2')]);
    expect(new Set((await openTypedHistory(where)).earlier)).toEqual(
      new Set(['a1', 'a2', 'b1', 'b2']),
    );
  });

  it('does not grow for ever', async () => {
    const where = await folder();
    const lines = Array.from({ length: 2 * limits.history + 1 }, (_, at) => String(at));
    await writeFile(path.join(where, 'history'), `${lines.join('\n')}\n`);
    const { earlier } = await openTypedHistory(where);
    expect(earlier).toHaveLength(limits.history);
    expect(earlier[0]).toBe(String(2 * limits.history));
    const kept = await readFile(path.join(where, 'history'), 'utf8');
    expect(kept.trim().split('\n')).toHaveLength(limits.history);
  });

  it('does without where the folder cannot be made', async () => {
    const file = path.join(await folder(), 'file');
    await writeFile(file, '');
    const history = await openTypedHistory(path.join(file, 'state'));
    await expect(history.add('one')).resolves.toBeUndefined();
    expect(history.earlier).toEqual([]);
  });
});
