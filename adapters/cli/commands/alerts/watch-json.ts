import type { KeptWatch } from '../../../../src/bot/alerts/store/alert-store.ts';

/** A line of `alerts list --json`. */
export function watchJson({ id, watched }: KeptWatch) {
  return { id, kind: watched.kind, of: watched.of };
}
