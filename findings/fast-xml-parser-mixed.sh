#!/usr/bin/env bash
# fast-xml-parser 5.12.1
# Guess: text round an inline element comes out in order, or at least with its white space, so that a
#   paragraph of NewsML or NITF can be put together again.
# Seen: by default the pieces of text are trimmed and joined before anything else is looked at: "The ferry
#   left." with one word marked becomes "Theleft." beside it. preserveOrder keeps the order and still
#   trims; only with trimValues off as well is the sentence the one that was sent. An id with leading
#   zeros is a number without them, and a version 1.10 is 1.1.
# Means for us: agency formats are read as a document (linkedom), where mixed content keeps its order.
set -euo pipefail
cd "$(mktemp -d)" && npm init -y >/dev/null && npm i --silent --no-audit --no-fund fast-xml-parser@5.12.1
cat > run.mjs <<'JS'
import { XMLParser } from 'fast-xml-parser';
const xml = '<item><id>00012345</id><version>1.10</version><p>The <em>ferry</em> left.</p></item>';
const read = (options) => console.log(JSON.stringify(new XMLParser(options).parse(xml)));
read({});
read({ preserveOrder: true });
read({ preserveOrder: true, trimValues: false, parseTagValue: false });
JS
node run.mjs | tee seen.txt
diff seen.txt - <<'SEEN'
{"item":{"id":12345,"version":1.1,"p":{"em":"ferry","#text":"Theleft."}}}
[{"item":[{"id":[{"#text":12345}]},{"version":[{"#text":1.1}]},{"p":[{"#text":"The"},{"em":[{"#text":"ferry"}]},{"#text":"left."}]}]}]
[{"item":[{"id":[{"#text":"00012345"}]},{"version":[{"#text":"1.10"}]},{"p":[{"#text":"The "},{"em":[{"#text":"ferry"}]},{"#text":" left."}]}]}]
SEEN
