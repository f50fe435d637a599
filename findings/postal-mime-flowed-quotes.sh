#!/usr/bin/env bash
# postal-mime 4.0.0
# Guess: text of format=flowed (RFC 3676) is joined where a line ends in a space, quoted lines by their
#   depth: the marks of the lines that are joined go.
# Seen: unquoted text is joined rightly; of a quoted paragraph over two lines the second mark stays in the
#   middle of the sentence, as if the sender had typed it. The signature's separator "-- " is kept apart.
# Means for whoever quotes from mail: the words between two such marks are not the sender's sentence as
#   it was written, and a stray ">" inside one is no typing error.
set -euo pipefail
cd "$(mktemp -d)" && npm init -y >/dev/null && npm i --silent --no-audit --no-fund postal-mime@4.0.0
cat > run.mjs <<'JS'
import PostalMime from 'postal-mime';
const mail = [
  'From: desk@paper.example',
  'Subject: Pier',
  'Content-Type: text/plain; charset=utf-8; format=flowed',
  '',
  'The pier will ',
  'open in spring.',
  '',
  '> Will the ferry ',
  '> run again?',
  '-- ',
  'The desk',
].join('\r\n');
const { text } = await new PostalMime().parse(mail);
console.log(JSON.stringify(text));
JS
node run.mjs | tee seen.txt
diff seen.txt - <<'SEEN'
"The pier will open in spring.\n\n> Will the ferry > run again?\n-- \nThe desk\n"
SEEN
