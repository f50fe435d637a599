#!/usr/bin/env bash
# @slack/web-api 8.2.0
# Guess: a call that fails on its way rejects with the client's own WebAPIRequestError, as its documentation lists,
#   whatever broke: then one looks whether the message got through before it is sent again.
# Seen: so it is where the connection breaks before the first byte of an answer. Where it breaks in the middle of the
#   answer's body, or the time set for it ends there, what comes out is a bare TypeError or DOMException,
#   which looks like a mistake of the caller's. A proxy's page answered with 200 is an error of Slack's whose code is the
#   whole page. In both cases the message may stand in the channel.
# Means for us: answers are read whole within the `fetch` that the client is given, where it wraps what breaks, and a
#   code that is no word counts as nothing heard. Before, an answer that stood there was followed by an apology.
set -euo pipefail
cd "$(mktemp -d)" && npm init -y >/dev/null && npm i --silent --no-audit --no-fund @slack/web-api@8.2.0
cat > run.mjs <<'JS'
import { createServer } from 'node:http';
import { WebClient } from '@slack/web-api';
const TEXT = JSON.stringify({ ok: true, ts: '1.000001' });
const HEAD = { 'content-type': 'application/json', 'content-length': TEXT.length };
const ways = {
  'before the answer': (response) => response.destroy(),
  'in its body': (response) => {
    response.writeHead(200, HEAD);
    response.write(TEXT.slice(0, 5), () => setTimeout(() => response.destroy(), 50));
  },
  'too slow a body': (response) => {
    response.writeHead(200, HEAD);
    response.write(TEXT.slice(0, 5));
  },
  'a page of a proxy': (response) => response.end('<html>Busy.</html>'),
};
const silent = { setLevel() {}, setName() {}, getLevel: () => 'error', debug() {}, info() {}, warn() {}, error() {} };
for (const [name, answer] of Object.entries(ways)) {
  const server = createServer((request, response) => request.resume().on('end', () => answer(response)));
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const slackApiUrl = `http://127.0.0.1:${server.address().port}/api/`;
  const options = { slackApiUrl, timeout: 300, retryConfig: { retries: 0 }, logger: silent };
  const error = await new WebClient('xoxb-1', options).apiCall('chat.postMessage', { channel: 'C1' }).catch((e) => e);
  const said = error.data === undefined ? '' : `, Slack's code: ${error.data.error}`;
  console.log(`${name.padEnd(18)} ${error.constructor.name}, code: ${String(error.code)}${said}`);
  server.closeAllConnections();
  server.close();
}
JS
node run.mjs | tee seen.txt
diff seen.txt - <<'SEEN'
before the answer  WebAPIRequestError, code: slack_webapi_request_error
in its body        TypeError, code: undefined
too slow a body    DOMException, code: 23
a page of a proxy  WebAPIPlatformError, code: slack_webapi_platform_error, Slack's code: <html>Busy.</html>
SEEN
