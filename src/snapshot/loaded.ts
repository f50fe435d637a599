import type { Withheld } from '../articles/withheld.ts';
import type { Coverage } from '../coverage.ts';
import type { Problem } from '../problem.ts';

/** A coverage that is served, with what of it could not be read. */
export interface Loaded {
  readonly coverage: Coverage;
  readonly problems: readonly Problem[];
  /** Articles that are kept and not shown: embargoed and withdrawn ones. */
  readonly withheld: readonly Withheld[];
  /** Changes with every file of the corpus, with every setting and with the code. */
  readonly key: string;
  /** What the process was started with, as `codeVersion` gives it. */
  readonly code: string;
  /** Articles that had to be analysed; 0 where all was known from before. */
  readonly analysed: number;
  /** Why nothing could be kept for the next start; null where it was, or nothing was to be. */
  readonly unsaved: Problem | null;
}
