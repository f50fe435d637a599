#!/usr/bin/env bash
# webvtt-parser 2.2.0 (of the W3C's validator), subsrt-ts 2.1.2
# Guess: the parser written beside the specification turns a cue's text into its words: a reference becomes its
#   character, and a bare "<" is an error that is said or stays as it is.
# Seen: "&amp;" becomes "&;", and of "Price < 3 million" only "Price " is left, with no error among its errors. subsrt-ts,
#   asked for the text alone, drops the names in voice tags and keeps "&amp;" as it is written.
# Means for us: captions are read by our own reader: references by HTML's table, a "<" that begins no tag is a sign, and
#   a voice tag is a speaker label.
set -euo pipefail
cd "$(mktemp -d)" && npm init -y >/dev/null && npm i --silent --no-audit --no-fund webvtt-parser@2.2.0 subsrt-ts@2.1.2
cat > run.mjs <<'JS'
import subsrt from 'subsrt-ts';
import webvtt from 'webvtt-parser';
const text = `WEBVTT

00:01.000 --> 00:03.000
<v Ana Holm>The county &amp; the port.

00:04.000 --> 00:05.000
Price < 3 million
`;
const words = ({ value = '', children }) => (children ? children.map(words).join('') : value);
const { cues, errors } = new webvtt.WebVTTParser().parse(text, 'metadata');
for (const { tree } of cues) console.log('webvtt-parser:', JSON.stringify(words(tree)));
console.log('errors:', errors.length);
for (const { type, text: said } of subsrt.parse(text, { format: 'vtt' }))
  if (type === 'caption') console.log('subsrt-ts:', JSON.stringify(said.trim()));
JS
node run.mjs | tee seen.txt
diff seen.txt - <<'OUT'
webvtt-parser: "The county &; the port."
webvtt-parser: "Price "
errors: 0
subsrt-ts: "The county &amp; the port."
subsrt-ts: "Price < 3 million"
OUT
