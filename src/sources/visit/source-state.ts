import { createHash } from 'node:crypto';
import path from 'node:path';
import type { WritableFiles } from '../../articles/read/files.ts';
import type { Problem } from '../../problem.ts';
import type { Source } from '../file/source.ts';
import { type Asks, NOTHING_ASKED } from '../list/listing.ts';

/** What is remembered of one article that a source named. */
export interface ItemState {
  /** When it was first named, ms since 1970. */
  readonly first: number;
  /** When its page is to be fetched (again); null for never. */
  readonly next: number | null;
  /** How often its page was fetched, and how often that failed since it last went well. */
  readonly checks: number;
  readonly failures: number;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** Of the bytes that were imported last; null where none were. */
  readonly digest: string | null;
  /** As the list states it. */
  readonly updated: string | null;
  readonly published: string | null;
  readonly title: string | null;
  readonly outlet?: string | null;
  readonly problem: Pick<Problem, 'code' | 'message'> | null;
}

/** What is remembered of one source between visits. */
export interface SourceState {
  readonly place: string;
  /** Where it is fetched from: it may have moved for good. */
  readonly url: string;
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly digest: string | null;
  /** Its own name, as it states it. */
  readonly title: string | null;
  /** When it is visited next, ms since 1970. */
  readonly next: number;
  readonly lastGood: number | null;
  readonly failures: number;
  readonly failingSince: number | null;
  readonly problem: Problem | null;
  /** What it asked for when it was last read. */
  readonly asks: Asks;
  /** Further lists that it names: the feeds of an OPML, the sitemaps of an index. */
  readonly lists: readonly string[];
  readonly items: Readonly<Record<string, ItemState>>;
}

/** What is known of a source that was never visited. */
function newState({ place }: Source): SourceState {
  return {
    ...{ place, url: place, etag: null, lastModified: null, digest: null, title: null },
    ...{ next: 0, lastGood: null, failures: 0, failingSince: null, problem: null },
    ...{ asks: NOTHING_ASKED, lists: [], items: {} },
  };
}

/** Hidden, so that no reader of the corpus takes it for articles. */
const FOLDER = '.sources';

/** What is remembered of sources, a file each in a hidden folder of the corpus. */
export interface StateStore {
  load(source: Source): Promise<SourceState>;
  /** Whole or not at all: a process that is killed leaves what was there before. */
  save(source: Source, state: SourceState): Promise<void>;
}

function stateIn(bytes: Uint8Array, source: Source): SourceState {
  try {
    const state = JSON.parse(Buffer.from(bytes).toString()) as SourceState;
    return state.place === source.place ? { ...newState(source), ...state } : newState(source);
  } catch {
    // None yet, or one that somebody damaged: then all is looked at again, and import knows what it has.
    return newState(source);
  }
}

export function openStateStore(corpus: string, files: WritableFiles): StateStore {
  const folder = path.join(corpus, FOLDER);
  return {
    load: async (source) => {
      const bytes = await files.readFile(path.join(folder, nameOf(source))).catch(() => null);
      return stateIn(bytes ?? new Uint8Array(), source);
    },
    save: async (source, state) => {
      const file = path.join(folder, nameOf(source));
      await files.mkdir(folder, { recursive: true });
      await files.writeFile(`${file}.part`, JSON.stringify(state));
      await files.rename(`${file}.part`, file);
    },
  };
}

function nameOf({ kind, place }: Source): string {
  return `${createHash('sha256').update(`${kind} ${place}`).digest('hex').slice(0, 24)}.json`;
}

/** The same for the same bytes. */
export function digestOfBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64url');
}
