import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openDesk } from '../../../src/bot/desk.ts';
import { systemClock } from '../../../src/bot/machine/clock.ts';
import { createLog } from '../../../src/bot/machine/log.ts';
import type { Inquiry } from '../../../src/bot/queue/inquiry.ts';
import { openState } from '../../../src/bot/store/kept-state.ts';
import { onrecord } from './run.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'onrecord-report-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a bot would have kept: one question unanswered twice, one disliked, one answered and liked. */
async function keep(): Promise<void> {
  const clock = systemClock();
  const state = openState(folder, { clock, log: createLog({ clock, write: () => {} }) });
  const { feedback } = openDesk(state, { clock, log: createLog({ clock, write: () => {} }) });
  const record = async (reference: string, text: string, answered: boolean) => {
    const place = { guild: null, channel: 'c', thread: null };
    const inquiry: Inquiry = {
      platform: 'discord',
      keys: [reference],
      person: 'p',
      place,
      command: 'ask',
      text,
      replyTo: null,
      answerWithin: 1,
      receivedAt: 0,
    };
    await feedback.record(reference, inquiry, {
      outcome: answered ? 'answered' : 'not-in-coverage',
      answered,
      latency: 1,
    });
  };
  await record('a', 'What did the mayor say?', false);
  await record('b', 'what did the mayor  say', false);
  await record('c', 'who is quoted?', true);
  await feedback.vote('c', 'discord', 'p', 'down');
  await record('d', 'what did Radakin say?', true);
  await feedback.vote('d', 'discord', 'p', 'up');
  await state.close();
}

describe('onrecord report', () => {
  it('says so where nothing is kept', async () => {
    const { code, stdout, stderr } = await onrecord(['report'], {
      env: { ONRECORD_STATE: `${folder}/none` },
    });
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toContain('none is kept');
  });

  it('lists what was unanswered or disliked, the same question once', async () => {
    await keep();
    const { stdout } = await onrecord(['report', '--json'], { env: { ONRECORD_STATE: folder } });
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toHaveLength(2);
    expect(lines).toContainEqual(expect.objectContaining({ asked: 2, unanswered: 2, disliked: 0 }));
    expect(lines).toContainEqual(
      expect.objectContaining({ question: 'who is quoted?', disliked: 1 }),
    );
    expect(stdout).not.toContain('Radakin');
  });

  it('tells it in words too', async () => {
    const { stdout } = await onrecord(['report'], { env: { ONRECORD_STATE: folder } });
    expect(stdout).toMatch(/the mayor {1,2}say.*\(2 times, 2 unanswered, last \d{4}-/);
  });
});
