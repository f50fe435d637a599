#!/usr/bin/env bash
# @orama/orama 3.1.18
# Guess: a search for "war" puts the text that has the word before those that have only a longer one; "exact: true"
#   leaves the whole word in either case, since the index ignores case.
# Seen: "war" finds by beginnings, and the shortest text wins: "Warsaw met" first, "The war goes on" last. With exact it
#   finds whole words, but by the case in which they were printed: "war" does not find "WAR", "War" finds nothing.
# Means for us: as a peer it runs with its defaults; exact is no remedy, since questions come without capitals.
set -euo pipefail
cd "$(mktemp -d)" && npm init -y >/dev/null && npm i --silent --no-audit --no-fund @orama/orama@3.1.18
cat > run.mjs <<'JS'
import { create, insert, search } from '@orama/orama';
const db = create({ schema: { text: 'string' } });
for (const text of ['The war goes on', 'A warning was given', 'Warsaw met', 'WAR']) insert(db, { text });
for (const [term, options] of [['war', {}], ['war', { exact: true }], ['War', { exact: true }]]) {
  const { hits } = await search(db, { term, ...options });
  console.log(`${term} ${JSON.stringify(options)}: ${hits.map(({ document }) => document.text).join(' | ')}`);
}
JS
node run.mjs | tee seen.txt
diff seen.txt - <<'OUT'
war {}: Warsaw met | WAR | A warning was given | The war goes on
war {"exact":true}: The war goes on
War {"exact":true}: 
OUT
