#!/usr/bin/env bash
# linkedom 0.18.12
# Guess: parseHTML reads HTML, where names of elements and attributes mean the same in capitals.
# Seen: elements do, attributes do not: of <P CLASS="lead"> the class is empty, and neither selector nor
#   id finds it, while getAttribute('CLASS') does. Old content systems still print capitals, so that every rule
#   that goes by class misses their pages in silence.
# Means for us: attribute names are put in small letters before a page is parsed.
set -euo pipefail
cd "$(mktemp -d)" && npm init -y >/dev/null && npm i --silent --no-audit --no-fund linkedom@0.18.12
cat > run.mjs <<'JS'
import { parseHTML } from 'linkedom';
const { document } = parseHTML('<html><body><P CLASS="lead" ID="one">The ferry left.</P></body></html>');
const p = document.querySelector('p');
console.log(`element ${p?.localName}, class ${p?.getAttribute('class')}, CLASS ${p?.getAttribute('CLASS')}`);
console.log(`.lead ${document.querySelector('.lead')?.localName}, #one ${document.getElementById('one')?.localName}`);
JS
node run.mjs | tee seen.txt
diff seen.txt - <<'SEEN'
element p, class , CLASS lead
.lead undefined, #one undefined
SEEN
