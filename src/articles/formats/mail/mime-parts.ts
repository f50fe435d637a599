import { type Headers, headerBlock } from './headers.ts';

/** A part of a message that is no container of others. */
export interface MimePart {
  readonly headers: Headers;
  readonly body: Uint8Array;
}

/** Containers inside containers; saved pages have two or three. */
const DEEPEST = 20;

/** The parts of a message in their order; what lies in containers is taken out of them. */
export function mimeParts(bytes: Uint8Array, depth = 0): MimePart[] {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { headers, start } = splitHead(source);
  const boundary = /boundary\s*=\s*(?:"([^"]{1,200})"|([^\s;]{1,200}))/i.exec(
    headers.get('content-type') ?? '',
  );
  const mark = boundary?.[1] ?? boundary?.[2];
  if (mark === undefined || depth >= DEEPEST)
    return [{ headers, body: decoded(source.subarray(start), headers) }];
  return sections(source, start, `--${mark}`).flatMap((section) => mimeParts(section, depth + 1));
}

function splitHead(source: Buffer): { headers: Headers; start: number } {
  const text = source.toString('latin1', 0, 65_536).replaceAll('\r\n', '\n');
  const end = text.startsWith('\n') ? 0 : text.indexOf('\n\n');
  const head = end < 0 ? '' : text.slice(0, end + 1);
  const blank = /\r?\n\r?\n/.exec(source.toString('latin1', 0, 65_536));
  const start = text.startsWith('\n')
    ? source.indexOf(10) + 1
    : blank
      ? blank.index + blank[0].length
      : 0;
  const headers = headerBlock(head.split('\n').length > 2 ? head : `${head}x-none: 1\n`);
  return { headers, start };
}

function sections(source: Buffer, from: number, mark: string): Buffer[] {
  const found: Buffer[] = [];
  let start = -1;
  for (
    let at = source.indexOf(mark, from, 'latin1');
    at >= 0;
    at = source.indexOf(mark, at + mark.length, 'latin1')
  ) {
    if (at > 0 && source[at - 1] !== 10) continue;
    if (start >= 0) found.push(source.subarray(start, at));
    start = source.indexOf(10, at) + 1;
    if (source.toString('latin1', at + mark.length, at + mark.length + 2) === '--' || start === 0)
      return found;
  }
  if (start >= 0) found.push(source.subarray(start));
  return found;
}

function decoded(body: Buffer, headers: Headers): Uint8Array {
  const encoding = headers.get('content-transfer-encoding')?.toLowerCase();
  if (encoding === 'base64') return Buffer.from(body.toString('latin1'), 'base64');
  if (encoding !== 'quoted-printable') return body;
  const text = body.toString('latin1').replace(/=[ \t]*\r?\n/g, '');
  return Buffer.from(
    text.replace(/=([\dA-Fa-f]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );
}
