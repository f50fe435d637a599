import { stat } from 'node:fs/promises';
import type { Clock } from '../machine/clock.ts';

/** How often it is looked, ms. A look costs one call of the file system a corpus. */
const LOOK = 2_500;
/** Looks after which a corpus that is still being written to is read all the same. */
const PATIENCE = 4;

/** Has a bot serve what another process wrote: another bot or `onrecord watch` that fetches, an import, a removal. */
export interface WrittenByOthers {
  /** Begins to look; what was written since it was opened is found by the first look. */
  start(): void;
  /** Reads the coverages again now, one reading at a time; whoever asks while one waits for its turn shares it. */
  reload(): Promise<void>;
  stop(): void;
}

/**
 * Looks at when each corpus was last written to: the time of the folder, which every article that is put into it or
 * taken out changes, or of the file. It is read when nothing was written between two looks, or after the fourth. What
 * changes in a sub-folder by hand is read at the next reload.
 *
 * @param corpora folders and files
 * @param read reads all of them again; never rejects
 */
export async function openWrittenByOthers(
  corpora: readonly string[],
  clock: Pick<Clock, 'after'>,
  read: () => Promise<void>,
): Promise<WrittenByOthers> {
  let seen = await timesOf(corpora);
  let cancel = () => {};
  let stopped = false;
  let [last, changing] = [seen, 0];
  const readAnew = async () => {
    // Before it is read: what is written meanwhile is found by the next look.
    seen = await timesOf(corpora);
    await read();
  };
  const reload = inTurns(readAnew);
  const look = async () => {
    const now = await timesOf(corpora);
    changing = now === seen ? 0 : changing + 1;
    // Whoever writes has more to write: also this process, which serves what it fetched by itself.
    if (changing > 0 && (now === last || changing >= PATIENCE)) await reload();
    last = now;
    if (!stopped) cancel = clock.after(LOOK, () => void look(), true);
  };
  return {
    start: () => void look(),
    reload,
    stop: () => {
      stopped = true;
      cancel();
    },
  };
}

async function timesOf(corpora: readonly string[]): Promise<string> {
  const times = corpora.map(async (corpus) => {
    const { mtimeNs, size } = await stat(corpus, { bigint: true });
    return `${mtimeNs} ${size}`;
  });
  // A folder that is away for a moment is no reason to serve nothing.
  const settled = await Promise.allSettled(times);
  return settled.map((one) => (one.status === 'fulfilled' ? one.value : 'away')).join('\n');
}

/** One at a time: those who ask while one goes on share the next. */
function inTurns(work: () => Promise<void>): () => Promise<void> {
  let now: Promise<void> = Promise.resolve();
  let next: Promise<void> | null = null;
  return () => {
    next ??= now.then(() => {
      next = null;
      now = work();
      return now;
    });
    return next;
  };
}
