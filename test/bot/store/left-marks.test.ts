import { mkdirSync, renameSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { openDesk } from '../../../src/bot/desk.ts';
import type { Replier } from '../../../src/bot/queue/replier.ts';
import { fakeClock } from '../fake-clock.ts';
import { inquiry, readableLog, temporaryFolder, testState } from '../setting.ts';

/** A process on a folder, with how often it was to answer. */
function given(folder: string, answer?: Replier['answer']) {
  const clock = fakeClock();
  const { state, close } = testState(folder, clock);
  const desk = openDesk(state, { clock, log: readableLog(clock).log });
  const answers = vi.fn(answer ?? (async () => ({ outcome: 'answered', answered: true })));
  const nothing = async () => undefined;
  desk.serve('discord', { answer: answers, refuse: nothing, apologise: nothing });
  return { desk, state, close, answers };
}

/** One whose reply is leaving and can't be looked up. */
async function sending(folder: string) {
  const process = given(folder, ({ sent }) => new Promise(() => sent(true)));
  void process.desk.receive(inquiry());
  await vi.waitFor(() => expect(process.state.marks.own().size).toBe(1));
  return process;
}

describe('what a process that died had sent', () => {
  it('is not sent again by one that looked at its marks just before it died', async () => {
    const folder = temporaryFolder();
    const first = await sending(folder);
    const second = given(folder);
    const { left } = second.state.marks;
    const looked = vi.fn(() => {
      const found = left();
      if (looked.mock.calls.length === 1) first.close();
      return found;
    });
    Object.assign(second.state.marks, { left: looked });
    await second.desk.tend();
    await second.desk.tend();
    expect(looked).toHaveBeenCalledTimes(2);
    expect(second.answers).not.toHaveBeenCalled();
    expect(await second.desk.unfinished(9)).toEqual([]);
  });

  it('waits as long as its marks can’t be read', async () => {
    const folder = temporaryFolder();
    const first = await sending(folder);
    const file = join(folder, 'desk', `marks-${first.state.owner}`);
    first.close();
    renameSync(file, join(folder, 'aside'));
    mkdirSync(file);
    const second = given(folder);
    await second.desk.tend();
    expect(second.answers).not.toHaveBeenCalled();
    expect(await second.desk.unfinished(9)).toHaveLength(1);
    rmdirSync(file);
    renameSync(join(folder, 'aside'), file);
    await second.desk.tend();
    expect(second.answers).not.toHaveBeenCalled();
    expect(await second.desk.unfinished(9)).toEqual([]);
  });
});
