import path from 'node:path';
import type { Withheld } from '../../articles/withheld.ts';
import { noteChanges } from '../../history/note-changes.ts';
import { OnrecordError, type Problem } from '../../problem.ts';
import { openSearchAddress } from '../../search/remote/opensearch/address.ts';
import { Cluster } from '../../search/remote/opensearch/cluster.ts';
import { indexNames } from '../../search/remote/opensearch/index-name.ts';
import { RemoteIndex } from '../../search/remote/opensearch/remote-index.ts';
import type { Source } from '../build-or-load.ts';
import type { Loaded } from '../loaded.ts';
import type { Sections } from '../sections/sections.ts';
import { readStateIf, type StateFiles } from '../state-file.ts';
import { openElsewhere } from './open.ts';
import { thinPlace } from './place.ts';

/** What loading goes by. */
interface Loading {
  /** As `codeVersion` gave it. */
  readonly code: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** The key of what is being served; default nothing is. */
  readonly served?: string;
}

/**
 * The coverage whose index was built last; null where that is the one that is served. No engine is asked: it may be away.
 * @throws {OnrecordError} `index-not-built`
 */
export async function loadElsewhere(
  source: Source,
  files: StateFiles,
  { code, now, served }: Loading,
): Promise<Loaded | null> {
  const { file, basis } = thinPlace(source, code);
  let newest: string | null = null;
  const isWanted = (key: string) => {
    newest = key.startsWith(`${basis} `) ? key.slice(basis.length + 1) : null;
    return newest !== null && newest !== served;
  };
  const found = await readStateIf(file, isWanted, files);
  if (found === null || newest === null) {
    if (newest !== null && newest === served) return null;
    throw notBuilt(source.where);
  }
  const names = indexNames(path.resolve(source.where), newest);
  const index = new RemoteIndex(clusterOf(source), names.index);
  const coverage = openElsewhere(found.parts, index);
  await noteChanges(coverage, source.where);
  const withheld = listIn<Withheld>(found.parts, 'withheld');
  const ended = withheld.filter(({ until }) => until !== null && until <= now);
  const problems = [...listIn<Problem>(found.parts, 'problems'), ...ended.map(endedEmbargo)];
  return { coverage, problems, withheld, key: newest, code, analysed: 0, unsaved: null };
}

/** One cluster for all coverages of a process, so that connections and counts are shared. */
const clusters = new Map<string, Cluster>();

function clusterOf({ settings }: Source): Cluster {
  const address = openSearchAddress(settings);
  const key = JSON.stringify(address);
  const cluster = clusters.get(key) ?? new Cluster(address);
  clusters.set(key, cluster);
  return cluster;
}

function listIn<T>(parts: Sections, name: string): T[] {
  return JSON.parse(Buffer.from(parts.get(name) ?? '[]').toString());
}

function notBuilt(where: string): OnrecordError {
  return new OnrecordError({
    code: 'index-not-built',
    message: `No index was built for ${where} by this version and these settings.`,
    remedy: 'Build it: onrecord index.',
    file: null,
  });
}

function endedEmbargo({ id }: Withheld): Problem {
  return {
    code: 'index-behind',
    message: `The embargo of ${id} has ended since the index was built.`,
    remedy: 'Build it again: onrecord index.',
    file: null,
    line: null,
  };
}
