#!/usr/bin/env bash
# flexsearch 0.8.212
# Guess: "1914" finds what says 1914, or with "tokenize: forward" what begins so.
# Seen: numbers are cut into pieces of three digits by default: "1914" also finds a text with 191 and 4 in it, and one
#   with 1915 and 4, as hits like any other. The encoder Exact, or numeric: false, keeps the number whole.
# Means for us: years and sums are whole terms; as a peer in the benchmark it runs with its defaults, as a user has it.
set -euo pipefail
cd "$(mktemp -d)" && npm init -y >/dev/null && npm i --silent --no-audit --no-fund flexsearch@0.8.212
cat > run.mjs <<'JS'
import flexsearch from 'flexsearch';
const texts = ['founded in 1914', 'in 1915 the 4 ships left', '191 people and 4 dogs', 'founded in 1924'];
for (const [name, options] of [
  ['default', {}],
  ['Exact', { encoder: flexsearch.Charset.Exact }],
  ['numeric: false', { encoder: new flexsearch.Encoder(flexsearch.Charset.Default, { numeric: false }) }],
]) {
  const index = new flexsearch.Index(options);
  texts.forEach((text, at) => index.add(at, text));
  console.log(`${name}: ${index.search('1914').map((at) => texts[at]).join(' | ')}`);
}
JS
node run.mjs | tee seen.txt
diff seen.txt - <<'OUT'
default: founded in 1914 | 191 people and 4 dogs | in 1915 the 4 ships left
Exact: founded in 1914
numeric: false: founded in 1914
OUT
