import path from 'node:path';
import { refusal } from '../articles/read/files.ts';
import type { Problem } from '../problem.ts';
import { hashOf } from './fingerprint.ts';
import type { Analyses } from './sections/analyses.ts';
import type { Sections } from './sections/sections.ts';
import { type StateFiles, writeState } from './state-file.ts';

/** Where a corpus's files lie in the state folder. */
export interface Places {
  readonly coverage: string;
  /** What was understood of the articles of the coverage. */
  readonly analyses: string;
  /** The same of articles that came since these two were written. */
  readonly since: string;
}

export function placesOf(state: string, where: string): Places {
  const name = hashOf([path.resolve(where)]).slice(0, 16);
  const place = path.join(state, 'coverage', name);
  return {
    coverage: `${place}.coverage`,
    analyses: `${place}.analyses`,
    since: `${place}.since`,
  };
}

/** What was built, to be kept. */
interface ToKeep {
  readonly parts: Sections;
  readonly savedKey: string;
  readonly isGrown: boolean;
}

interface Keeping {
  readonly places: Places;
  readonly basis: string;
  readonly files: StateFiles;
  /** A name no other process takes at the same time. */
  readonly unique: string;
  /**
   * Which share of the articles what was saved whole may lag behind by, from 0 to 1: so long only what was understood of
   * those is saved, and the next start indexes them again. Default 0: every change saves the whole.
   */
  readonly mayLag?: number;
}

/** What became of it. */
export interface Kept {
  /** Why nothing could be kept; null where it was, or nothing was to be. */
  readonly unsaved: Problem | null;
  /** By which share of the articles what is saved whole lags behind, 1 where it holds one that is no more; 0 where nothing is kept. */
  readonly lag: number;
}

/**
 * Keeps what was made for the next start: where little has come or gone since the whole was written, only what was
 * understood of the articles that came. Whoever dies in between leaves files that each are of their own key and hold: of
 * what is missing in them, the next start makes more anew, and that is all.
 */
export async function keep(
  built: ToKeep,
  analyses: Analyses,
  { places, basis, files, unique, mayLag = 0 }: Keeping,
): Promise<Kept> {
  const lag = built.isGrown ? analyses.lag : Number.POSITIVE_INFINITY;
  const isBehind = lag <= mayLag;
  const write = (place: string, key: string, parts: Sections) =>
    writeState(place, key, parts, files, unique);
  try {
    if (isBehind) await write(places.since, basis, analyses.partsSince());
    else {
      await write(places.analyses, basis, analyses.parts());
      await write(places.coverage, built.savedKey, built.parts);
      await files.rm(places.since, { force: true });
    }
    const holdsGone = isBehind && analyses.gone > 0;
    return { unsaved: null, lag: holdsGone ? 1 : isBehind ? lag : 0 };
  } catch (error) {
    return { unsaved: notKept(path.dirname(places.coverage), error), lag: 0 };
  }
}

function notKept(folder: string, error: unknown): Problem {
  return {
    code: 'state-not-kept',
    message: `What was understood of the articles can't be kept: ${refusal(error)}. What was kept before is as it was.`,
    remedy:
      'Make room, or set ONRECORD_STATE to a folder that can be written; until then each start takes longer.',
    file: folder,
    line: null,
  };
}
