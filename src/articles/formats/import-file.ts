import type { Problem } from '../../problem.ts';
import { decodeText } from '../read/decode.ts';
import { declaredEncoding } from './declared-encoding.ts';

/** A file on its way into the corpus, as formats look at it. */
export interface ImportFile {
  /** As the user would name it; in an archive its path there. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** The first 8,192 characters of a text, line ends `\n`; of other bytes, each as the character of its number. */
  readonly head: string;
  /** The ending of its name in lower case, with the dot; empty where it has none. */
  readonly ending: string;
  /** How many lines, rows, messages or entries of the file stand before these bytes: 0 but for a piece of a large file. */
  readonly linesBefore: number;
  /** The whole text, line ends `\n`, or the problem that it is none. Decoded once. */
  text(): string | Problem;
}

/** How much of a file formats are told by, in bytes. */
const HEAD = 8_192;

/** A file's name with its bytes, made ready to be recognised. */
export function importFile(file: string, bytes: Uint8Array, linesBefore = 0): ImportFile {
  let text: string | Problem | null = null;
  const start = whole(bytes.subarray(0, HEAD));
  const head = decodeText(start, file, declaredEncoding(start));
  return {
    file,
    bytes,
    head: typeof head === 'string' ? head : Buffer.from(start).toString('latin1'),
    ending: /\.[^./\\]{1,12}$/.exec(file)?.[0].toLowerCase() ?? '',
    linesBefore,
    text: () => {
      text ??= decodeText(bytes, file, declaredEncoding(bytes));
      return text;
    },
  };
}

/** Without the bytes at the end that may be part of a character. */
function whole(start: Uint8Array): Uint8Array {
  if (start.length < HEAD) return start;
  let end = start.length;
  while (end > start.length - 4 && (start[end - 1] ?? 0) >= 0x80) end -= 2;
  return start.subarray(0, end);
}

/** Whether the bytes begin so; each character is the byte of its number. */
export function beginsWith({ bytes }: ImportFile, start: string): boolean {
  return Buffer.from(bytes.subarray(0, start.length)).toString('latin1') === start;
}
