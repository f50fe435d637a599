import { crc32 } from 'node:zlib';
import { OnrecordError } from '../../problem.ts';
import type { SavedEngine } from '../engine.ts';
import { FIELDS } from '../fields.ts';
import { SortedTerms } from '../sorted-terms.ts';
import { Vocabulary } from '../vocabulary.ts';
import type { FlatIndex, Narrow } from './postings.ts';

/** Changes whenever the arrays or what they mean do: what an older version saved is then built anew. */
const VERSION = 4;
/** Read back on a machine of the other byte order, this is another number. */
const BYTE_ORDER = 0x01020304;

type Column = Uint16Array | Uint32Array | Float64Array;

/** The index as it lies in memory, and a checksum of every part. */
export function saveIndex(index: FlatIndex): SavedEngine {
  const { vocabulary } = index;
  const columns: Record<string, Column> = {
    'term-units': vocabulary.sorted.packed.units,
    'term-starts': vocabulary.sorted.packed.starts,
    frequencies: vocabulary.frequencies,
    starts: index.starts,
    passages: index.passages,
    profiles: index.profiles,
    counts: index.counts,
    holding: index.holding,
    most: index.most,
    impacts: index.impacts,
    longest: index.longest,
    averages: index.averages,
  };
  for (const [field, name] of FIELDS.entries())
    columns[`lengths-${name}`] = index.lengths[field] as Narrow;
  const parts = new Map(Object.entries(columns).map(([name, column]) => [name, bytesOf(column)]));
  return new Map([...parts, ['seal', bytesOf(sealOf(parts, Object.values(columns)))]]);
}

/**
 * @param trusted whether the bytes need no checking
 * @throws OnrecordError `broken-index` where a part is missing or is not what was saved
 */
export function loadIndex(saved: SavedEngine, trusted: boolean): FlatIndex {
  const columns = new Map<string, Column>();
  const seal = uint32(part(saved, 'seal'));
  const parts = [...saved].filter(([name]) => name !== 'seal');
  for (const [at, [name, bytes]] of parts.entries())
    columns.set(name, typed(bytes, seal[HEAD + 2 * at] ?? 0));
  if (!trusted && sealOf(parts, [...columns.values()]).join() !== seal.join()) broken();
  const column = <T extends Column>(name: string) => (columns.get(name) ?? broken()) as T;
  const sorted = new SortedTerms({ units: column('term-units'), starts: column('term-starts') });
  return {
    vocabulary: new Vocabulary(sorted, column('frequencies')),
    starts: column('starts'),
    passages: column('passages'),
    profiles: column('profiles'),
    counts: column('counts'),
    holding: column('holding'),
    most: column('most'),
    impacts: column('impacts'),
    lengths: FIELDS.map((name) => column<Narrow>(`lengths-${name}`)),
    longest: column('longest'),
    averages: column('averages'),
  };
}

const HEAD = 4;

/** Version, byte order, checksum of the list of parts, their number; then each part's width and checksum. */
function sealOf(
  parts: Iterable<readonly [string, Uint8Array]>,
  columns: readonly Column[],
): Uint32Array {
  const all = [...parts];
  const widths = columns.map((column) => column.BYTES_PER_ELEMENT);
  const list = crc32(all.map(([name, { length }], at) => `${name} ${length} ${widths[at]}`).join());
  const sums = all.flatMap(([, bytes], at) => [widths[at] ?? 0, crc32(bytes)]);
  return Uint32Array.of(VERSION, BYTE_ORDER, list, all.length, ...sums);
}

function bytesOf({ buffer, byteOffset, byteLength }: Column): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

function typed(bytes: Uint8Array, width: number): Column {
  if (![2, 4, 8].includes(width) || bytes.length % width !== 0) broken();
  const { buffer, byteOffset } = bytes.byteOffset % width === 0 ? bytes : new Uint8Array(bytes);
  const count = bytes.length / width;
  if (width === 2) return new Uint16Array(buffer, byteOffset, count);
  return width === 4
    ? new Uint32Array(buffer, byteOffset, count)
    : new Float64Array(buffer, byteOffset, count);
}

function uint32(bytes: Uint8Array): Uint32Array {
  return typed(bytes, Uint32Array.BYTES_PER_ELEMENT) as Uint32Array;
}

function part(saved: SavedEngine, name: string): Uint8Array {
  return saved.get(name) ?? broken();
}

function broken(): never {
  throw new OnrecordError({
    code: 'broken-index',
    message: 'The saved search index cannot be read.',
    remedy: 'It is built anew from the articles; nothing is lost.',
  });
}
