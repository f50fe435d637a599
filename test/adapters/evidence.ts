import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Process } from './process.ts';

/** One call to a stand-in, and when it came, ms since 1970. */
interface Call {
  readonly at: number;
}

/**
 * Keeps what is needed to find out how a soak went wrong: what each bot logged, and the calls to the stand-in in the
 * order of their coming.
 * @returns the folder
 */
export function keepEvidence(
  name: string,
  processes: readonly Process[],
  calls: readonly Call[],
): string {
  const folder = mkdtempSync(path.join(tmpdir(), `onrecord-${name}-evidence-`));
  for (const { child, errors } of processes)
    writeFileSync(path.join(folder, `bot-${child.pid}.log`), errors.join(''));
  const lines = calls.map((call) => JSON.stringify(call));
  writeFileSync(path.join(folder, 'calls.jsonl'), `${lines.join('\n')}\n`);
  return folder;
}
