import { COMMON } from './arguments.ts';
import type { Command, Option } from './command.ts';

/** A command's help, examples last, where they are seen. */
export function helpFor(command: Command): string {
  return [
    `onrecord ${command.usage}`.trimEnd(),
    command.summary,
    ...command.details,
    section('Options', Object.entries({ ...command.options, ...COMMON }).map(optionLine)),
    section(
      'Examples',
      command.examples.map((example) => [example, '']),
    ),
  ].join('\n\n');
}

/** The help of `onrecord` itself: its commands, one a line. */
export function helpForAll(commands: readonly Command[]): string {
  return [
    'Onrecord answers questions about news coverage with the exact words that were printed,',
    'who said them, and where they stand.\n',
    section(
      'Commands',
      commands.map(({ usage, summary }) => [`onrecord ${usage}`.trim(), summary]),
    ),
    '\nonrecord COMMAND --help shows the options of a command, and examples.',
    'Exit code: 0 done, 1 failed, 2 wrong usage. Settings: .env.example, and onrecord doctor.',
  ].join('\n');
}

function optionLine([name, { value, does }]: [string, Option]): readonly [string, string] {
  return [`--${name}${value === undefined ? '' : ` ${value}`}`, does];
}

function section(title: string, rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length));
  const lines = rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`.trimEnd());
  return [title, ...lines].join('\n');
}
