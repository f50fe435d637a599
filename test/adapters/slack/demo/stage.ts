import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import type { Deed, Where } from '../../../stand-ins/slack/deeds.ts';
import { controls, displayed } from '../../../stand-ins/slack/display.ts';
import { type Standing, shown } from '../../../stand-ins/slack/ledger.ts';
import type { Entry } from '../../../stand-ins/slack/stand-in.ts';
import { answered, type Running, run } from '../harness.ts';

/** What is asked where it does not matter what. */
export const QUESTION = 'what did Radakin say?';

/** One bot for all tests of a file, in Slack's stand-in; each test is somebody else, somewhere else. */
export interface Stage {
  readonly running: Running;
  /** Who does something in this test, and where. */
  readonly where: Where;
  /** Does something. */
  send(deed: Deed, at?: Partial<Where>): Entry;
  /** Does something, and waits for the answer. */
  ask(deed: Deed, at?: Partial<Where>): Promise<Standing>;
  /** All of our messages in this test's channel. */
  all(): Standing[];
  /** Goes on as somebody else, somewhere else. */
  move(): void;
}

/** Sets the stage before the tests of a file. After them: nothing that was sent broke a rule of Slack's. */
export function stage(): Stage {
  let running: Running;
  let n = 100;
  let where: Where;
  const move = () => {
    n++;
    where = { team: 'T1', user: `U${n}`, channel: `C${n}` };
  };
  beforeAll(async () => {
    running = await run();
  });
  afterAll(async () => {
    expect(running.slack.ledger.faults).toEqual([]);
    await running.stop();
  });
  beforeEach(move);
  const send: Stage['send'] = (deed, at) => running.slack.send(deed, { ...where, ...at });
  return {
    get running() {
      return running;
    },
    get where() {
      return where;
    },
    send,
    ask: (deed, at) => answered(running.slack, send(deed, at)),
    all: () => running.slack.ledger.messages.filter(({ channel }) => channel === where.channel),
    move,
  };
}

/** Somebody mentions us. */
export const mention = (text: string, thread?: string): Deed =>
  thread === undefined ? { kind: 'mention', text } : { kind: 'mention', text, thread };

/** What a message shows. */
export const lines = (standing: Standing) => displayed(shown(standing).blocks).join('\n');

/** The first control of a message that does this. */
export const control = (standing: Standing, verb: string) =>
  controls(shown(standing).blocks).find(({ action_id: id }) => id.split(':')[1] === verb);

/** Somebody presses it. */
export const press = (standing: Standing, verb: string): Deed => ({
  kind: 'press',
  control: control(standing, verb),
  message: standing,
});

/** Time for what must not come. */
export const quiet = () => pause(250);
