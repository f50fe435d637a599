/** What kind of thing articles are fetched from. */
export const KINDS = ['feed', 'sitemap', 'page', 'opml', 'folder'] as const;
export type SourceKind = (typeof KINDS)[number];

/** Where the text of a feed's articles is taken from: from the feed where it is whole, or from the pages always. */
export const TEXTS = ['auto', 'page'] as const;

/** One entry of `sources.yaml`. */
export interface Source {
  readonly kind: SourceKind;
  /** An http(s) address; of a folder its path, of a list of feeds either. */
  readonly place: string;
  /** Who published what comes from there; null leaves that to the articles. */
  readonly outlet: string | null;
  /** Words to choose sources by: `onrecord fetch --tag local`. */
  readonly tags: readonly string[];
  /** How often, in seconds; null for the file's own. */
  readonly every: number | null;
  readonly text: (typeof TEXTS)[number];
  readonly paused: boolean;
  /** Its line in the file, from 1. */
  readonly line: number;
}

/** All of `sources.yaml`. */
export interface SourcesFile {
  /** An e-mail address or a page by which servers' owners reach whoever runs this. */
  readonly contact: string | null;
  /** Hosts of the own network that may be fetched from. */
  readonly allow: readonly string[];
  /** Seconds between two requests to one host and port. */
  readonly pause: number;
  /** Seconds between two visits, where a source names none. */
  readonly every: number;
  readonly sources: readonly Source[];
}

/** The file's name in a corpus folder. */
export const SOURCES_FILE = 'sources.yaml';
/** What holds where the file says nothing, in seconds. */
export const DEFAULT_EVERY = 1_800;
export const DEFAULT_PAUSE = 2;
/** More often is nobody's guest, in seconds. */
export const LEAST_EVERY = 60;
/** More entries are not read. */
export const MOST_SOURCES = 10_000;

/** What holds where nothing is named. */
export const NO_SOURCES: SourcesFile = {
  contact: null,
  allow: [],
  pause: DEFAULT_PAUSE,
  every: DEFAULT_EVERY,
  sources: [],
};

/** A source that no file names; its line is 0. */
export function newSource(kind: SourceKind, place: string): Source {
  const nothing = { outlet: null, tags: [], every: null, text: 'auto', paused: false } as const;
  return { kind, place, ...nothing, line: 0 };
}
