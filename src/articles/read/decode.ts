import { isUtf8 } from 'node:buffer';
import type { Problem } from '../../problem.ts';

/** Encodings that articles come in; what is no valid UTF-8 is read as Windows-1252, which covers Latin-1. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** Which encoding bytes are in, or what they are instead of text ("a PDF"). */
type Finding = { readonly encoding: Encoding } | { readonly instead: string };

/** How much is turned into text at a stretch, in bytes: some milliseconds of work. */
const CHUNK = 1 << 18;
/** How many bytes are looked at to tell text from anything else. */
const SAMPLE = 1 << 16;

/**
 * Turns the bytes of a file into text: a byte order mark is obeyed and dropped, then UTF-8, UTF-16 without
 * a mark, and Windows-1252 are tried. Line ends become `\n`.
 *
 * @param declared an encoding that the file states of itself, by a label of the Encoding Standard; it counts where the
 * bytes are neither marked nor UTF-8; that they are UTF-8 is believed only of bytes that are so but for a few
 * @returns the text, or the problem that stands in its place: `file-empty`, `file-binary`
 */
export function decodeText(
  bytes: Uint8Array,
  file: string,
  declared: string | null = null,
): string | Problem {
  const found = encodingOf(bytes, file);
  if (typeof found !== 'string') return found;
  const encoding = found === 'windows-1252' ? (believed(declared, bytes) ?? found) : found;
  const text = [...decodeChunks(bytes, encoding)].join('').replace(/\r\n?/g, '\n');
  return text.trim() === '' ? emptyFile(file) : text;
}

/** What is called UTF-8 and is none has few letters that it makes sense of: more are broken than whole. */
function believed(declared: string | null, bytes: Uint8Array): string | null {
  if (declared === null || new TextDecoder(declared).encoding !== 'utf-8') return declared;
  let [whole, broken] = [0, 0];
  for (const piece of decodeChunks(bytes, 'utf-8'))
    for (const { 0: sign } of piece.matchAll(/[^\0-\x7f]/gu))
      if (sign === '\ufffd') broken++;
      else whole++;
  return whole > broken ? declared : null;
}

/** The encoding of a file's bytes, or the problem that they are no text. */
export function encodingOf(bytes: Uint8Array, file: string): Encoding | Problem {
  if (bytes.length === 0) return emptyFile(file);
  const found = sniff(bytes);
  return 'encoding' in found ? found.encoding : binaryFile(file, found.instead);
}

/** The text of the bytes in pieces, none split inside a character, line ends as they are. */
export function* decodeChunks(bytes: Uint8Array, encoding: string): Generator<string> {
  const decoder = new TextDecoder(encoding);
  for (let from = 0; from < bytes.length; from += CHUNK) {
    const piece = bytes.subarray(from, from + CHUNK);
    yield decoder.decode(piece, { stream: from + CHUNK < bytes.length });
  }
}

function sniff(bytes: Uint8Array): Finding {
  const marked = BYTE_ORDER_MARKS.find(([mark]) => startsWith(bytes, mark));
  if (marked) return { encoding: marked[1] };
  const signed = SIGNATURES.find(([signature]) => startsWith(bytes, signature));
  if (signed) return { instead: signed[1] };
  const sample = bytes.subarray(0, SAMPLE);
  if (sample.includes(0) && !isTornPage(sample)) return unmarkedUtf16(sample);
  if (controlShare(sample) > 0.02) return { instead: 'binary data' };
  return { encoding: isUtf8(bytes) ? 'utf-8' : 'windows-1252' };
}

/** A page with some zero bytes in it, left where a save broke off. */
function isTornPage(sample: Uint8Array): boolean {
  const begun = new TextDecoder('latin1').decode(sample.subarray(0, 400)).trimStart();
  return /^<(?:!doctype|html|!--|\?xml|head|body)/i.test(begun) && controlShare(sample) <= 0.02;
}

/** UTF-16 without a mark shows by zero bytes that nearly all stand on one side of each pair. */
function unmarkedUtf16(sample: Uint8Array): Finding {
  let high = 0;
  let low = 0;
  for (let at = 0; at < sample.length; at += 2) {
    if (sample[at] === 0) high += 1;
    if (sample[at + 1] === 0) low += 1;
  }
  const pairs = sample.length / 2;
  if (low > pairs * 0.3 && high <= pairs * 0.02) return { encoding: 'utf-16le' };
  if (high > pairs * 0.3 && low <= pairs * 0.02) return { encoding: 'utf-16be' };
  return { instead: 'binary data' };
}

/** Share of control characters that no text file has, 0 to 1. */
function controlShare(sample: Uint8Array): number {
  let controls = 0;
  for (const byte of sample) if (byte < 32 && (byte < 7 || byte > 13) && byte !== 27) controls += 1;
  return controls / sample.length;
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

function emptyFile(file: string): Problem {
  return {
    code: 'file-empty',
    message: 'The file is empty.',
    remedy: 'Save the article into it, or leave it out.',
    file,
    line: null,
  };
}

function binaryFile(file: string, instead: string): Problem {
  return {
    code: 'file-binary',
    message: `The file is ${instead}, not text.`,
    remedy: 'Copy the words of the article into a .txt file, or save the web page as .html.',
    file,
    line: null,
  };
}

const BYTE_ORDER_MARKS: readonly (readonly [readonly number[], Encoding])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/** How files begin that people take for articles. */
const SIGNATURES: readonly (readonly [readonly number[], string])[] = [
  [[0x25, 0x50, 0x44, 0x46, 0x2d], 'a PDF'],
  [[0x50, 0x4b, 0x03, 0x04], 'a Word document or another zip archive'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old Word document'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'a rich text document'],
  [[0x1f, 0x8b], 'a gzip archive'],
  [[0x89, 0x50, 0x4e, 0x47], 'a picture'],
  [[0xff, 0xd8, 0xff], 'a picture'],
  [[0x47, 0x49, 0x46, 0x38], 'a picture'],
  [[0x62, 0x70, 0x6c, 0x69, 0x73, 0x74], 'a web archive of Safari'],
];
