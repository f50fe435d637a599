import { randomUUID } from 'node:crypto';
import process from 'node:process';
import { setTimeout } from 'node:timers/promises';
import type { Writers } from '../../articles/import/merge/one-writer.ts';
import { takeLock } from './lock.ts';

/**
 * What keeps this process and others from writing into one corpus at the same time: the lock that the state uses.
 *
 * @param command what this process does, for those who have to wait for it: `onrecord import`
 * @param onWait called once where it has to wait itself
 */
export function corpusWriters(command: string, onWait: (holder: string | null) => void): Writers {
  return {
    name: `${command}, process ${process.pid}`,
    unique: randomUUID(),
    // A corpus may be a group's.
    take: (file) => takeLock(file, 0, true),
    pause: async (ms) => {
      await setTimeout(ms);
    },
    onWait,
  };
}
