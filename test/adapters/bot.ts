import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** The articles that ship with Onrecord. */
export const SHIPPED = fileURLToPath(new URL('../../corpus', import.meta.url));

/** Every line that any bot of this test file has logged: none may hold a secret. */
export const logged: string[] = [];

/** Waits until something holds, at most `patience` ms. */
export async function until(holds: () => boolean, patience = 30_000): Promise<void> {
  const end = performance.now() + patience;
  while (!holds()) {
    if (performance.now() > end) throw new Error('It did not come about in time.');
    await pause(2);
  }
}
