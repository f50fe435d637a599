#!/usr/bin/env bash
# slackify-markdown 5.0.0
# Guess: "He said **not** so" becomes "He said *not* so", and a reader who copies the sentence has the words of the sentence.
# Seen: a space of no width (U+200B) stands before and behind every bold, slanted and struck piece: copied from the channel,
#   searched for, or compared with the article, the sentence is another one. A product as in 2*3*4 is slanted as well.
# Means for us: Slack is sent blocks of rich text, whose words are the printed ones; `check` passes over such signs in
#   what people paste.
set -euo pipefail
cd "$(mktemp -d)" && npm init -y >/dev/null && npm i --silent --no-audit --no-fund slackify-markdown@5.0.0
cat > run.mjs <<'JS'
import { slackifyMarkdown } from 'slackify-markdown';
for (const text of ['He said **not** so', '“*We* go,” she said', '~~no~~ yes', 'it is 2*3*4 metres', 'a snake_case_word'])
  console.log(slackifyMarkdown(text).trimEnd().replaceAll('\u200B', '[U+200B]'));
JS
node run.mjs | tee seen.txt
diff seen.txt - <<'OUT'
He said [U+200B]*not*[U+200B] so
“[U+200B]_We_[U+200B] go,” she said
[U+200B]~no~[U+200B] yes
it is 2[U+200B]_3_[U+200B]4 metres
a snake_case_word
OUT
