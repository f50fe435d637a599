import { createInterface } from 'node:readline/promises';
import { wrongUsage } from './arguments/command.ts';
import { type Terminal, tell } from './terminal.ts';

/**
 * Says what is about to go and asks whether it may. Where nobody can be asked, `--yes` has to be given.
 * @param lines what goes
 * @throws {OnrecordError} `wrong-usage` where nobody can be asked
 */
export async function confirmed(
  lines: readonly string[],
  yes: boolean,
  terminal: Terminal,
): Promise<boolean> {
  for (const line of lines) tell(terminal, line);
  if (yes) return true;
  if (terminal.input.isTTY !== true)
    throw wrongUsage(
      'Nothing was done: nobody can be asked here.',
      'Add --yes where that is meant.',
    );
  const ask = createInterface({ input: terminal.input, output: terminal.errors });
  const answer = await ask.question('Go on? (yes/no) ').finally(() => ask.close());
  return /^y(?:es)?$/i.test(answer.trim());
}
