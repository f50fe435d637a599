import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'vitest';
import { type StandIn, startDiscord } from '../../stand-ins/discord/stand-in.ts';
import type { Process } from '../process.ts';
import { until } from './harness.ts';
import { start } from './process.ts';

/** A stand-in, a state folder and the processes on them. */
export class Place {
  readonly state = mkdtempSync(path.join(tmpdir(), 'onrecord-discord-'));
  readonly processes: Process[] = [];
  readonly discord: StandIn;

  constructor(discord: StandIn) {
    this.discord = discord;
    discord.gateway.heartbeat = 300;
  }

  begin(env: Record<string, string> = {}, state = this.state): Process {
    const process = start(this.discord.api, state, env);
    this.processes.push(process);
    return process;
  }

  /** Starts a process, and waits until events reach it. */
  async started(env: Record<string, string> = {}, state = this.state): Promise<Process> {
    const { gateway } = this.discord;
    const before = gateway.connected;
    const process = this.begin(env, state);
    await until(() => gateway.connected > before, 60_000);
    return process;
  }

  async close(): Promise<void> {
    for (const { child } of this.processes) child.kill('SIGKILL');
    await Promise.all(this.processes.map(({ ended }) => ended));
    await this.discord.stop();
    rmSync(this.state, { recursive: true, force: true });
  }
}

/** A test that has a place of its own, so that it can run beside others. */
export const inPlace = test.extend<{ place: Place }>({
  place: async ({ task: _ }, use) => {
    const place = new Place(await startDiscord());
    await use(place);
    await place.close();
  },
});
