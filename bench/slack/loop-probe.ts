import { monitorEventLoopDelay } from 'node:perf_hooks';

/**
 * Loaded into the bot's process before anything else: from SIGUSR2 on it watches how long the event
 * loop is blocked, and how much memory is used; every further SIGUSR2 and the end say so on standard error.
 */
const delay = monitorEventLoopDelay({ resolution: 1 });
let watching = false;
const tell = () => {
  const { heapUsed, rss } = process.memoryUsage();
  const figures = {
    loopP99: Math.round(delay.percentile(99) / 1e6),
    loopMax: Math.round(delay.max / 1e6),
    heap: Math.round(heapUsed / 2 ** 20),
    rss: Math.round(rss / 2 ** 20),
  };
  process.stderr.write(`probe ${JSON.stringify(figures)}\n`);
};
process.on('SIGUSR2', () => {
  if (watching) tell();
  else delay.reset();
  delay.enable();
  watching = true;
});
process.on('exit', tell);
