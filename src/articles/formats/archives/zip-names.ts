import { beginsWith, type ImportFile } from '../import-file.ts';

const known = new WeakMap<ImportFile, readonly string[]>();
/** How far from its end an archive's table of contents is looked for: its longest comment and its last record. */
const REACH = 65_557;
/** Names that are read at most to tell what an archive is. */
const MOST = 20_000;

/** The names in an archive's table of contents, without unpacking it; none where the file is no zip archive. */
export function zipNames(file: ImportFile): readonly string[] {
  if (!beginsWith(file, 'PK')) return [];
  const names =
    known.get(file) ??
    namesIn(Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength));
  known.set(file, names);
  return names;
}

/** Walks the table of contents, which the last record of the archive points to. */
function namesIn(bytes: Buffer): string[] {
  const last = bytes.lastIndexOf('PK\u0005\u0006', bytes.length, 'latin1');
  if (last < 0 || last < bytes.length - REACH || last + 20 > bytes.length) return [];
  const names: string[] = [];
  let at = bytes.readUInt32LE(last + 16);
  while (names.length < MOST && at + 46 <= bytes.length && bytes.readUInt32LE(at) === 0x02014b50) {
    const length = bytes.readUInt16LE(at + 28);
    names.push(bytes.toString('utf8', at + 46, at + 46 + length));
    at += 46 + length + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return names;
}
