import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { FormatReading, Found, ImportFormat } from '../format.ts';
import { noArticle } from '../found.ts';
import { beginsWith, type ImportFile, importFile } from '../import-file.ts';
import { unzipEntries, type ZipEntry, zipEntries } from './unzip.ts';

/** What is unpacked at a time, in bytes and files: one article's memory, and not too many passes over the contents. */
const AT_ONCE = { bytes: 8 << 20, files: 200 };

/** Archives of files of any kind, such as exports of single documents. */
export const zip: ImportFormat = {
  name: 'zip',
  about: 'Archives (ZIP) of files of any of these kinds',
  recognise: (file) => beginsWith(file, 'PK\u0003\u0004') || beginsWith(file, 'PK\u0005\u0006'),
  async *read(file, reading): AsyncGenerator<Found> {
    const entries = await zipEntries(file.bytes, reading.limits);
    if (entries.some(({ name }) => /^(?:word|xl|ppt)\//.test(name)))
      throw new Error('it is an Office file of a kind that holds no articles');
    for (const some of batches(entries)) {
      const parts = await unzipEntries(file.bytes, some, reading.limits);
      for (const { name } of some)
        yield* entryIn(name, parts.get(name) ?? new Uint8Array(), file, reading);
      await setImmediate();
    }
  },
};

function* batches(entries: readonly ZipEntry[]): Generator<ZipEntry[]> {
  let some: ZipEntry[] = [];
  let bytes = 0;
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const full = bytes + entry.size > AT_ONCE.bytes || some.length >= AT_ONCE.files;
    // fflate keeps the last of a name: entries of one name are unpacked one after another.
    if (some.length > 0 && (full || some.at(-1)?.name === entry.name)) {
      yield some;
      some = [];
      bytes = 0;
    }
    some.push(entry);
    bytes += entry.size;
  }
  if (some.length > 0) yield some;
}

/** Reads an entry by whatever recognises it; what it holds keeps the path in the archive. */
async function* entryIn(
  name: string,
  bytes: Uint8Array,
  outer: ImportFile,
  reading: FormatReading,
): AsyncGenerator<Found> {
  if (isSystemFileOrNote(name))
    yield { passedOver: 'a file of the system or a note', inside: name };
  else if (reading.depth >= reading.limits.depth) yield tooDeep(`${outer.file}/${name}`);
  else yield* inside(reading.inner(importFile(name, bytes)), name, outer.file);
}

function isSystemFileOrNote(name: string): boolean {
  const base = path.posix.basename(name);
  return base.startsWith('.') || name.startsWith('__MACOSX/') || base.toLowerCase() === 'readme.md';
}

function tooDeep(file: string): Found {
  return noArticle(
    file,
    'file-over-limit',
    'It lies deeper inside other archives than is read.',
    'Unpack the archives and import what is in them.',
  );
}

/** What was found in a file inside another, told of by its path there. */
export async function* inside(
  found: AsyncIterable<Found>,
  name: string,
  outer: string,
): AsyncGenerator<Found> {
  for await (const one of found) {
    if ('code' in one) yield { ...one, file: `${outer}/${one.file ?? name}` };
    else if ('leftOut' in one)
      yield { ...one, inside: one.inside ? `${name}/${one.inside}` : name };
    else if ('passedOver' in one)
      yield { ...one, inside: one.inside === null ? name : `${name}/${one.inside}` };
    else yield { ...one, inside: one.inside ? `${name}/${one.inside}` : name };
  }
}
