import path from 'node:path';
import { type StateFiles, sweep } from './state-file.ts';

/**
 * Makes ready what is there of the state folder: closed to everybody but its owner (it holds what was asked and, where
 * the coverage is not public, the coverage), and rid of what killed processes left half written. What is not ours
 * to close or remove stays; `doctor` names it.
 *
 * @param folder the one in it that files are written to
 */
export async function tidyState(state: string, folder: string, files: StateFiles): Promise<void> {
  const close = (place: string, mode: number) => files.chmod(place, mode).catch(() => undefined);
  await Promise.all([close(state, 0o700), close(path.join(state, 'history'), 0o600)]);
  await close(folder, 0o700);
  const names = await files.readdir(folder).catch(() => []);
  await Promise.all(names.map((name) => close(path.join(folder, name), 0o600)));
  // Its mode was set just now: so that ages are told by the file system's own clock.
  const now = await files.stat(folder).then(
    ({ ctimeMs }) => ctimeMs,
    () => null,
  );
  if (now !== null) await sweep(folder, '', now, files);
}
