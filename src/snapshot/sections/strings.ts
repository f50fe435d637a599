import { numbersOf, putNumbers, type Sections, sectionOf, within32 } from './sections.ts';

/** First bytes that UTF-8 never has: null, and a string in UTF-16LE because UTF-8 would change it. */
const NULL = 0xff;
const UTF16 = 0xfe;

/** Strings side by side as bytes, each made again when it is asked for. */
export interface Strings {
  readonly size: number;
  at(place: number): string | null;
  /** The bytes of the same, as `encodeUtf8` gave them: a view. */
  bytesAt(place: number): Buffer;
}

/** Adds strings under a name. */
export function putStrings(
  parts: Sections,
  name: string,
  strings: readonly (string | null)[],
): void {
  putEncoded(parts, name, strings.map(encodeUtf8));
}

/** Adds strings that `encode` made bytes of. */
export function putEncoded(parts: Sections, name: string, encoded: readonly Buffer[]): void {
  const starts = new Uint32Array(encoded.length + 1);
  for (const [at, { length }] of encoded.entries())
    starts[at + 1] = within32((starts[at] as number) + length, name);
  parts.set(name, Buffer.concat(encoded));
  putNumbers(parts, `${name}-starts`, starts);
}

/** The strings of that name. */
export function stringsOf(parts: Sections, name: string): Strings {
  const bytes = bufferOf(sectionOf(parts, name));
  const starts = numbersOf(parts, `${name}-starts`, Uint32Array);
  return {
    size: starts.length - 1,
    at: (place) => decodeUtf8(bytes, starts[place] as number, starts[place + 1] as number),
    bytesAt: (place) => bytes.subarray(starts[place], starts[place + 1]),
  };
}

/** The bytes of a string: UTF-8 wherever that is exact. */
export function encodeUtf8(string: string | null): Buffer {
  if (string === null) return Buffer.of(NULL);
  if (string.isWellFormed()) return Buffer.from(string);
  return Buffer.concat([Buffer.of(UTF16), Buffer.from(string, 'utf16le')]);
}

/** The string that lies between two places, as `encode` gave it. */
export function decodeUtf8(bytes: Buffer, start: number, end: number): string | null {
  if (bytes[start] === NULL && end > start) return null;
  if (isUtf16(bytes, start, end)) return bytes.toString('utf16le', start + 1, end);
  return bytes.toString('utf8', start, end);
}

/** Whether what lies there is not in UTF-8. */
export function isUtf16(bytes: Buffer, start: number, end: number): boolean {
  return bytes[start] === UTF16 && end > start;
}

/** The same bytes with Node's ways to read them. */
export function bufferOf({ buffer, byteOffset, length }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, length);
}
