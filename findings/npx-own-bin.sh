#!/usr/bin/env bash
# npm 11.19.1
# Guess: `npx NAME` in the folder of the package NAME runs what its package.json names under "bin" now.
# Seen: the first call links the package into npx's cache and makes the bin there. When "bin" names
#   another file later, and the old one is gone, npx goes on calling the old one and ends with 127.
#   `npm run` and a fresh cache are right.
# Means for us: after we moved the file that `bin` names, everybody who had called `npx onrecord` in the
#   same checkout had to clear that cache; ours stays where it is from now on.
set -euo pipefail
cd "$(mktemp -d)" && npm init -y >/dev/null && npm i --silent --no-audit --no-fund npm@11.19.1
npm="$PWD/node_modules/npm/bin/npx-cli.js"
mkdir tool && cd tool && mkdir bin
tool() { printf '{"name":"tool-of-ours","version":"1.0.0","bin":{"tool-of-ours":"bin/%s"}}' "$1" > package.json; }
printf '#!/usr/bin/env node\nconsole.log("first file");\n' > bin/first.js
printf '#!/usr/bin/env node\nconsole.log("second file");\n' > bin/second.js
chmod +x bin/*.js
export npm_config_cache="$PWD/../cache" npm_config_update_notifier=false
call() { local code=0; node "$npm" tool-of-ours 2>/dev/null || code=$?; echo "exit $code"; }
{
  tool first.js; call
  tool second.js; rm bin/first.js; call
  rm -rf ../cache; call
} | tee ../seen.txt
diff ../seen.txt - <<'SEEN'
first file
exit 0
exit 127
second file
exit 0
SEEN
