#!/usr/bin/env bash
# minisearch 7.2.0
# Guess: after discard(id) the documents that are left are found as if the others had never been added,
#   perhaps with slightly other scores until the index is vacuumed.
# Seen: the first search counts the discarded documents as matches, but not as documents, so that its
#   inverse document frequency is negative: every score is below zero and the order is turned round (the
#   document with one "ferry" before those with two). The same search again orders rightly with small
#   scores, since the first one cleaned up what it met; only after vacuum() are the scores those of an
#   index that never held them.
# Means for us: whoever shows the first result after an article was removed must vacuum first. Onrecord
#   builds its index anew and discards nothing.
set -euo pipefail
cd "$(mktemp -d)" && npm init -y >/dev/null && npm i --silent --no-audit --no-fund minisearch@7.2.0
cat > run.mjs <<'JS'
import MiniSearch from 'minisearch';
const text = (id) => (id % 2 ? 'ferry harbour pier' : 'ferry ferry town');
const docs = (ids) => ids.map((id) => ({ id, text: text(id) }));
const council = { id: 9, text: 'council' };
const found = (index) => index.search('ferry').map(({ id, score }) => `${id}:${score.toFixed(2)}`).join(' ');

const index = new MiniSearch({ fields: ['text'] });
index.addAll([...docs([0, 1, 2, 3, 4, 5]), council]);
for (const id of [3, 4, 5]) index.discard(id);
console.log(`first   ${found(index)}`);
console.log(`second  ${found(index)}`);
await index.vacuum();
console.log(`vacuum  ${found(index)}`);

const fresh = new MiniSearch({ fields: ['text'] });
fresh.addAll([...docs([0, 1, 2]), council]);
console.log(`fresh   ${found(fresh)}`);
JS
node run.mjs | tee seen.txt
diff seen.txt - <<'SEEN'
first   1:-0.35 0:-0.49 2:-0.49
second  0:0.20 2:0.20 1:0.14
vacuum  0:0.67 2:0.67 1:0.48
fresh   0:0.67 2:0.67 1:0.48
SEEN
