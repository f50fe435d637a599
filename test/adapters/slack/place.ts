import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Deed } from '../../stand-ins/slack/deeds.ts';
import { type Entry, type StandIn, startSlack } from '../../stand-ins/slack/stand-in.ts';
import type { Process } from '../process.ts';
import { answered, type Mode, until } from './harness.ts';
import { start } from './process.ts';

/** What is asked where it does not matter what. */
export const QUESTION: Deed = { kind: 'mention', text: 'what did Radakin say about Zebedee?' };
/** A stand-in, a state folder and the processes on them. */
export class Place {
  readonly state = mkdtempSync(path.join(tmpdir(), 'onrecord-slack-'));
  readonly processes: Process[] = [];
  readonly slack: StandIn;

  constructor(slack: StandIn) {
    this.slack = slack;
    slack.retries.acknowledge = 600;
    slack.retries.times = 60;
  }

  begin(env: Record<string, string>, mode: Mode = 'socket', state = this.state): Process {
    const process = start(this.slack, state, { mode, env });
    this.processes.push(process);
    return process;
  }

  /** Starts a process, and waits until events reach it. */
  async started(
    mode: Mode = 'socket',
    env: Record<string, string> = {},
    state = this.state,
  ): Promise<Process> {
    const { slack } = this;
    const before = slack.sockets.log.length;
    const process = this.begin(env, mode, state);
    if (mode === 'socket') await until(() => slack.sockets.log.length >= before + 2, 60_000);
    else {
      const port = () => /port (\d+)/.exec(process.errors.join(''))?.[1];
      await until(() => port() !== undefined, 60_000);
      slack.door = `http://127.0.0.1:${port()}`;
    }
    return process;
  }

  ask(n: number): Entry {
    return this.slack.send(QUESTION, { user: `U${n}`, channel: `C${n}` });
  }

  async expectOnce(entry: Entry): Promise<void> {
    await answered(this.slack, entry, 20_000);
    expect(this.slack.answersTo(entry)).toHaveLength(1);
  }

  async close(): Promise<void> {
    for (const { child } of this.processes) child.kill('SIGKILL');
    await Promise.all(this.processes.map(({ ended }) => ended));
    expect(this.slack.ledger.faults).toEqual([]);
    await this.slack.stop();
    rmSync(this.state, { recursive: true, force: true });
  }
}

/** A test that has a place of its own, so that it can run beside others. */
export const inPlace = test.extend<{ place: Place }>({
  place: async ({ task: _ }, use) => {
    const place = new Place(await startSlack());
    await use(place);
    await place.close();
  },
});
