#!/usr/bin/env bash
# @mozilla/readability 0.6.0 on linkedom 0.18.12
# Guess: a block that lies in the middle of the article, among paragraphs as long as its own, is part of the article.
# Seen: whether a quotation is there hangs on the name of its class, whatever its words and its neighbours: it is gone
#   from "remarks", "replies", "extra-time" and "social-affairs", and from "comments-by-the-minister". A part of the
#   name is enough ("remark", "extra"); such names are what a press office calls a speech.
# Means for us: what Readability leaves out of a page is listed, and our own reading of the blocks puts back what
#   stands among the paragraphs it kept.
set -euo pipefail
cd "$(mktemp -d)" && npm init -y >/dev/null
npm i --silent --no-audit --no-fund @mozilla/readability@0.6.0 linkedom@0.18.12
cat > run.mjs <<'JS'
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
const heard = (day) => `<p>The harbour board met on day ${day} and heard, at some length, from the engineers who had looked at the bridge, its piers and the road to it.</p>`;
const said = '<p>“We open the bridge in May, whatever it takes, and we pay for it ourselves,” the mayor said, and thanked the engineers, the yard, and everyone who waited.</p>';
for (const name of ['speech', 'statement', 'remarks', 'replies', 'extra-time', 'social-affairs', 'comments-by-the-minister']) {
  const body = `${heard(1)}${heard(2)}${heard(3)}<div class="${name}">${said}</div>${heard(4)}${heard(5)}`;
  const page = `<!doctype html><html><head><title>Board meets over the bridge</title></head><body><main><article><h1>Board meets over the bridge</h1>${body}</article></main></body></html>`;
  const { textContent } = new Readability(parseHTML(page).document).parse();
  console.log(`${name}: ${textContent.includes('open the bridge in May') ? 'there' : 'gone'}, ${textContent.match(/harbour board/g).length} of 5 others`);
}
JS
node run.mjs | tee seen.txt
diff seen.txt - <<'SEEN'
speech: there, 5 of 5 others
statement: there, 5 of 5 others
remarks: gone, 5 of 5 others
replies: gone, 5 of 5 others
extra-time: gone, 5 of 5 others
social-affairs: gone, 5 of 5 others
comments-by-the-minister: gone, 5 of 5 others
SEEN
