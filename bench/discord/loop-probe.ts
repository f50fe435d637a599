import { monitorEventLoopDelay } from 'node:perf_hooks';

/**
 * Loaded into the bot's process before anything else: from SIGUSR2 on it watches how long the event
 * loop is blocked, and at the end it says so on standard error, in ms.
 */
const delay = monitorEventLoopDelay({ resolution: 1 });
process.on('SIGUSR2', () => {
  delay.reset();
  delay.enable();
});
process.on('exit', () => {
  const figures = { loopP99: delay.percentile(99) / 1e6, loopMax: delay.max / 1e6 };
  process.stderr.write(`probe ${JSON.stringify(figures)}\n`);
});
