import type { WatchKind } from '../../alerts/watched.ts';

/** What is to be watched, and when it speaks, each as typed. */
export interface WatchWish {
  readonly watching: WatchKind;
  readonly of: string;
  /** `at-once`, `hourly` or `daily`; default at once. */
  readonly when?: string;
  /** The hour of a daily one; default 8. */
  readonly hour?: string;
  /** Hours in which it keeps silent: `22-7`. */
  readonly quiet?: string;
  /** Of a topic: only this speaker's words. */
  readonly speaker?: string;
}

/** What may be wanted of watches. */
export type WatchRequest =
  /** To see what would have been found, before it is saved. */
  | (WatchWish & { readonly kind: 'watch' })
  /** To save it, for the place it is asked in or for whoever asks. */
  | (WatchWish & { readonly kind: 'watch-save'; readonly where: 'here' | 'me' })
  /** The list of them. */
  | { readonly kind: 'watches' }
  | { readonly kind: 'unwatch'; readonly watch: string }
  /** What an alert tells. */
  | { readonly kind: 'alert'; readonly alert: string };

const KINDS: readonly string[] = [
  'watch',
  'watch-save',
  'watches',
  'unwatch',
  'alert',
] satisfies readonly WatchRequest['kind'][];

/** Whether something is wanted of watches, and not of the coverage. */
export function isOfWatches<Other extends { readonly kind: string }>(
  wanted: Other | WatchRequest,
): wanted is WatchRequest {
  return KINDS.includes(wanted.kind);
}
