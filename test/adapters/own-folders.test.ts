import * as fs from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { systemClock } from '../../src/bot/machine/clock.ts';
import { createLog } from '../../src/bot/machine/log.ts';
import { openState } from '../../src/bot/store/kept-state.ts';
import { folderWith } from '../articles/folder.ts';
import { onrecord, onrecordProcess } from './cli/run.ts';

const ARTICLE = { 'a.md': '---\ntitle: Ferry\n---\n\nThe ferry sails on Monday.\n' };

/** Everything at and under a folder that anybody but its owner has a right to. */
async function openToOthers(folder: string): Promise<string[]> {
  const names = ['', ...(await fs.readdir(folder, { recursive: true }))];
  const modes = await Promise.all(
    names.map(async (name) => [name, (await fs.stat(path.join(folder, name))).mode] as const),
  );
  return modes.flatMap(([name, mode]) => ((mode & 0o077) === 0 ? [] : [name]));
}

describe.skipIf(process.platform === 'win32')('the state folder', () => {
  it('is its owner’s only, also where it was open before', async () => {
    const [corpus, state] = [await folderWith(ARTICLE), path.join(await folderWith({}), 'state')];
    const env = { ONRECORD_STATE: state };
    const bot = () => {
      const clock = systemClock();
      const log = createLog({ level: 'silent', clock, write: () => undefined, secrets: [] });
      openState(state, { clock, log }).close();
    };
    await onrecord(['ask', 'ferry', '--corpus', corpus], { env });
    bot();
    expect(await openToOthers(state)).toEqual([]);

    await fs.writeFile(path.join(state, 'history'), 'ferry\n');
    for (const name of ['', ...(await fs.readdir(state, { recursive: true }))])
      await fs.chmod(path.join(state, name), 0o777);
    const { code, stdout } = await onrecord(['doctor', '--corpus', corpus], { env });
    expect({ code, stdout }).toMatchObject({
      code: 1,
      stdout: /WRONG.*chmod -R go-rwx.*state-open/,
    });
    await onrecord(['ask', 'ferry', '--corpus', corpus], { env });
    bot();
    expect(await openToOthers(state)).toEqual([]);
    expect((await onrecord(['doctor', '--corpus', corpus], { env })).code).toBe(0);
  });

  it('is rid of a save that was killed, at the next start a day later', async () => {
    const [corpus, state] = [await folderWith(ARTICLE), await folderWith({})];
    const ask = () =>
      onrecord(['ask', 'ferry', '--corpus', corpus], { env: { ONRECORD_STATE: state } });
    await ask();
    const kept = path.join(state, 'coverage');
    const [old, young] = ['old.coverage.1.part', 'young.coverage.1.part'];
    for (const name of [old, young]) await fs.writeFile(path.join(kept, name), 'half');
    const longAgo = new Date(Date.now() - 25 * 3_600_000);
    await fs.utimes(path.join(kept, old), longAgo, longAgo);
    await ask();
    const left = (await fs.readdir(kept)).filter((name) => name.endsWith('.part'));
    expect(left).toEqual([young]);
  });
});

describe('a folder that onrecord is started in', () => {
  it('is said to send tokens elsewhere where its .env does', async () => {
    const cwd = await folderWith({ '.env': 'SLACK_API_URL=https://elsewhere.example/api\n' });
    const told = await onrecordProcess(['slack'], { cwd });
    expect(told.stderr).toContain('sets SLACK_API_URL: tokens are sent to');
    expect(told.stderr).toContain('https://elsewhere.example/api');
    const own = { SLACK_API_URL: 'https://mine.example/api' };
    expect((await onrecordProcess(['slack'], { cwd, env: own })).stderr).not.toContain('elsewhere');
  });
});

describe.skipIf(process.platform === 'win32')('what was compiled', () => {
  it('is kept where nobody else can put code', async () => {
    const cache = await folderWith({});
    await onrecordProcess(['--version'], { env: { XDG_CACHE_HOME: cache } });
    const own = path.join(cache, 'onrecord', 'compiled');
    expect((await fs.stat(own)).mode & 0o077).toBe(0);
    expect(await fs.readdir(own)).not.toEqual([]);
  });
});
