/**
 * Gives a file a second name, which fails where another file has that name: so a file is put in its place whole, and
 * never in the place of another.
 *
 * @param files `node:fs/promises` fits
 * @returns false where the file system knows no second names, as those of many memory sticks don't
 * @throws the file system's error, `EEXIST` where another file has the name
 */
export async function giveSecondName(
  file: string,
  second: string,
  files: { link(existing: string, path: string): Promise<void> },
): Promise<boolean> {
  try {
    await files.link(file, second);
    return true;
  } catch (error) {
    if (NO_SECOND_NAMES.has(systemCode(error))) return false;
    throw error;
  }
}

const NO_SECOND_NAMES: ReadonlySet<string> = new Set([
  'EPERM',
  'ENOSYS',
  'ENOTSUP',
  'EOPNOTSUPP',
  'EMLINK',
]);

/** The code of a file system's error, such as `ENOENT`; empty for any other error. */
export function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
