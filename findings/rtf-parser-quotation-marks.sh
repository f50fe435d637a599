#!/usr/bin/env bash
# rtf-parser 1.3.3 (also under @iarna/rtf-to-html 1.1.0)
# Guess: a reader of rich text turns the control words for quotation marks and dashes into the characters, skips as many
#   fallback characters as \uc says, and leaves hidden text out (RTF Specification 1.9.1).
# Seen: quotation marks and dashes written as words are dropped, so that a quotation reads as the reporter's own words;
#   behind an optional hyphen the rest of the word is gone; fallback characters are kept beside what they stand for;
#   a hidden "not" is read out.
# Means for us: our own reader of RTF; a test holds marks, hyphens, fallbacks and hidden text.
set -euo pipefail
cd "$(mktemp -d)" && npm init -y >/dev/null && npm i --silent --no-audit --no-fund rtf-parser@1.3.3
cat > run.cjs <<'JS'
const { string } = require('rtf-parser');
const around = (body) => String.raw`{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}}\uc1\pard ${body}\par}`;
const cases = [
  ['marks', String.raw`She said \ldblquote we go\rdblquote  and \'93we stay\'94 \emdash  both.`],
  ['optional hyphen', String.raw`The state\-ment was long.`],
  ['fallbacks', String.raw`It\u8217?s, \uc2 it\u8217??s, it\u8217\'92\'92s.`],
  ['hidden', String.raw`We will {\v not }go.`],
];
const next = ([first, ...rest]) => {
  if (first === undefined) return;
  string(around(first[1]), (error, { content }) => {
    if (error) throw error;
    console.log(`${first[0]}: ${content.map((part) => part.content.map(({ value }) => value).join('')).join('')}`);
    next(rest);
  });
};
next(cases);
JS
node run.cjs | tee seen.txt
diff seen.txt - <<'OUT'
marks: She said we go and “we stay”  both.
optional hyphen: The state­was long.
fallbacks: It’?s, it’??s, it’’’s.
hidden: We will not go.
OUT
