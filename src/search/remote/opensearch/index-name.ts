import { createHash } from 'node:crypto';
import { LAYOUT } from './layout.ts';

/** Names of a corpus's indexes in a cluster. */
export interface IndexNames {
  /** The index of one coverage: the same coverage has the same, another never. */
  readonly index: string;
  /** What points at the one that was built last, for people who look. */
  readonly alias: string;
  /** All of the corpus. */
  readonly all: string;
}

/**
 * @param where the corpus, as an absolute path
 * @param key of the coverage, which changes with everything in it
 */
export function indexNames(where: string, key: string): IndexNames {
  const alias = `onrecord-${hashed(where).slice(0, 8)}`;
  return {
    alias,
    index: `${alias}-${hashed(`${LAYOUT} ${key}`).slice(0, 20)}`,
    all: `${alias}-*`,
  };
}

function hashed(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
