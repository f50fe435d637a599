import path from 'node:path';
import type { Writers } from '../../articles/import/merge/one-writer.ts';
import { OnrecordError } from '../../problem.ts';

const LOCK = '.onrecord-fetch.lock';

/**
 * Becomes the one process that fetches into a corpus; its end, however it ends, makes room for another.
 * @returns null where another one is it
 */
export function becomeFetcher(
  corpus: string,
  writers: Pick<Writers, 'take'>,
): { release(): void } | null {
  return writers.take(path.join(corpus, LOCK));
}

/** Said to whoever asked for it where another process is the one. */
export function fetchingElsewhere(corpus: string): OnrecordError {
  return new OnrecordError({
    code: 'fetching-elsewhere',
    message: 'Another process fetches into this corpus: onrecord watch, or a bot.',
    remedy: 'It brings in what sources.yaml names; end it to fetch by hand.',
    file: corpus,
  });
}
