import { appendFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { limits } from '../limits.ts';

/** What was typed in earlier runs, kept for the arrow keys. A folder that can't be written keeps nothing. */
export interface TypedHistory {
  /** Newest first, as readline wants it. */
  readonly earlier: readonly string[];
  /** Keeps one more; never throws. Several runs at once lose nothing, as each line is one append. */
  add(line: string): Promise<void>;
}

/** Opens the history in the state folder. Only its owner may read it. */
export async function openTypedHistory(folder: string): Promise<TypedHistory> {
  const file = path.join(folder, 'history');
  const lines = await earlier(file);
  await mkdir(folder, { recursive: true, mode: 0o700 }).catch(ignored);
  if (lines.length > 2 * limits.history) {
    await writeFile(file, `${lines.slice(-limits.history).join('\n')}\n`, OWNER).catch(ignored);
  }
  return {
    earlier: lines.slice(-limits.history).reverse(),
    add: (line) => appendFile(file, `${line.replaceAll('\n', ' ')}\n`, OWNER).catch(ignored),
  };
}

const OWNER = { mode: 0o600 } as const;

/** The history is a convenience: where it can't be kept, answers are still given. `doctor` says why. */
const ignored = () => undefined;

async function earlier(file: string): Promise<string[]> {
  const text = await readFile(file, 'utf8').catch(() => '');
  return text.split('\n').filter((line) => line !== '');
}
