import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Process } from './process.ts';

/** What goes wrong with the machine that bots run on: see mischief.cjs. */
export interface Mischief {
  /** For the processes that it is to happen to. */
  readonly env: Record<string, string>;
  /** Whether the disk is full. */
  full(is: boolean): void;
  /** By how many ms the clock is wrong. */
  clock(ms: number): void;
  /** Ends a process in the middle of its next write. */
  killInWrite(process: Process): void;
  close(): void;
}

export function openMischief(): Mischief {
  const folder = mkdtempSync(path.join(tmpdir(), 'onrecord-mischief-'));
  const file = (name: string) => path.join(folder, name);
  const script = fileURLToPath(new URL('./mischief.cjs', import.meta.url));
  return {
    env: { MISCHIEF: folder, NODE_OPTIONS: `--require ${script}`, NODE_NO_WARNINGS: '1' },
    full: (is) => (is ? writeFileSync(file('full'), '') : rmSync(file('full'), { force: true })),
    clock: (ms) => writeFileSync(file('clock'), String(ms)),
    killInWrite: ({ child }) => writeFileSync(file(`kill-${child.pid}`), ''),
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}
