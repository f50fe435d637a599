import { OnrecordError } from '../../problem.ts';
import type { SavedEngine } from '../engine.ts';
import { FIELDS } from '../fields.ts';
import { SortedTerms } from '../sorted-terms.ts';
import { Vocabulary } from '../vocabulary.ts';
import type { FlatIndex, Narrow } from './postings.ts';

/** The part that tells what the others are. */
const LAYOUT = 'layout';

type Column = Uint16Array | Uint32Array | Float64Array;

/** The index as it lies in memory, and the layout of its parts: width and bytes of each. */
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
  const layout = Object.values(columns).flatMap(({ BYTES_PER_ELEMENT: width, byteLength }) => [
    width,
    byteLength,
  ]);
  return new Map([...parts, [LAYOUT, bytesOf(Uint32Array.from(layout))]]);
}

/**
 * Reads back what {@link saveIndex} made. Whether the bytes are those that were saved is for whoever
 * keeps them to know: the state file holds a checksum of every part, and a key of the code.
 * @throws OnrecordError `broken-index` where a part is missing, cut or longer
 */
export function loadIndex(saved: SavedEngine): FlatIndex {
  const columns = new Map<string, Column>();
  const layout = uint32(part(saved, LAYOUT));
  const parts = [...saved].filter(([name]) => name !== LAYOUT);
  if (layout.length !== 2 * parts.length) broken();
  for (const [at, [name, bytes]] of parts.entries()) {
    if (layout[2 * at + 1] !== bytes.length) broken();
    columns.set(name, typed(bytes, layout[2 * at] ?? 0));
  }
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
