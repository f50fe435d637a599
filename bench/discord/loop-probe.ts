import { monitorEventLoopDelay } from 'node:perf_hooks';

/**
 * Loaded into the bot's process before anything else: from SIGUSR2 on it watches how long the event
 * loop is blocked and how much processor time is used, and at the end it says so on standard error,
 * in ms.
 */
const delay = monitorEventLoopDelay({ resolution: 1 });
let begun = process.cpuUsage();
process.on('SIGUSR2', () => {
  delay.reset();
  delay.enable();
  begun = process.cpuUsage();
});
process.on('exit', () => {
  const { user, system } = process.cpuUsage(begun);
  const figures = {
    loopP99: Math.round(delay.percentile(99) / 1e6),
    loopMax: Math.round(delay.max / 1e6),
    processor: Math.round((user + system) / 1e3),
  };
  process.stderr.write(`probe ${JSON.stringify(figures)}\n`);
});
