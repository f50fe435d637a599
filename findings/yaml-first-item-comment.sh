#!/usr/bin/env bash
# yaml 2.9.1
# Guess: a document that is edited keeps each comment with what it is about: who deletes an item of a list deletes the
#   comment above it.
# Seen: so for every item but the first, whose comment is the list's: it stays, above the item that was the second, and
#   is now about another one.
# Means for us: a source that is taken out of sources.yaml takes the comment above it along, the first one's too.
set -euo pipefail
cd "$(mktemp -d)" && npm init -y >/dev/null && npm i --silent --no-audit --no-fund yaml@2.9.1
cat > run.mjs <<'JS'
import { parseDocument } from 'yaml';
const text = 'sources:\n  # About a.\n  - url: a\n  # About b.\n  - url: b\n  # About c.\n  - url: c\n';
for (const at of [0, 1]) {
  const document = parseDocument(text);
  document.deleteIn(['sources', at]);
  console.log(`without item ${at}\n${document}`);
}
JS
node run.mjs | tee seen.txt
diff seen.txt - <<'OUT'
without item 0
sources:
  # About a.
  # About b.
  - url: b
  # About c.
  - url: c

without item 1
sources:
  # About a.
  - url: a
  # About c.
  - url: c

OUT
