import type { Source } from '../file/source.ts';
import type { SourceState } from '../visit/source-state.ts';

/** A source with what is remembered of it. */
export interface Remembered {
  readonly source: Source;
  readonly state: SourceState;
}

/** The sources that a list of feeds or an index of sitemaps names: visited like those of sources.yaml, with what is said there. */
export function derivedFrom({ source, state }: Remembered): Source[] {
  const kind = source.kind === 'sitemap' ? 'sitemap' : 'feed';
  return state.lists.map((place) => ({ ...source, kind, place }));
}
