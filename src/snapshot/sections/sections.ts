import { OnrecordError } from '../../problem.ts';

/** Named stretches of bytes: what is written to disk, handed from thread to thread, and read in place. */
export type Sections = Map<string, Uint8Array>;

/** Whole numbers in the narrowest type that holds them all. */
export type Column = Uint8Array | Uint16Array | Uint32Array;

/** Numbers of any width. */
export type Typed = Column | Int32Array | Float64Array;
/** How numbers of a width are made over bytes. */
export type TypedKind<T extends Typed> = {
  readonly BYTES_PER_ELEMENT: number;
  new (buffer: ArrayBufferLike, byteOffset: number, length: number): T;
};

/** Adds numbers as they lie in memory. */
export function putNumbers(parts: Sections, name: string, numbers: Typed): void {
  parts.set(name, new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength));
}

/**
 * Numbers of a part, without a copy where they lie well.
 * @throws {OnrecordError} `broken-state` where there is no such part
 */
export function numbersOf<T extends Typed>(parts: Sections, name: string, kind: TypedKind<T>): T {
  const bytes = sectionOf(parts, name);
  const width = kind.BYTES_PER_ELEMENT;
  const { buffer, byteOffset } = bytes.byteOffset % width === 0 ? bytes : new Uint8Array(bytes);
  return new kind(buffer, byteOffset, Math.floor(bytes.length / width));
}

/** Adds whole numbers in the narrowest type. */
export function putNarrow(parts: Sections, name: string, numbers: Uint32Array): void {
  let most = 0;
  for (const number of numbers) if (number > most) most = number;
  const kind = most <= 0xff ? Uint8Array : most <= 0xffff ? Uint16Array : Uint32Array;
  putNumbers(parts, name, kind.from(numbers));
}

/** @param count how many there are, which tells their type */
export function narrowOf(parts: Sections, name: string, count: number): Column {
  const width = sectionOf(parts, name).length / Math.max(1, count);
  if (width > 2) return numbersOf(parts, name, Uint32Array);
  return width > 1 ? numbersOf(parts, name, Uint16Array) : numbersOf(parts, name, Uint8Array);
}

/**
 * The bytes of a part.
 * @throws {OnrecordError} `broken-state` where there is no such part
 */
export function sectionOf(parts: Sections, name: string): Uint8Array {
  const bytes = parts.get(name);
  if (bytes !== undefined) return bytes;
  throw new OnrecordError({
    code: 'broken-state',
    message: `What was saved lacks ${name}.`,
    remedy: 'It is made anew from the articles; nothing is lost.',
  });
}

/**
 * Where a list of bytes or numbers ends that is found by 32 bits.
 * @throws {RangeError} where it is longer
 */
export function within32(end: number, name: string): number {
  if (end <= 0xffff_ffff) return end;
  throw new RangeError(`${name} would end at ${end}, and is found up to 4294967295`);
}

/** Where lists begin in one long list: the sums of their lengths, one entry more than lists. */
export function startsOf(lengths: Iterable<number>, count: number): Uint32Array {
  const starts = new Uint32Array(count + 1);
  let at = 0;
  for (const length of lengths) {
    starts[at + 1] = within32((starts[at] as number) + length, 'a list');
    at++;
  }
  return starts;
}

/** Parts that share memory with nothing else, so that it can change hands. */
export function ownMemory(parts: Sections): Sections {
  return new Map(
    [...parts].map(([name, bytes]) => [
      name,
      bytes.byteLength === bytes.buffer.byteLength ? bytes : new Uint8Array(bytes),
    ]),
  );
}

/** The same parts in memory that threads share: none of them need copy it. */
export function sharedMemory(parts: Sections): Sections {
  return new Map(
    [...parts].map(([name, bytes]) => {
      const own = new Uint8Array(new SharedArrayBuffer(bytes.length));
      own.set(bytes);
      return [name, own];
    }),
  );
}
