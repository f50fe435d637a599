import { describe, expect, it } from 'vitest';
import { TryLater } from '../../../src/bot/queue/replier.ts';
import { type Failed, retry } from '../../../src/bot/queue/retry.ts';
import { fakeClock } from '../fake-clock.ts';

const cause = new Error('away');
const AGAIN: Failed<string> = { kind: 'again', cause };

/** Tries that fail so often, on a clock that goes on by itself; gives what came of it, and how often it tried. */
async function tried(
  failures: number,
  judge: () => Failed<string> = () => AGAIN,
  signal?: AbortSignal,
) {
  const clock = fakeClock();
  let tries = 0;
  const attempt = async () => {
    if (++tries <= failures) throw cause;
    return 'done';
  };
  const over = retry(attempt, judge, { clock, signal }).then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
  let settled = false;
  void over.then(() => {
    settled = true;
  });
  const from = clock.steady();
  while (!settled) {
    await new Promise((turn) => setImmediate(turn));
    if (clock.timers > 0) clock.advance(50);
  }
  return { ...(await over), tries, ms: clock.steady() - from };
}

describe('insisting', () => {
  it('tries again, each time later, until it is done', async () => {
    expect(await tried(0)).toEqual({ value: 'done', tries: 1, ms: 0 });
    expect(await tried(3)).toEqual({ value: 'done', tries: 4, ms: 250 + 500 + 1_000 });
  });

  it('puts off what four tries did not bring about', async () => {
    const { error, tries } = (await tried(9)) as { error: TryLater; tries: number };
    expect({ later: error instanceof TryLater, wait: error.wait, tries }).toEqual({
      later: true,
      wait: 2_000,
      tries: 4,
    });
  });

  it('waits as long as it is told, and puts off what would take longer than an asker waits', async () => {
    const held = (ms: number) => () => ({ kind: 'wait', ms, cause }) as const;
    expect(await tried(1, held(3_000))).toMatchObject({ value: 'done', ms: 3_000 });
    expect(await tried(1, held(3_001))).toMatchObject({ error: { wait: 3_001 }, tries: 1 });
  });

  it('gives up at once where nothing helps, and takes what came about all the same', async () => {
    const hopeless = new Error('refused');
    expect(await tried(1, () => ({ kind: 'final', error: hopeless }))).toMatchObject({
      error: hopeless,
      tries: 1,
    });
    expect(await tried(1, () => ({ kind: 'done', value: 'gone' }))).toMatchObject({
      value: 'gone',
    });
    const look = async () => 'was there';
    expect(await tried(1, () => ({ ...AGAIN, look }))).toMatchObject({
      value: 'was there',
      tries: 1,
    });
  });

  it('tries nothing once it was aborted', async () => {
    const { tries, error } = (await tried(0, undefined, AbortSignal.abort())) as {
      tries: number;
      error: unknown;
    };
    expect({ tries, aborted: error !== undefined }).toEqual({ tries: 0, aborted: true });
  });
});
