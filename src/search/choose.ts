import { OnrecordError } from '../problem.ts';
import type { SearchEngineKind } from './engine.ts';
import { flatEngine } from './flat/engine.ts';
import { miniSearchEngine } from './minisearch.ts';

/** From more passages than this on, `auto` takes the flat engine. */
const LARGE = 2_000;

const KINDS = { minisearch: miniSearchEngine, flat: flatEngine } as const;

/**
 * The engine with this name.
 * @throws {OnrecordError} `unknown-engine`
 */
export function engineKind(name: string): SearchEngineKind {
  const kind = Object.values(KINDS).find((known) => known.name === name);
  if (kind !== undefined) return kind;
  throw new OnrecordError({
    code: 'unknown-engine',
    message: `There is no search engine called ${JSON.stringify(name)}.`,
    remedy: `Use one of ${Object.keys(KINDS).join(', ')}.`,
  });
}

/**
 * The engine that a setting means for a coverage of so many passages.
 *
 * @param setting `auto` takes MiniSearch for coverage as most people have it, the flat one for more; `opensearch` is
 * filled from the flat one
 */
export function chooseEngine(
  setting: 'auto' | 'opensearch' | keyof typeof KINDS,
  passages: number,
): SearchEngineKind {
  if (setting === 'opensearch') return flatEngine;
  if (setting !== 'auto') return KINDS[setting];
  return passages > LARGE ? flatEngine : miniSearchEngine;
}
