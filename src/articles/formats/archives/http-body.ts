import {
  brotliDecompressSync,
  gunzipSync,
  inflateRawSync,
  inflateSync,
  zstdDecompressSync,
} from 'node:zlib';
import { headersOf } from './warc-records.ts';

/** An answer of a server, as web archives keep it. */
export interface HttpAnswer {
  readonly status: number;
  /** Without parameters, in lower case: `text/html`. */
  readonly type: string;
  /** As the server labels it; null where it doesn't. */
  readonly charset: string | null;
  readonly body: Uint8Array;
}

/** Takes an answer apart: chunks put together, compression undone, up to `most` bytes. Null where it is none. */
export function httpAnswer(message: Buffer, most: number): HttpAnswer | null {
  const blank = message.indexOf('\r\n\r\n', 0, 'latin1');
  const head = message.toString('latin1', 0, Math.max(0, blank));
  const status = /^HTTP\/\d(?:\.\d)? (\d{3})/.exec(head)?.[1];
  if (status === undefined) return null;
  const headers = headersOf(head);
  const [type = '', ...parameters] = (headers.get('content-type') ?? '').split(';');
  const charset = /charset\s*=\s*"?([\w-]{2,40})/i.exec(parameters.join(';'))?.[1] ?? null;
  const raw = message.subarray(blank + 4);
  const whole = /chunked/i.test(headers.get('transfer-encoding') ?? '') ? dechunked(raw) : raw;
  const body = unpacked(whole, headers.get('content-encoding') ?? '', most);
  return { status: Number(status), type: type.trim().toLowerCase(), charset, body };
}

/** Some programs undo chunks and keep the header: then the body does not begin with a length. */
function dechunked(raw: Buffer): Buffer {
  const pieces: Buffer[] = [];
  let at = 0;
  while (at < raw.length) {
    const end = raw.indexOf('\r\n', at, 'latin1');
    const size =
      end < 0 || end - at > 100
        ? undefined
        : /^([\da-f]{1,8})\s*(?:;.*)?$/i.exec(raw.toString('latin1', at, end))?.[1];
    if (size === undefined) return pieces.length === 0 ? raw : Buffer.concat(pieces);
    const length = Number.parseInt(size, 16);
    if (length === 0) break;
    pieces.push(raw.subarray(end + 2, end + 2 + length));
    at = end + 2 + length + 2;
  }
  return Buffer.concat(pieces);
}

function unpacked(body: Buffer, encoding: string, maxOutputLength: number): Uint8Array {
  const options = { maxOutputLength };
  if (/gzip/i.test(encoding) && body[0] === 0x1f) return gunzipSync(body, options);
  if (/\bbr\b/i.test(encoding)) return brotliDecompressSync(body, options);
  if (/zstd/i.test(encoding)) return zstdDecompressSync(body, options);
  if (/deflate/i.test(encoding))
    return (body[0] ?? 0) % 16 === 8 ? inflateSync(body, options) : inflateRawSync(body, options);
  return body;
}
