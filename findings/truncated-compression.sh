#!/usr/bin/env bash
# Node 24's own fetch, undici 7.30.2, axios 1.21.1, node-fetch 3.3.2, got 14.6.6
# Guess: a page whose compressed body breaks off in the middle, with a Content-Length that fits what was sent, is an error.
# Seen: fetch of Node and of undici and axios give the half that came as the whole answer, status 200, no error, for gzip,
#   deflate and br alike; node-fetch does so for gzip. For zstd Node's fetch throws. got throws each time, as undici's
#   request with its decompressing interceptor does.
# Means for us: half an article would be kept as the article, and the next fetch would report a paragraph as added. We
#   undo the compression with node:zlib, which says that the end is missing (src/sources/careful/unpack-body.ts).
set -euo pipefail
cd "$(mktemp -d)" && npm init -y >/dev/null
npm i --silent --no-audit --no-fund undici@7.30.2 axios@1.21.1 node-fetch@3.3.2 got@14.6.6 node@24 --allow-scripts=node >/dev/null 2>&1 ||
  npm i --silent --no-audit --no-fund undici@7.30.2 axios@1.21.1 node-fetch@3.3.2 got@14.6.6 node@24
cat > run.mjs <<'JS'
import http from 'node:http';
import zlib from 'node:zlib';
import axios from 'axios';
import got from 'got';
import nodeFetch from 'node-fetch';
import { Agent, fetch as undiciFetch, interceptors, request } from 'undici';

const text = Array.from({ length: 400 }, (_, n) => `Line ${n} of the report, ${(n * 7919) % 1000}.`).join('\n');
const packed = {
  gzip: zlib.gzipSync(text),
  deflate: zlib.deflateSync(text),
  br: zlib.brotliCompressSync(text),
};
const server = http.createServer(({ url }, response) => {
  const bytes = packed[url.slice(1)];
  const half = bytes.subarray(0, bytes.length >> 1);
  response.writeHead(200, {
    'content-type': 'text/plain',
    'content-encoding': url.slice(1),
    'content-length': half.length,
  });
  response.end(half);
});
await new Promise((done) => server.listen(0, '127.0.0.1', done));
const at = `http://127.0.0.1:${server.address().port}/`;
const unpacking = new Agent().compose(interceptors.decompress());
const ways = {
  'fetch of Node': async (url) => (await fetch(url)).text(),
  'fetch of undici': async (url) => (await undiciFetch(url)).text(),
  axios: async (url) => (await axios.get(url)).data,
  'node-fetch': async (url) => (await nodeFetch(url)).text(),
  got: async (url) => (await got(url, { retry: { limit: 0 } })).body,
  'request of undici': async (url) => (await request(url, { dispatcher: unpacking })).body.text(),
};
for (const [name, get] of Object.entries(ways)) {
  const said = [];
  for (const encoding of Object.keys(packed)) {
    const got = await get(at + encoding).catch(() => null);
    const part = got !== null && got.length < text.length && text.startsWith(got) ? 'half, no error' : 'whole';
    said.push(`${encoding}: ${got === null ? 'error' : part}`);
  }
  console.log(`${name}: ${said.join('; ')}`);
}
server.close();
process.exit(0);
JS
node_modules/.bin/node --no-warnings run.mjs | tee seen.txt
diff seen.txt - <<'OUT'
fetch of Node: gzip: half, no error; deflate: half, no error; br: half, no error
fetch of undici: gzip: half, no error; deflate: half, no error; br: half, no error
axios: gzip: half, no error; deflate: half, no error; br: half, no error
node-fetch: gzip: half, no error; deflate: error; br: error
got: gzip: error; deflate: error; br: error
request of undici: gzip: error; deflate: error; br: error
OUT
