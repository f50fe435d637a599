#!/usr/bin/env bash
# Node 24.21.0
# Guess: module.enableCompileCache() is for the process: what its worker threads load is kept too, as it is where the
#   variable NODE_COMPILE_CACHE switches the cache on.
# Seen: the variable reaches workers, the call does not: they compile everything anew, without a word.
# Means for us: each worker of ours enables the cache itself.
set -euo pipefail
cd "$(mktemp -d)" && npm init -y >/dev/null && npm i --silent --no-audit --no-fund node@24.21.0
cat > run.mjs <<'JS'
import { enableCompileCache, getCompileCacheDir } from 'node:module';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
const state = () => (getCompileCacheDir() === undefined ? 'off' : 'on');
if (isMainThread) {
  if (process.argv[2] === 'call') enableCompileCache(`${process.cwd()}/called`);
  const main = state();
  new Worker(new URL(import.meta.url)).on('message', (worker) =>
    console.log(`by ${process.argv[2]}: main ${main}, worker ${worker}`),
  );
} else parentPort.postMessage(state());
JS
export PATH="$PWD/node_modules/.bin:$PATH"
{ node run.mjs call; NODE_COMPILE_CACHE="$PWD/set" node run.mjs variable; } | tee seen.txt
diff seen.txt - <<'OUT'
by call: main on, worker off
by variable: main on, worker on
OUT
