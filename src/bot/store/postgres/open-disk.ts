import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { OnrecordError } from '../../../problem.ts';
import type { Clock } from '../../machine/clock.ts';
import type { Log } from '../../machine/log.ts';
import type { Disk } from '../database/disk.ts';
import { newOwner } from '../kept-state.ts';
import { openStateFile } from '../state-file.ts';
import type { PostgresAddress } from './address.ts';
import { inUse } from './move-state.ts';
import { openPostgresDisk } from './postgres-disk.ts';

/** A state's own place: a folder, as ONRECORD_STATE names it, or a database of PostgreSQL's. */
export type StatePlace = { readonly folder: string } | { readonly database: PostgresAddress };

/** What a place is called for people. */
export function nameOf(place: StatePlace): string {
  return 'folder' in place ? place.folder : `PostgreSQL at ${place.database.name}`;
}

/**
 * Opens the place of a state that no bot works on.
 * @param begin the time to begin a new one with, ms; null where there has to be one
 * @throws {OnrecordError} `no-state`, `state-in-use`, and what opening a database throws
 */
export async function openDisk(
  place: StatePlace,
  begin: number | null,
  { clock, log }: { readonly clock: Clock; readonly log: Log },
): Promise<Disk> {
  const disk =
    'folder' in place
      ? openStateFile(folderOf(place.folder, begin), newOwner(), {
          ...{ clock, log, begin: begin ?? clock.wall() },
          maxBytes: Number.MAX_SAFE_INTEGER,
        })
      : await openPostgresDisk(place.database, newOwner(), { clock, log, patience: 0 });
  if ((await disk.others()) === 0) return disk;
  await disk.close();
  throw inUse();
}

function folderOf(folder: string, begin: number | null): string {
  const desk = join(folder, 'desk');
  if (begin !== null || existsSync(join(desk, 'desk.db'))) return desk;
  throw new OnrecordError({
    code: 'no-state',
    message: `${folder} holds no state of a bot.`,
    remedy: 'Name the folder that ONRECORD_STATE named.',
  });
}
