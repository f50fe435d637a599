import { limits } from './limits.ts';
import { closed, visibleLine } from './render/visible.ts';
import { type Terminal, tell } from './terminal.ts';

/** Tells people how far something is that takes longer than they wait gladly. */
export interface Progress {
  /** How far it is now; told at most once a second, and nothing is told of what is done at once. */
  step(how: string): void;
  /** It is done: in a window what was told vanishes. */
  done(): void;
}

/** In a window one line that changes; elsewhere lines that grow rarer, so that no log fills with them; LOG_LEVEL=silent has none. */
export function progressOn(terminal: Pick<Terminal, 'errors' | 'clock' | 'env'>): Progress {
  const silent = terminal.env.LOG_LEVEL === 'silent';
  const window = terminal.errors.isTTY === true;
  let pause: number = limits.quiet;
  let next = terminal.clock() + pause;
  let told = false;
  return {
    step(how) {
      if (silent || terminal.clock() < next) return;
      if (!window) pause *= 2;
      next = terminal.clock() + pause;
      told = true;
      // It may hold the name of a file, and that any character.
      const line = visibleLine(how);
      if (window) terminal.errors.write(`\r${closed(line)}${CLEAR_REST}`);
      else tell(terminal, line);
    },
    done() {
      if (window && told) terminal.errors.write(`\r${CLEAR_REST}`);
    },
  };
}

/** Clears from the cursor to the end of the line. */
const CLEAR_REST = '\u001B[K';
