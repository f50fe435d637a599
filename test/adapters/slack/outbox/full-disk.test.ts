import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, expect, it } from 'vitest';
import { type StandIn, startSlack } from '../../../stand-ins/slack/stand-in.ts';
import { answered, run, until } from '../harness.ts';

/** What a process answered whose disk was full is known to Slack alone: the journal forgets it here. */
function forget(state: string): void {
  const database = new DatabaseSync(path.join(state, 'desk', 'desk.db'));
  database.exec('DELETE FROM inquiries; DELETE FROM inquiry_keys; DELETE FROM short_keys');
  database.close();
}

let slack: StandIn;
let state: string;
afterEach(async () => {
  await slack.stop();
  rmSync(state, { recursive: true, force: true });
});

it.each(['socket', 'http'] as const)(
  'answers no second time by %s what it answered before it died with a full disk',
  async (mode) => {
    slack = await startSlack();
    slack.retries.acknowledge = 300;
    slack.retries.times = 100;
    state = mkdtempSync(path.join(tmpdir(), 'onrecord-full-'));
    const first = await run({ slack, state, mode });
    slack.lostAcks = 1_000;
    const entry = slack.send({ kind: 'mention', text: 'who spoke of drones?' });
    await answered(slack, entry);
    await first.stop();
    forget(state);
    const second = await run({ slack, state, mode });
    slack.lostAcks = 0;
    await until(() => entry.acknowledged);
    // Acknowledged once the journal holds it, and looked for before it is answered.
    await until(() => slack.recorded.some(({ purpose }) => purpose === 'conversations.replies'));
    await second.stop();
    expect(slack.answersTo(entry)).toHaveLength(1);
  },
);
