#!/usr/bin/env bash
# stemmer 2.0.1 (Porter's algorithm, as published)
# Guess: a stemmer may cut too much off rare words ("news", "universe"), but never so much that a word a
#   search looks for becomes one that it throws away.
# Seen: "herring" becomes "her", "offing" "of", "inning" "in", "outing" "out": the rule wants a vowel before
#   "-ing" and then undoubles the consonant; only "ring" and "thing" have none. Whoever drops stop words
#   behind the stemmer drops the fish, whoever keeps them finds it in every "her".
# Means for us: whether a word is a stop word is told by the word as printed, before it is stemmed.
set -euo pipefail
cd "$(mktemp -d)" && npm init -y >/dev/null && npm i --silent --no-audit --no-fund stemmer@2.0.1
cat > run.mjs <<'JS'
import { stemmer } from 'stemmer';
for (const word of ['herring', 'ring', 'whiting', 'her', 'ours', 'thing', 'offing', 'inning', 'outing'])
  console.log(`${word} -> ${stemmer(word)}`);
JS
node run.mjs | tee seen.txt
diff seen.txt - <<'SEEN'
herring -> her
ring -> ring
whiting -> white
her -> her
ours -> our
thing -> thing
offing -> of
inning -> in
outing -> out
SEEN
