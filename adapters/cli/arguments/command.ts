import { OnrecordError } from '../../../src/problem.ts';
import type { Terminal } from '../terminal.ts';

/** 0 done, 1 failed, 2 wrong usage; from 10 on the verdict that `check --exit-code` asked for. */
export type ExitCode = number;

/** One option of a command: with a value named in capitals, or without. */
export interface Option {
  /** What its value is, as help shows it (`NAME`); absent where it takes none. */
  readonly value?: string;
  readonly does: string;
}

/** One command of the command line. */
export interface Command {
  /** What follows `onrecord`, the words it takes included: `ask [QUESTION]`. */
  readonly usage: string;
  /** One line, for the list of commands. */
  readonly summary: string;
  /** What else one should know, in whole sentences; shown as one paragraph. */
  readonly details: readonly string[];
  /** Its own options; those of every command are not listed. */
  readonly options: Readonly<Record<string, Option>>;
  /** Whole lines for a shell, each of which works. */
  readonly examples: readonly string[];
  /** What `--top N` counts in it, as help shows it; null where it counts nothing. Absent: passages an answer. */
  readonly top?: string | null;
  /** The most words it takes; more are wrong usage. Absent: any number. */
  readonly most?: number;
  run(call: Call, terminal: Terminal): Promise<ExitCode>;
}

/** A command as it was called. */
export interface Call {
  /** What is neither command nor option. */
  readonly words: readonly string[];
  readonly corpus: string | null;
  readonly json: boolean;
  /** The most passages (or whatever the command's `top` says); null where not said. */
  readonly top: number | null;
  /** The value of one of the command's own options; null where not given. */
  value(option: string): string | null;
  /** Whether an option without value was given. */
  given(option: string): boolean;
}

/** A call that can't be understood: exit 2. `remedy` defaults to the command's help. */
export function wrongUsage(message: string, remedy: string): OnrecordError {
  return new OnrecordError({ code: 'wrong-usage', message, remedy });
}
