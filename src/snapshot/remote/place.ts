import path from 'node:path';
import { OnrecordError } from '../../problem.ts';
import type { Source } from '../build-or-load.ts';
import { hashOf } from '../fingerprint.ts';

/** Where what stays in each process is kept, and what it must have been made by. */
export interface ThinPlace {
  readonly file: string;
  /** How the key of the file begins. */
  readonly basis: string;
}

/** Changes with all that makes a difference besides the corpus itself, and with nothing that makes none. */
export function thinPlace({ where, state, settings }: Source, code: string): ThinPlace {
  if (state === null)
    throw new OnrecordError({
      code: 'state-needed',
      message: 'With OpenSearch a folder is needed for what stays in the process.',
      remedy: 'Set ONRECORD_STATE to a folder that can be written.',
    });
  const { speakerLevel, cueVerbs = [], followLinks = 'inside', limits = null } = settings;
  const made = JSON.stringify([speakerLevel, cueVerbs, followLinks, limits]);
  const name = hashOf([path.resolve(where)]).slice(0, 16);
  return {
    file: path.join(state, 'coverage', `${name}.elsewhere`),
    basis: hashOf([code, made]),
  };
}
