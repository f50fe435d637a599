import path from 'node:path';
import { asOnlyWriter, type Writers } from '../../articles/import/merge/one-writer.ts';
import type { WritableFiles } from '../../articles/read/files.ts';
import { systemCode } from '../../articles/read/second-name.ts';
import { OnrecordError, type Problem } from '../../problem.ts';
import { editedSources, type SourcesEdit } from './edit-sources.ts';
import { readSources } from './read-sources.ts';
import { SOURCES_FILE, type Source } from './source.ts';

/** What a sources.yaml is changed with. */
export interface ChangingSources {
  /** The folder that it is in. */
  readonly corpus: string;
  readonly files: WritableFiles;
  /** Keeps others from writing into the corpus meanwhile. */
  readonly writers: Writers;
}

/**
 * Changes a sources.yaml, which is made where there is none, while nobody else writes into the corpus. Comments stay.
 *
 * @param choose what is to be done, from the sources that are there at that moment; a problem where that can't be done
 * @returns all sources as they are written down then
 * @throws {OnrecordError} what `choose` says, `sources-wrong` where the file has to be mended first, `corpus-busy`, `corpus-not-writable`
 */
export async function changeSources(
  { corpus, files, writers }: ChangingSources,
  choose: (sources: readonly Source[]) => SourcesEdit | Problem,
): Promise<readonly Source[]> {
  const name = path.join(corpus, SOURCES_FILE);
  return await asOnlyWriter(corpus, writers, files, async () => {
    const text = await textOf(name, files);
    const before = readSources(text, name);
    const [wrong] = before.problems;
    if (wrong !== undefined) throw new OnrecordError(wrong);
    const edit = choose(before.file.sources);
    if ('code' in edit) throw new OnrecordError(edit);
    const after = editedSources(text, edit);
    const read = readSources(after, name);
    if (!isAsWanted(before.file.sources, read.file.sources, edit)) throw notEdited(name);
    await files.writeFile(`${name}.part`, after);
    await files.rename(`${name}.part`, name);
    return read.file.sources;
  });
}

/** A file that is not there holds no sources. */
async function textOf(name: string, files: WritableFiles): Promise<string> {
  try {
    return Buffer.from(await files.readFile(name)).toString();
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return '';
    throw error;
  }
}

/** Whether the edit did what it should and nothing else, whatever the file is written like. */
function isAsWanted(
  before: readonly Source[],
  after: readonly Source[],
  edit: SourcesEdit,
): boolean {
  const expected = before.flatMap((source) => {
    if (edit.do === 'add' || source.line !== edit.line) return [source];
    return edit.do === 'remove' ? [] : [{ ...source, paused: edit.do === 'pause' }];
  });
  const rest = edit.do === 'add' ? after.slice(0, -1) : after;
  const added = edit.do !== 'add' || after.at(-1)?.place === edit.source.place;
  const plain = (sources: readonly Source[]) =>
    JSON.stringify(sources.map((source) => ({ ...source, line: 0 })));
  return added && plain(rest) === plain(expected);
}

function notEdited(file: string): OnrecordError {
  return new OnrecordError({
    code: 'sources-not-edited',
    message: 'This file is written in a way that it can’t be changed from here.',
    remedy: 'Change it by hand.',
    file,
  });
}
