import { parseArgs } from 'node:util';
import { nearest } from '../../../src/language/nearest.ts';
import { type Call, type Command, type Option, wrongUsage } from './command.ts';

/** Options that every command takes. */
const COMMON: Readonly<Record<string, Option>> = {
  corpus: { value: 'PATH', does: 'a folder, an article file or a .jsonl to answer from' },
  json: { does: 'one JSON object a line (docs/json.md)' },
  top: { value: 'N', does: 'passages an answer; default 5' },
  help: { does: 'show this' },
  version: { does: 'show the version' },
};

/** The options of a command, its own first. */
export function optionsOf({ options, top }: Command): Readonly<Record<string, Option>> {
  const { top: passages, ...common } = COMMON;
  if (top === null) return { ...options, ...common };
  const counted = { value: 'N', does: top ?? passages?.does ?? '' };
  return { ...options, ...common, top: counted };
}

/**
 * The words behind a command, understood.
 * @throws {OnrecordError} `wrong-usage`, naming the option meant where one is near.
 */
export function parseCall(args: readonly string[], command: Command): Call {
  const known = optionsOf(command);
  const { values, positionals } = parse(args, known, command);
  refuseTooMany(positionals, command);
  const text = (name: string) => {
    const value = values[name];
    return typeof value === 'string' ? value : null;
  };
  return {
    words: positionals,
    corpus: text('corpus'),
    json: values.json === true,
    top: topOf(text('top')),
    value: text,
    given: (name) => values[name] === true,
  };
}

function refuseTooMany(words: readonly string[], { most, usage }: Command): void {
  if (words.length <= (most ?? Infinity)) return;
  const extra = JSON.stringify(words[most ?? 0]);
  throw wrongUsage(`${extra} is one argument too many.`, `Use: onrecord ${usage}`);
}

function parse(args: readonly string[], known: Readonly<Record<string, Option>>, command: Command) {
  const kinds = Object.entries(known).map(([name, { value }]) => {
    const type = value === undefined ? ('boolean' as const) : ('string' as const);
    return [name, { type }] as const;
  });
  const options = Object.fromEntries(kinds);
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw refusal(args, known, command, error);
  }
}

/** `parseArgs` says what it can't take in its first sentence; the rest is advice for programmers. */
function refusal(
  args: readonly string[],
  known: Readonly<Record<string, Option>>,
  command: Command,
  error: unknown,
) {
  const given = args.map((arg) => /^--([^=]+)/u.exec(arg)?.[1]);
  const strange = given.find((name) => name !== undefined && !Object.hasOwn(known, name));
  const meant = strange === undefined ? null : nearest(strange, Object.keys(known));
  const said = error instanceof Error ? (error.message.split(/\. |\n/u)[0] ?? '') : String(error);
  return wrongUsage(
    `${said.replace(/\.$/u, '')}.`,
    meant === null ? `See onrecord ${nameOf(command)} --help.` : `Did you mean --${meant}?`,
  );
}

/** A command's name, empty for the REPL. */
function nameOf(command: Command): string {
  return /^[a-z]*/u.exec(command.usage)?.[0] ?? '';
}

function topOf(text: string | null): number | null {
  if (text === null) return null;
  const number = Number(text);
  if (Number.isInteger(number) && number >= 1 && number <= MOST) return number;
  throw wrongUsage(
    `--top must be a whole number, not ${JSON.stringify(text)}.`,
    `Give a number from 1 to ${MOST}.`,
  );
}

const MOST = 10_000;
