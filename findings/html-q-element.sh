#!/usr/bin/env bash
# html-to-text 10.0.1, turndown 7.2.5, @mozilla/readability 0.6.0 on linkedom 0.18.12; trafilatura 2.3.1, boilerpy3 1.0.7,
# html2text 2025.4.15, inscriptis 2.7.6 (Python)
# Guess: a tool that turns pages into text writes the words that a reader of the page sees, marks of quotation included.
# Seen: HTML's own element for a quotation, <q>, has its marks from the style sheet. Five of the seven drop them:
#   what somebody said becomes what the newspaper says. Only html2text and inscriptis write the marks.
# Means for us: <q> is read with its marks, curly, and a test holds it.
set -euo pipefail
cd "$(mktemp -d)" && npm init -y >/dev/null
npm i --silent --no-audit --no-fund html-to-text@10.0.1 turndown@7.2.5 @mozilla/readability@0.6.0 linkedom@0.18.12
python3 -m pip install --quiet --target lib trafilatura==2.3.1 boilerpy3==1.0.7 html2text==2025.4.15 inscriptis==2.7.6 lxml_html_clean==0.4.6 2>/dev/null
cat > page.html <<'HTML'
<!doctype html><html lang="en"><head><title>Ferry returns to the harbour</title></head><body><article>
<h1>Ferry returns to the harbour</h1>
<p>The old ferry is to sail again in April, the port said on Monday, after two winters in dock and a repair that took longer than anyone had planned for it.</p>
<p>The captain said: <q>We waited for this day longer than for any other, and the crew is ready.</q> She thanked the yard for its patience.</p>
<p>Tickets go on sale in March, at the price of last year, and the first crossing is free for all who live on the island, the port said in its statement.</p>
</article></body></html>
HTML
cat > run.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { Readability } from '@mozilla/readability';
import { convert } from 'html-to-text';
import { parseHTML } from 'linkedom';
import Turndown from 'turndown';
const page = readFileSync('page.html', 'utf8');
const show = (name, text) => console.log(`${name}: ${text.replace(/\s+/g, ' ').match(/captain said: (.{12}).*?(.{7}) She thanked/).slice(1).join(' … ')}`);
show('html-to-text', convert(page));
show('turndown', new Turndown().turndown(page));
show('readability', new Readability(parseHTML(page).document).parse().textContent);
JS
cat > run.py <<'PY'
import re, sys
sys.path.insert(0, 'lib')
import html2text, trafilatura
from boilerpy3 import extractors
from inscriptis import get_text
page = open('page.html').read()
def show(name, text):
    found = re.search(r'captain said: (.{12}).*?(.{7}) She thanked', re.sub(r'\s+', ' ', text))
    print(f'{name}: {found.group(1)} … {found.group(2)}')
show('trafilatura', trafilatura.extract(page))
show('boilerpy3', extractors.ArticleExtractor().get_content(page))
show('html2text', html2text.html2text(page))
show('inscriptis', get_text(page))
PY
{ node run.mjs; python3 run.py; } | tee seen.txt
diff seen.txt - <<'SEEN'
html-to-text: We waited fo …  ready.
turndown: We waited fo …  ready.
readability: We waited fo …  ready.
trafilatura: We waited fo …  ready.
boilerpy3: We waited fo …  ready.
html2text: "We waited f … ready."
inscriptis: "We waited f … ready."
SEEN
