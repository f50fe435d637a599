import { say, type TerminalPage, table } from '../repl/page.ts';
import { optionsOf } from './arguments.ts';
import type { Command } from './command.ts';

/** A command's help, wrapped to the window; examples stand last and unwrapped, to be copied. */
export function helpFor(command: Command, page: TerminalPage): string {
  const options = Object.entries(optionsOf(command)).map(
    ([name, { value, does }]) =>
      [`--${name}${value === undefined ? '' : ` ${value}`}`, does] as const,
  );
  const blocks = [
    [title(`onrecord ${command.usage}`.trim(), page)],
    say(sentence(command.summary), page),
    ...(command.details.length === 0 ? [] : [say(command.details.join(' '), page)]),
    [title('Options', page), ...table(options, page)],
    [title('Examples', page), ...command.examples.map((example) => `    ${example}`)],
  ];
  return blocks.map((block) => block.join('\n')).join('\n\n');
}

/** The help of `onrecord` itself: its commands, one a line. */
export function helpForAll(commands: readonly Command[], page: TerminalPage): string {
  const rows = commands.map(({ usage, summary }) => [withoutOptions(usage), summary] as const);
  const blocks = [
    [title('onrecord [COMMAND]', page)],
    say(WHAT, page),
    [title('Commands', page), ...table(rows, page)],
    say('onrecord COMMAND --help shows the options of a command, and examples.', page),
    say('Exit code: 0 done, 1 failed, 2 wrong usage. Settings: see .env.example.', page),
  ];
  return blocks.map((block) => block.join('\n')).join('\n\n');
}

const WHAT =
  'Answers questions about news coverage with the exact words that were printed, who said them, and where they stand.';

/** A command with the words it takes; its options stand in its own help. */
function withoutOptions(usage: string): string {
  return usage.replace(/ \[?--.*$/u, '') || '(none)';
}

function title(text: string, { ink }: TerminalPage): string {
  return ink.paint(text, 'name');
}

function sentence(summary: string): string {
  return `${summary[0]?.toUpperCase()}${summary.slice(1)}.`;
}
