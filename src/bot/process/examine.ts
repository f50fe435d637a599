import { OnrecordError } from '../../problem.ts';
import { StorageTrouble } from '../store/postgres/trouble.ts';

/** One thing that was looked at. */
export interface Finding {
  /** What was looked at: a platform's name. */
  readonly check: string;
  readonly ok: boolean;
  /** What was found, the remedy included where there is something to put right. */
  readonly message: string;
}

/** Says what was found. */
export interface Examiner {
  good(message: string): Finding;
  bad(message: string): Finding;
}

/** Looks at a platform's setup; whatever goes wrong is one more finding. */
export async function examineWith(
  check: string,
  look: (say: Examiner) => Promise<Finding[]>,
): Promise<Finding[]> {
  const found = (ok: boolean) => (message: string) => ({ check, ok, message });
  const say = { good: found(true), bad: found(false) };
  try {
    return await look(say);
  } catch (error) {
    if (error instanceof OnrecordError) return [say.bad(error.message)];
    if (error instanceof StorageTrouble) return [say.bad(troubled(error))];
    return [say.bad(`${error instanceof Error ? error.message : String(error)} [unexpected]`)];
  }
}

/** A database that could not be asked: it is not there, or does not let us in. */
function troubled({ words, again }: StorageTrouble): string {
  return again
    ? `It can't be used: ${words}. See that it runs and that ONRECORD_DATABASE leads to it. [database-unreachable]`
    : `It can't be used: ${words}. See that its address, user and password are right. [database-refused]`;
}
