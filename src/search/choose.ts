import type { SearchEngineKind } from './engine.ts';
import { flatEngine } from './flat/engine.ts';
import { miniSearchEngine } from './minisearch.ts';

/** From more passages than this on, `auto` takes the flat engine. */
const LARGE = 20_000;

const KINDS = { minisearch: miniSearchEngine, flat: flatEngine } as const;

/** The engine of a name that an engine gave. */
export function engineKind(name: string): SearchEngineKind {
  return name === flatEngine.name ? flatEngine : miniSearchEngine;
}

/**
 * The engine that a setting means for a coverage of so many passages.
 *
 * @param setting `auto` takes MiniSearch for coverage as most people have it, the flat one for more
 */
export function chooseEngine(
  setting: 'auto' | keyof typeof KINDS,
  passages: number,
): SearchEngineKind {
  if (setting !== 'auto') return KINDS[setting];
  return passages > LARGE ? flatEngine : miniSearchEngine;
}
