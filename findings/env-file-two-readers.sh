#!/usr/bin/env bash
# dotenv 18.0.10, util.parseEnv of Node 24.21.0
# Guess: Node's own --env-file reads what dotenv reads; one may be put in the place of the other.
# Seen: of these nine lines five are read in two ways. A value in double quotes with escaped quotes inside (JSON, say) ends
#   at the first of them in Node, and in dotenv keeps its backslashes, so that it is no JSON in either; what follows a
#   closing quote is dropped by Node and makes dotenv keep the quotes; "A: b" is a setting for dotenv alone, and so is the
#   first line of a file with a byte order mark.
# Means for us: .env is read by dotenv alone, and no setting's value needs quotes inside.
set -euo pipefail
cd "$(mktemp -d)" && npm init -y >/dev/null && npm i --silent --no-audit --no-fund dotenv@18.0.10 node@24.21.0
cat > run.mjs <<'JS'
import { parseEnv } from 'node:util';
import { parse } from 'dotenv';
const lines = [
  String.raw`A="{\"a\": 1}"`, `A='{"a": 1}'`, `A="x"y`, `A='x' y`, `A="x" # y`, 'A: x', '\ufeffA=x', 'A=x#y', 'A=x y ',
];
for (const line of lines) {
  const [first, second] = [parse(line).A, parseEnv(line).A];
  console.log(`${JSON.stringify(line).replace('\ufeff', '\\ufeff')} ${first === second ? 'alike' : `${first} | ${second}`}`);
}
JS
PATH="$PWD/node_modules/.bin:$PATH" node run.mjs | tee seen.txt
diff seen.txt - <<'OUT'
"A=\"{\\\"a\\\": 1}\"" {\"a\": 1} | {\
"A='{\"a\": 1}'" alike
"A=\"x\"y" "x"y | x
"A='x' y" 'x' y | x
"A=\"x\" # y" alike
"A: x" x | undefined
"\ufeffA=x" x | undefined
"A=x#y" alike
"A=x y " alike
OUT
