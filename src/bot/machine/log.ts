import type { Clock } from './clock.ts';
import { type Redaction, redact, redactText } from './redact.ts';

const LEVELS = ['silent', 'error', 'info', 'debug'] as const;
/** What is logged: nothing; what somebody should do something about; each step; the code's inside too. */
export type LogLevel = (typeof LEVELS)[number];

/** How a line is written: for people, or as one JSON object for programs. */
type LogFormat = 'text' | 'json';

/** What goes with a line; an `error` is taken apart. */
type LogFields = Readonly<Record<string, unknown>>;

/** Writes lines for whoever runs the bot. No secret and, but at `debug`, nothing that a user typed. */
export interface Log {
  error(message: string, fields?: LogFields): void;
  info(message: string, fields?: LogFields): void;
  debug(message: string, fields?: LogFields): void;
}

export interface LogOptions {
  /** Default `error`, as LOG_LEVEL's. */
  readonly level?: LogLevel;
  /** Default `text`, as LOG_FORMAT's. */
  readonly format?: LogFormat;
  readonly clock: Clock;
  /** Takes one whole line with its end; standard error as a rule. */
  readonly write: (line: string) => void;
  /** Values that must never appear: the tokens from the settings. */
  readonly secrets?: readonly string[];
}

/** A log that writes nothing. */
export function silentLog(): Log {
  const nothing = () => undefined;
  return { error: nothing, info: nothing, debug: nothing };
}

/** Longest value of a field, in characters. */
const LONGEST_VALUE = 2_000;
const QUOTED = /"[^"]*"?|'[^']*'?|`[^`]*`?|“[^”]*”?/g;

/**
 * A log of lines `TIME LEVEL message name=value …`, every value a JSON string or a number; or of JSON objects with
 * `time` (ISO 8601, UTC), `level`, `message` and the same values by name.
 */
export function createLog({
  level = 'error',
  format = 'text',
  clock,
  write,
  secrets = [],
}: LogOptions): Log {
  const chosen = LEVELS.indexOf(level);
  const how: Redaction = { secrets, hideText: level !== 'debug' };
  const at =
    (name: LogLevel) =>
    (message: string, fields: LogFields = {}) => {
      if (LEVELS.indexOf(name) > chosen) return;
      const time = new Date(clock.wall()).toISOString();
      const rest = Object.entries(fields).flatMap(([key, value]) => pairs(key, value, how));
      const said = redactText(message, secrets);
      write(
        `${format === 'json' ? asJson(time, name, said, rest) : asText(time, name, said, rest)}\n`,
      );
    };
  return { error: at('error'), info: at('info'), debug: at('debug') };
}

/** A name, and a value that JSON can hold. */
type Pair = readonly [name: string, value: unknown];

function asText(time: string, level: LogLevel, message: string, pairs: readonly Pair[]): string {
  const rest = pairs.map(([name, value]) => `${name}=${show(value)}`);
  return [time, level, oneLine(message), ...rest].join(' ');
}

/** What a field is called may not hide what the line itself states: `time`, `level`, `message` stay. */
function asJson(time: string, level: LogLevel, message: string, pairs: readonly Pair[]): string {
  const rest = pairs.map(([name, value]) => {
    const shown = show(value);
    return [name, shown.length > LONGEST_VALUE ? shown : value];
  });
  const line = { time, level, message };
  return JSON.stringify({ ...line, ...Object.fromEntries(rest), ...line });
}

function pairs(key: string, value: unknown, how: Redaction): Pair[] {
  if (value instanceof Error) return errorPairs(key, value, how);
  return value === undefined ? [] : [[key, redact(value, how, key)]];
}

/**
 * Name, code and place of an error. Its message may quote what a user typed (JSON.parse's does), so
 * outside `debug` whatever stands in it between quotation marks is blanked.
 */
function errorPairs(key: string, error: Error, how: Redaction, of = ''): Pair[] {
  const message = redactText(error.message, how.secrets);
  const reason = how.hideText ? message.replace(QUOTED, '…') : message;
  const code: Pair[] = 'code' in error ? [[`${of}code`, redact(error.code, how)]] : [];
  const place = redactText(
    placeOf(error, how.hideText ? 1 : Number.POSITIVE_INFINITY),
    how.secrets,
  );
  const where: Pair[] = place === '' ? [] : [[`${of}where`, place]];
  const name = `${of}cause`;
  const cause = error.cause instanceof Error ? errorPairs(name, error.cause, how, `${name}.`) : [];
  return [[key, error.name], ...code, [`${of}reason`, reason], ...where, ...cause];
}

/** The first frames of the stack, without the message, which may look like frames itself. */
function placeOf({ stack = '', message }: Error, frames: number): string {
  const from = stack.indexOf(message);
  const rest = from === -1 ? '' : stack.slice(from + message.length);
  return rest
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '))
    .slice(0, frames)
    .join('; ');
}

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length <= LONGEST_VALUE ? text : `${text.slice(0, LONGEST_VALUE)}…`;
}

function oneLine(message: string): string {
  // A line break in a message would forge a line of its own.
  return message.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
}
