import { describe, expect, it } from 'vitest';
import { logged, type Mode, run } from '../harness.ts';
import { allSpeak, soak } from './soak.ts';

const MODES: Mode[] = ['socket', 'http'];

describe.each(MODES)('50 questions under faults by chance, by %s', (mode) => {
  it('are answered, each once, in payloads that Slack takes', async () => {
    const running = await run({ mode });
    running.slack.retries.acknowledge = 600;
    running.slack.retries.times = 60;
    const { slack } = running;
    const outcome = await soak({ slack, questions: 50, seed: 20_260_701, every: 20 });
    expect(outcome).toMatchObject({ lost: [], doubled: [], invalid: [], unprinted: [] });
    // All fifty, but for a command that a busy machine acknowledged later than Slack waits.
    expect(outcome.delivered).toBeGreaterThanOrEqual(48);
    expect(outcome.excerpts).toBeGreaterThan(20);
    expect(outcome.faults).toBeGreaterThan(5);
    expect(allSpeak(slack)).toBe(true);
    expect(logged.join('')).not.toMatch(/xoxb-1|xapp-1|r\d+-secret/);
    await running.stop();
  }, 60_000);
});
