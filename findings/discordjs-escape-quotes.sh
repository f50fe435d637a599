#!/usr/bin/env bash
# discord.js 14.28.1
# Guess: `escapeMarkdown` with every option on leaves nothing that Discord would format.
# Seen: headings, lists and masked links have options; a quoted line ("> "), a quoted rest (">>> ") and small text
#   ("-# ") have none and stay as they are, so that a passage that begins with one is shown as something else.
# Means for us: text is escaped by our own table, which a stand-in of Discord's rules holds.
set -euo pipefail
cd "$(mktemp -d)" && npm init -y >/dev/null && npm i --silent --no-audit --no-fund discord.js@14.28.1
cat > run.mjs <<'JS'
import { escapeMarkdown } from 'discord.js';
const all = { heading: true, bulletedList: true, numberedList: true, maskedLink: true };
for (const line of ['# head', '- item', '1. item', '[a](b)', '> quoted', '>>> quoted on', '-# small'])
  console.log(`${line} -> ${escapeMarkdown(line, all)}`);
JS
node run.mjs | tee seen.txt
diff seen.txt - <<'SEEN'
# head -> \# head
- item -> \- item
1. item -> 1\. item
[a](b) -> \[a](b)
> quoted -> > quoted
>>> quoted on -> >>> quoted on
-# small -> -# small
SEEN
