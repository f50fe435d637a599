#!/usr/bin/env bash
# sentence-splitter 5.0.1, wink-nlp 2.4.0, Intl.Segmenter of Node (ICU)
# Guess: libraries for sentences differ in abbreviations and agree on marks of quotation.
# Seen: none of the three gets six sentences of plain news prose right, and each fails elsewhere.
#   sentence-splitter does not end a sentence at a stop inside curly marks and joins what follows;
#   wink-nlp joins a sentence with a question in straight marks behind it and parts a rank from its name;
#   Intl.Segmenter is right about the marks, parts the rank too, and "U.S." from "Navy".
# Means for us: where a sentence ends decides whose words a quotation is, so sentences are cut by our own
#   rules with the abbreviations of news in a list; before a straight mark, which may open or close, they
#   do not cut either.
set -euo pipefail
cd "$(mktemp -d)" && npm init -y >/dev/null
npm i --silent --no-audit --no-fund sentence-splitter@5.0.1 wink-nlp@2.4.0 wink-eng-lite-web-model@1.8.1
cat > run.mjs <<'JS'
import { split } from 'sentence-splitter';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
const text = '“We go.” He left. Adm. Ada Lund spoke. The U.S. Navy said no. "Is it over?" she asked.';
const show = (name, sentences) => console.log(`${name}: ${sentences.map((one) => one.trim()).join(' | ')}`);
show('sentence-splitter', split(text).filter(({ type }) => type === 'Sentence').map(({ raw }) => raw));
show('wink-nlp', winkNLP(model).readDoc(text).sentences().out());
show('Intl.Segmenter', [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text)].map(({ segment }) => segment));
JS
node run.mjs | tee seen.txt
diff seen.txt - <<'SEEN'
sentence-splitter: “We go.” He left. | Adm. Ada Lund spoke. | The U.S. Navy said no. "Is it over?" she asked.
wink-nlp: “We go.” | He left. | Adm. | Ada Lund spoke. | The U.S. Navy said no. "Is it over?" | she asked.
Intl.Segmenter: “We go.” | He left. | Adm. | Ada Lund spoke. | The U.S. | Navy said no. | "Is it over?" | she asked.
SEEN
