import { test } from 'vitest';
import { type Running, run, until } from './harness.ts';

/** A test that has a stand-in and a healthy bot of its own, so that it can run beside others. */
export const withBot = test.extend<{ running: Running }>({
  running: async ({ task: _ }, use) => {
    const running = await run();
    await until(() => running.bot.healthy());
    await use(running);
    await running.stop();
  },
});
