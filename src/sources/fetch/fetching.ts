import type { CorpusReading } from '../../articles/corpus.ts';
import type { ImportProgress } from '../../articles/import/import.ts';
import type { Keeper } from '../../articles/import/keeping.ts';
import type { KnownFiles } from '../../articles/import/merge/existing.ts';
import type { Writers } from '../../articles/import/merge/one-writer.ts';
import type { WritableFiles } from '../../articles/read/files.ts';
import type { Guest } from '../polite/guest.ts';
import type { SourceClock } from '../polite/source-clock.ts';

/** What fetching works with. */
export interface Fetching {
  /** The folder that articles are brought into. */
  readonly corpus: string;
  /** `node:fs/promises` fits. */
  readonly files: WritableFiles;
  readonly guest: Guest;
  readonly clock: SourceClock;
  /** Keeps others from writing into the corpus meanwhile. */
  readonly writers?: Writers;
  /** Keeps every text an article had. */
  readonly keeper?: Keeper;
  readonly reading?: CorpusReading;
  /** What was read of the corpus before, in one round. */
  readonly known?: KnownFiles;
  /** Seconds between two visits where a source names none. */
  readonly every: number;
  /** True: say what would be brought in, write nothing and remember nothing. Default false. */
  readonly dryRun?: boolean;
  /** Called with each address that is visited. */
  readonly onVisit?: (place: string) => void;
  readonly onProgress?: (progress: ImportProgress) => void;
}
