import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Clock } from '../../src/bot/machine/clock.ts';
import { createLog, type Log } from '../../src/bot/machine/log.ts';
import type { Inquiry } from '../../src/bot/queue/inquiry.ts';
import { openState } from '../../src/bot/store/kept-state.ts';
import type { State } from '../../src/bot/store/state.ts';

/** A folder that goes when the test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-desk-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A log whose lines can be read. */
export function readableLog(clock: Clock): { log: Log; lines: string[] } {
  const lines: string[] = [];
  return { log: createLog({ clock, write: (line) => lines.push(line) }), lines };
}

/** A state that is closed when the test is over, unless it has been before. */
export function testState(
  folder: string | null,
  clock: Clock,
  maxBytes?: number,
): { state: State; lines: string[]; close: () => void } {
  const { log, lines } = readableLog(clock);
  const state = openState(folder, { clock, log, ...(maxBytes === undefined ? {} : { maxBytes }) });
  let open = true;
  const close = () => {
    if (open) state.close();
    open = false;
  };
  onTestFinished(close);
  return { state, lines, close };
}

/** A question in a guild's channel; `part` says what matters to the test. */
export function inquiry(part: Partial<Inquiry> = {}): Inquiry {
  return {
    platform: 'discord',
    keys: ['1'],
    person: 'p1',
    place: { guild: 'g1', channel: 'c1', thread: null },
    command: 'ask',
    text: 'What did she say?',
    replyTo: { token: 'secret-token' },
    answerWithin: 15 * 60_000,
    receivedAt: 0,
    ...part,
  };
}
