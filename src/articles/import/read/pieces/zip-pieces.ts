import type { FormatLimits } from '../../../formats/limits.ts';
import { type ByteSource, PIECE, type Piece } from './piece.ts';

/** Marks and sizes of a zip archive's records, in bytes. */
const [END_MARK, END_SIZE] = [0x06054b50, 22];
const [ENTRY_MARK, ENTRY_SIZE] = [0x02014b50, 46];
const LOCAL_SIZE = 30;
/** How far from its end an archive's last record is looked for: its longest comment and the record. */
const REACH = 65_557;
/** What stands for a number that is too large for its place. */
const [ELSEWHERE_16, ELSEWHERE_32] = [0xffff, 0xffffffff];

/** How an archive begins. */
const BEGUN: Buffer = Buffer.from('PK\u0003\u0004');
const NOTHING: Buffer = Buffer.alloc(0);

/** An entry as the table of contents has it. */
interface Entry {
  readonly name: string;
  /** As it stands there. */
  readonly record: Buffer;
  readonly from: number;
  /** Packed and unpacked. */
  readonly packed: number;
  readonly size: number;
}

/** An archive's table of contents. */
export interface ZipContents {
  readonly entries: readonly Entry[];
  /** An archive with the same table and nothing in it, to tell by its names what the archive is. */
  readonly outline: Buffer;
}

/** Reads the table of contents of an archive; null where it is none, or one that says things elsewhere than the first archives did. */
export async function zipContents(source: ByteSource): Promise<ZipContents | null> {
  const reach = Math.min(source.size, REACH);
  const tail = await source.read(source.size - reach, reach);
  const last = tail.lastIndexOf('PK\u0005\u0006', tail.length, 'latin1');
  if (last < 0 || last + END_SIZE > tail.length) return null;
  const count = tail.readUInt16LE(last + 10);
  const [length, from] = [tail.readUInt32LE(last + 12), tail.readUInt32LE(last + 16)];
  if (count === ELSEWHERE_16 || from === ELSEWHERE_32 || from + length > source.size) return null;
  const entries = entriesIn(await source.read(from, length), count);
  if (entries === null) return null;
  const nothing = entries.map(({ record }, at) => ({ record, data: at === 0 ? BEGUN : NOTHING }));
  return { entries, outline: archiveOf(nothing) };
}

function entriesIn(table: Buffer, count: number): Entry[] | null {
  const entries: Entry[] = [];
  for (let at = 0; entries.length < count; ) {
    if (at + ENTRY_SIZE > table.length || table.readUInt32LE(at) !== ENTRY_MARK) return null;
    const named = at + ENTRY_SIZE + table.readUInt16LE(at + 28);
    const end = named + table.readUInt16LE(at + 30) + table.readUInt16LE(at + 32);
    const [packed, size] = [table.readUInt32LE(at + 20), table.readUInt32LE(at + 24)];
    const from = table.readUInt32LE(at + 42);
    if (end > table.length || [packed, size, from].includes(ELSEWHERE_32)) return null;
    const encoding = (table.readUInt16LE(at + 8) & 2048) === 0 ? 'latin1' : 'utf8';
    const name = table.toString(encoding, at + ENTRY_SIZE, named);
    entries.push({ name, record: table.subarray(at, end), from, packed, size });
    at = end;
  }
  return entries;
}

/** Archives of some files each, in the order of their names, as archives are read. */
export async function* zipPieces(
  source: ByteSource,
  { entries }: ZipContents,
  size = PIECE,
): AsyncGenerator<Piece> {
  let some: Entry[] = [];
  let length = 0;
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    if (some.length > 0 && length + Math.max(entry.size, entry.packed) > size) {
      yield { bytes: await archiveWith(source, some), before: 0 };
      [some, length] = [[], 0];
    }
    some.push(entry);
    length += Math.max(entry.size, entry.packed);
  }
  if (some.length > 0) yield { bytes: await archiveWith(source, some), before: 0 };
}

/** Whether an archive can be parted: no two files have one name, and they are not too many or too large by what is stated. */
export function canBeParted({ entries }: ZipContents, limits: FormatLimits): boolean {
  const files = entries.filter(({ name }) => !name.endsWith('/'));
  const total = files.reduce((sum, { size }) => sum + size, 0);
  const isOffice = files.some(({ name }) => /^(?:word|xl|ppt)\//.test(name));
  const names = new Set(entries.map(({ name }) => name));
  return (
    names.size === entries.length &&
    !isOffice &&
    files.length <= limits.entries &&
    total <= limits.unpacked
  );
}

async function archiveWith(source: ByteSource, entries: readonly Entry[]): Promise<Buffer> {
  const parts: { record: Buffer; data: Buffer }[] = [];
  for (const { record, from, packed } of entries) {
    const local = await source.read(from, LOCAL_SIZE);
    const beside = local.length < LOCAL_SIZE ? 0 : local.readUInt16LE(26) + local.readUInt16LE(28);
    parts.push({ record, data: await source.read(from, LOCAL_SIZE + beside + packed) });
  }
  return archiveOf(parts);
}

function archiveOf(parts: readonly { record: Buffer; data: Buffer }[]): Buffer {
  let from = 0;
  const records = parts.map(({ record, data }) => {
    const moved = Buffer.from(record);
    moved.writeUInt32LE(from, 42);
    from += data.length;
    return moved;
  });
  const end = Buffer.alloc(END_SIZE);
  end.writeUInt32LE(END_MARK, 0);
  end.writeUInt16LE(records.length, 8);
  end.writeUInt16LE(records.length, 10);
  end.writeUInt32LE(
    records.reduce((sum, { length }) => sum + length, 0),
    12,
  );
  end.writeUInt32LE(from, 16);
  return Buffer.concat([...parts.map(({ data }) => data), ...records, end]);
}
