/** What can be told to stop and to read its coverage again. */
interface Stoppable {
  reload(): Promise<void>;
  stop(ms?: number, code?: number): Promise<unknown>;
}

/** What of a process is needed here. */
interface Host {
  on(event: string, listener: (value: unknown) => void): unknown;
  removeAllListeners(event: string): unknown;
  exit(code: number): never;
}

/** `EX_SOFTWARE` of sysexits.h. */
const BROKEN = 70;

/**
 * Lets a bot live until it is told to stop: SIGTERM and SIGINT finish what is going on, SIGHUP reads
 * the coverage again. An error that nobody caught stops it likewise, once, and ends with exit code 70;
 * what could not be finished, the journal hands to the next start.
 */
export function obeySignals(bot: Stoppable, host: Host, write: (line: string) => void): void {
  const stop = () => void bot.stop();
  host.on('SIGTERM', stop);
  host.on('SIGINT', stop);
  host.on('SIGHUP', () => void bot.reload());
  const breakDown = breakingDown(bot, host, write);
  for (const event of ['uncaughtException', 'unhandledRejection']) {
    host.removeAllListeners(event);
    host.on(event, breakDown);
  }
}

function breakingDown(bot: Stoppable, host: Host, write: (line: string) => void) {
  let broken = false;
  return (error: unknown) => {
    // Stopping may fail in its turn; the first cause is the one to tell.
    if (broken) return;
    broken = true;
    const said = error instanceof Error ? `${error.name} at ${placeOf(error)}` : 'unknown';
    write(`Unexpected error (${said}); stopping. [unexpected]\n`);
    // Whoever waits for the bot's own end must not take it for one that was wanted.
    void bot.stop(undefined, BROKEN).finally(() => host.exit(BROKEN));
  };
}

/** The place alone: a message may hold what a user typed, or a token. */
function placeOf({ stack = '' }: Error): string {
  return /^[^\S\n]+at (.*)$/m.exec(stack)?.[1] ?? 'an unknown place';
}
