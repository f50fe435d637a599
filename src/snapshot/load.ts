import type { ReadableFiles } from '../articles/read/files.ts';
import type { Coverage } from '../coverage.ts';
import { noteChanges } from '../history/note-changes.ts';
import { engineKind } from '../search/choose.ts';
import { buildOrLoad, type Prepared, type Source } from './build-or-load.ts';
import { codeVersion } from './fingerprint.ts';
import type { Loaded } from './loaded.ts';
import { engineName, openEngine, unpackCoverage } from './sections/coverage-sections.ts';
import type { StateFiles } from './state-file.ts';

/**
 * A coverage as a process needs it at its start: taken as it was saved where nothing has changed,
 * else made anew and saved. Blocks while it works.
 *
 * @param files `node:fs/promises` fits
 * @param unique a name no other process takes at the same time
 * @param onArticle called before each article that has to be analysed, with how many were so far
 * @param now what the time is, in milliseconds since 1970, for embargoes; default the machine's clock
 * @throws {OnrecordError} where not one article can be read
 */
export async function loadCoverage(
  source: Source,
  files: ReadableFiles & StateFiles,
  unique: string,
  onArticle?: (analysed: number) => void,
  now: () => number = Date.now,
): Promise<Loaded> {
  const code = await codeVersion(files);
  if (source.settings.engine === 'opensearch') {
    const { loadElsewhere } = await import('./remote/load.ts');
    return (await loadElsewhere(source, files, { code, now: now() })) as Loaded;
  }
  const maker = { unique, code, now: now(), ...(onArticle === undefined ? {} : { onArticle }) };
  const loaded = { ...openPrepared(await buildOrLoad(source, files, maker)), code: maker.code };
  await noteChanges(loaded.coverage, source.where);
  return loaded;
}

/** The coverage over bytes that need no checking. */
function openPrepared({ parts, ...rest }: Prepared): Omit<Loaded, 'code'> {
  const engine = openEngine(parts, engineKind(engineName(parts)));
  return { coverage: unpackCoverage(parts, engine), ...rest };
}

/** Whether a coverage read anew may take the place of the last good one: nothing broken, or nothing lost. */
export function mayReplace(before: Coverage, { coverage, problems, withheld }: Loaded): boolean {
  const kept = new Set(withheld.map(({ id }) => id));
  const lost = () =>
    before.articles.some(({ id }) => coverage.article(id) === undefined && !kept.has(id));
  return problems.length === 0 || !lost();
}
