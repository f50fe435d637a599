import { nearest } from '../../src/language/nearest.ts';
import { OnrecordError } from '../../src/problem.ts';
import { parseCall } from './arguments/arguments.ts';
import { type Command, type ExitCode, wrongUsage } from './arguments/command.ts';
import { helpFor, helpForAll } from './arguments/help.ts';
import { pageFor } from './repl/page.ts';
import { print, type Terminal, tell } from './terminal.ts';

/** Commands by name, each loaded when it is called; the one without name is the REPL. */
export type Commands = Readonly<Record<string, () => Promise<Command>>>;

/** 2 for how Onrecord was called; 78, as for wrong settings, where starting again is of no use. */
const EXIT_CODES: Readonly<Record<string, ExitCode>> = {
  'wrong-usage': 2,
  'address-not-supported': 2,
  'library-missing': 78,
};

/** Runs one command line. Whatever goes wrong becomes a line on standard error, never a stack trace. */
export async function dispatch(
  args: readonly string[],
  commands: Commands,
  terminal: Terminal,
): Promise<ExitCode> {
  try {
    return await call(args, commands, terminal);
  } catch (error) {
    tell(terminal, politely(error, terminal));
    return error instanceof OnrecordError ? (EXIT_CODES[error.problem.code] ?? 1) : 1;
  }
}

/** An error as one line; what nobody foresaw is told with a code and, where asked for, its place. */
export function politely(error: unknown, terminal: Pick<Terminal, 'env'>): string {
  if (error instanceof OnrecordError) return error.message;
  if (terminal.env.LOG_LEVEL === 'debug' && error instanceof Error) return error.stack ?? '';
  const said = (error instanceof Error ? error.message : String(error)).split('\n')[0];
  return `Unexpected error: ${said}. Run it again with LOG_LEVEL=debug, and report what that says. [unexpected]`;
}

async function call(
  args: readonly string[],
  commands: Commands,
  terminal: Terminal,
): Promise<ExitCode> {
  const [first = '', ...others] = args;
  if (LEAVING.test(first)) return shown(NOTHING_TO_LEAVE, terminal);
  if (first === 'help') return call([...others.slice(0, 1), '--help'], commands, terminal);
  if (args.length === 1 && first === '--version') return shown(terminal.version, terminal);
  const name = first.startsWith('-') ? '' : first;
  const rest = name === '' ? args : others;
  const command = await commandNamed(name, commands);
  const request = parseCall(rest, command);
  if (request.given('version')) return shown(terminal.version, terminal);
  if (request.given('help')) return help(name, command, commands, terminal);
  return command.run(request, terminal);
}

function commandNamed(name: string, commands: Commands): Promise<Command> {
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (load === undefined) throw unknown(name, Object.keys(commands));
  return load();
}

const LEAVING = /^(?:quit|exit)$/u;
const NOTHING_TO_LEAVE =
  'Nothing is running. onrecord alone starts the prompt, and :quit leaves it.';

async function help(
  name: string,
  command: Command,
  commands: Commands,
  terminal: Terminal,
): Promise<ExitCode> {
  const page = pageFor(terminal);
  if (name !== '') return shown(helpFor(command, page), terminal);
  const all = await Promise.all(Object.values(commands).map((load) => load()));
  return shown(helpForAll(all, page), terminal);
}

async function shown(text: string, terminal: Terminal): Promise<ExitCode> {
  await print(terminal, text);
  return 0;
}

function unknown(name: string, known: readonly string[]): OnrecordError {
  const meant = nearest(
    name,
    known.filter((command) => command !== ''),
  );
  const looksAsked = /\s|\?$/u.test(name);
  return wrongUsage(
    looksAsked
      ? 'A question needs the command ask.'
      : `There is no command ${JSON.stringify(name)}.`,
    looksAsked
      ? `Use: onrecord ask ${JSON.stringify(name)}`
      : meant === null
        ? 'See onrecord --help.'
        : `Did you mean onrecord ${meant}?`,
  );
}
