import { newOwner, openStateOn } from '../kept-state.ts';
import type { State } from '../state.ts';
import type { PostgresAddress } from './address.ts';
import { openPostgresDisk, type PostgresOptions } from './postgres-disk.ts';

/**
 * Opens the state in a PostgreSQL database, for all processes that are given the same one.
 * @throws {OnrecordError} `library-missing`, `database-unreachable`, `database-refused`, `state-too-new`
 */
export async function openPostgresState(
  address: PostgresAddress,
  options: PostgresOptions,
): Promise<State> {
  const owner = newOwner();
  const disk = await openPostgresDisk(address, owner, options);
  return openStateOn(disk, { owner, name: `PostgreSQL at ${address.name}` }, options);
}
