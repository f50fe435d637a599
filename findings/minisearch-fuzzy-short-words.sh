#!/usr/bin/env bash
# minisearch 7.2.0
# Guess: "fuzzy: 0.2" allows one edit in five letters, so a word of three is looked for as it is; and an exact match
#   comes before what is only alike.
# Seen: a fifth of three letters is rounded to one edit: "war" finds "far", "car", "bar" and "was". A document that
#   holds three of them comes before the one that holds "war".
# Means for us: words are never looked for fuzzily in the index; a misspelt name is asked back ("did you mean").
set -euo pipefail
cd "$(mktemp -d)" && npm init -y >/dev/null && npm i --silent --no-audit --no-fund minisearch@7.2.0
cat > run.mjs <<'JS'
import MiniSearch from 'minisearch';
const index = new MiniSearch({ fields: ['text'] });
index.addAll([
  { id: 'exact', text: 'war in the east' },
  { id: 'alike', text: 'far away car bar' },
  { id: 'other', text: 'was it so' },
]);
for (const { id, terms } of index.search('war', { fuzzy: 0.2 })) console.log(`${id}: ${terms.join(' ')}`);
JS
node run.mjs | tee seen.txt
diff seen.txt - <<'SEEN'
alike: far car bar
exact: war
other: was
SEEN
