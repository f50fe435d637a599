import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { controls, displayed, quotations } from '../../../stand-ins/slack/display.ts';
import { shown } from '../../../stand-ins/slack/ledger.ts';
import { type Running, run } from '../harness.ts';

const QUESTION = 'what did Radakin say?';

describe.each(['socket', 'http'] as const)('by %s', (mode) => {
  let running: Running;
  beforeAll(async () => {
    running = await run({ mode });
  });
  afterAll(async () => {
    expect(running.slack.ledger.faults).toEqual([]);
    await running.stop();
  });

  it('a mention is answered in its thread, word for word and cited', async () => {
    const answer = await running.ask(
      { kind: 'mention', text: QUESTION },
      { user: 'U10', channel: 'C10' },
    );
    expect(answer).toMatchObject({ channel: 'C10', to: null });
    expect(answer.thread).not.toBeNull();
    const { blocks, text } = shown(answer);
    expect(quotations(blocks)).toHaveLength(3);
    expect(displayed(blocks).join('\n')).toMatch(/Tony Radakin.*, quoted/s);
    expect(text).toContain(quotations(blocks)[0]);
    expect(controls(blocks).length).toBeGreaterThan(3);
  });

  it('a command is answered for the asker alone', async () => {
    const answer = await running.ask(
      { kind: 'command', text: QUESTION },
      { user: 'U11', channel: 'C11' },
    );
    expect(answer.to).toBe('U11');
    expect(quotations(shown(answer).blocks).length).toBeGreaterThan(0);
  });

  it('a direct message is answered where it stands', async () => {
    const answer = await running.ask(
      { kind: 'message', text: QUESTION },
      { user: 'U12', channel: 'D12' },
    );
    expect(answer).toMatchObject({ channel: 'D12', thread: null, to: null });
  });
});
