#!/usr/bin/env bash
# Node 24.21.0
# Guess: Buffer.indexOf finds a byte wherever in the buffer it is, or throws, as crypto's update does from 2 GiB on.
# Seen: behind 2 GiB it gives the place less 2^32, a number below 0, which everybody reads as "not there";
#   Uint8Array's own indexOf gives the place.
# Means for us: lines of a .jsonl over 2 GiB are looked for piece by piece.
set -euo pipefail
cd "$(mktemp -d)" && npm init -y >/dev/null && npm i --silent --no-audit --no-fund node@24.21.0
cat > run.mjs <<'JS'
const bytes = Buffer.from(new ArrayBuffer(2 ** 31 + 16));
bytes[2 ** 31 + 5] = 10;
console.log('Buffer:', bytes.indexOf(10, 2 ** 31 - 4));
console.log('Uint8Array:', Uint8Array.prototype.indexOf.call(bytes, 10, 2 ** 31 - 4));
JS
export PATH="$PWD/node_modules/.bin:$PATH"
node run.mjs | tee seen.txt
diff seen.txt - <<'OUT'
Buffer: -2147483643
Uint8Array: 2147483653
OUT
