import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import type { Environment } from '../../src/config.ts';
import { closed, visible } from './render/visible.ts';
import type { StreamLike } from './settings.ts';

/** All that a command may touch of the machine; the entry makes it, tests make their own. */
export interface Terminal {
  readonly input: Readable & StreamLike;
  /** Answers go here and nothing else. */
  readonly output: Writable & StreamLike;
  /** Everything else: progress, problems, errors. */
  readonly errors: Writable & StreamLike;
  readonly env: Environment;
  readonly platform: NodeJS.Platform;
  /** The user's home folder. */
  readonly home: string;
  /** The folder of the articles that ship with Onrecord. */
  readonly shipped: string;
  /** Version of Onrecord. */
  readonly version: string;
  /** Milliseconds from any fixed moment on. */
  readonly clock: () => number;
  /** The day it is where the user is, ISO 8601. */
  readonly today: () => string;
}

/** Writes a line of an answer, and waits where the reader is slower. */
export async function print(terminal: Terminal, line: string): Promise<void> {
  if (!terminal.output.write(`${line}\n`)) await once(terminal.output, 'drain');
}

/** Writes a line for people beside the answer. */
export function tell(terminal: Pick<Terminal, 'errors'>, line: string): void {
  terminal.errors.write(`${closed(visible(line))}\n`);
}
