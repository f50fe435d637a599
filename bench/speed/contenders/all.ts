import type { Contender } from '../contender.ts';
import { flat } from './flat.ts';
import { flexSearch } from './flexsearch.ts';
import { lunrSearch } from './lunr.ts';
import { miniSearch, miniSearchStopped } from './minisearch.ts';
import { onrecord } from './onrecord.ts';
import { orama } from './orama.ts';
import { sqlite } from './sqlite.ts';

/** Everybody who takes part, in the order of the tables. */
export const CONTENDERS: Readonly<Record<string, Contender>> = {
  onrecord,
  flat,
  'minisearch-stopped': miniSearchStopped,
  minisearch: miniSearch,
  sqlite,
  orama,
  flexsearch: flexSearch,
  lunr: lunrSearch,
};
