import { afterAll, beforeAll, expect } from 'vitest';
import type { Deed, Scene } from '../../../stand-ins/discord/events.ts';
import type { Body, Entry, ShownMessage } from '../../../stand-ins/discord/ledger.ts';
import { controlsOf } from '../../../stand-ins/discord/message.ts';
import { logged, type Running, run, until } from '../harness.ts';

/** One bot for all tests of a file, in Discord's stand-in. */
export interface Stage {
  readonly running: Running;
  /** Does something, and waits for the answer. */
  ask(deed: Deed, where?: Partial<Scene>): Promise<Entry>;
  /** Presses the button of a message that is labelled so. */
  press(message: ShownMessage, label: RegExp, user: string): Promise<Entry>;
  /** Another bot in place of this one, on the same state. */
  restart(): Promise<void>;
}

/**
 * Sets the stage before the tests of a file. After them: nothing that was sent broke a rule of
 * Discord's, everything was acknowledged within 3 s, and no secret stands in the log.
 */
export function stage(): Stage {
  let running: Running;
  beforeAll(async () => {
    running = await run();
    await until(() => running.bot.healthy());
  });
  afterAll(async () => {
    const { recorded, ledger } = running.discord;
    const entries = [...ledger.entries.values()];
    expect(recorded.flatMap(({ violations }) => violations)).toEqual([]);
    expect(entries.filter(({ acknowledged }) => acknowledged === null)).toEqual([]);
    for (const { token } of entries) expect(logged.join('')).not.toContain(token);
    expect(entries.length).toBeGreaterThan(0);
    await running.stop();
  });
  const ask: Stage['ask'] = (deed, where) => running.discord.ask(deed, where);
  return {
    get running() {
      return running;
    },
    ask,
    press: (message, label, user) => {
      const [, id] = [...controls(message)].find(([name]) => label.test(name)) ?? [];
      if (id === undefined)
        throw new Error(`No ${label} on ${[...controls(message).keys()].join(', ')}`);
      return ask({ kind: 'press', message, id }, { user });
    },
    restart: async () => {
      const { discord, state, stop } = running;
      await running.bot.stop();
      running = { ...(await run({ discord, state })), stop };
      await until(() => running.bot.healthy());
    },
  };
}

let person = 300_000_000_000_001_000n;
/** Each test is somebody else, so that nobody has to wait. */
export const somebody = () => String(person++);

/** A slash command. */
export const slash = (name: string, options: Record<string, string | boolean> = {}): Deed => ({
  kind: 'slash',
  name,
  options,
});

/** What a message shows, as one text to look into. */
export const words = (message: ShownMessage) => JSON.stringify(message.body);

/** The ids of a message's controls by their labels. */
export const controls = (message: ShownMessage) => controlsOf(message.body);

/** What came back at once. */
export const data = (entry: Entry) => entry.callback?.data as Body;
