import { type Logger, LogLevel } from '@slack/bolt';
import type { Log } from '../../../src/bot/machine/log.ts';

/**
 * Bolt's log in ours. Its debug lines hold what users typed and the sockets' tickets: they go nowhere.
 * What matters of the rest is said by us, with a remedy, so that it stands in the log for `debug` only.
 */
export function boltLog(log: Log): Logger {
  const tell = (...said: unknown[]) =>
    log.debug('Bolt says something.', { said: said.map(String).join(' ') });
  return {
    debug: () => undefined,
    info: tell,
    warn: tell,
    error: tell,
    setLevel: () => undefined,
    getLevel: () => LogLevel.INFO,
    setName: () => undefined,
  };
}
