import { newOwner, openState, openStateOn, type StateOptions } from '../kept-state.ts';
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

/** Where a state is: in a database of PostgreSQL's where one is named, else in a folder; null for memory only. */
interface StateIn {
  readonly folder: string | null;
  readonly database: PostgresAddress | null;
}

/** Opens the state where it is. @throws what opening a database throws */
export async function openStateIn(
  { folder, database }: StateIn,
  options: StateOptions & PostgresOptions,
): Promise<State> {
  return database === null ? openState(folder, options) : openPostgresState(database, options);
}
