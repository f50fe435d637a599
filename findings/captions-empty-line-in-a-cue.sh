#!/usr/bin/env bash
# srt-parser-2 1.2.3, subtitle 4.2.2, subsrt-ts 2.1.2, @plussub/srt-vtt-parser 2.0.5 (npm); pysrt 1.1.2, srt 3.5.3 (PyPI)
# Guess: an empty line ends a cue in every reader of SRT, so that all six lose what stands behind it; or none does.
# Seen: three keep the words behind an empty line inside a cue. subsrt-ts and pysrt leave them out without a word, so that
#   "It burnt in 1931 and was not rebuilt" ends at 1931; @plussub/srt-vtt-parser refuses the whole file with a TypeError.
# Means for us: words without times go on with the cue before them (ours listed them as a note that was left out).
set -euo pipefail
cd "$(mktemp -d)" && npm init -y >/dev/null
npm i --silent --no-audit --no-fund srt-parser-2@1.2.3 subtitle@4.2.2 subsrt-ts@2.1.2 @plussub/srt-vtt-parser@2.0.5
python3 -m venv python && python/bin/pip --quiet install pysrt==1.1.2 srt==3.5.3
cat > cues.srt <<'SRT'
1
00:00:01,000 --> 00:00:03,000
When did the pier burn?

2
00:00:03,500 --> 00:00:06,000
It burnt in 1931

and was not rebuilt.

3
00:00:06,500 --> 00:00:08,000
Was it ever?
SRT
cat > run.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { parse as plussub } from '@plussub/srt-vtt-parser';
import SrtParser from 'srt-parser-2';
import subsrt from 'subsrt-ts';
import { parseSync } from 'subtitle';
const text = readFileSync('cues.srt', 'utf8');
const readers = {
  'srt-parser-2': () => new (SrtParser.default ?? SrtParser)().fromSrt(text).map((cue) => cue.text),
  subtitle: () => parseSync(text).map(({ data }) => data.text),
  'subsrt-ts': () => subsrt.parse(text).map((cue) => cue.text),
  plussub: () => plussub(text).entries.map((cue) => cue.text),
};
for (const [name, read] of Object.entries(readers)) {
  try {
    console.log(`${name}: ${read()[1].trim().split(/\s+/).join(' ')}`);
  } catch (error) {
    console.log(`${name}: ${error.name}`);
  }
}
JS
cat > run.py <<'PY'
import pysrt, srt
text = open('cues.srt').read()
print('pysrt:', ' '.join(pysrt.from_string(text)[1].text.split()))
print('srt:', ' '.join(list(srt.parse(text))[1].content.split()))
PY
{ node run.mjs; python/bin/python run.py; } | tee seen.txt
diff seen.txt - <<'OUT'
srt-parser-2: It burnt in 1931 and was not rebuilt.
subtitle: It burnt in 1931 and was not rebuilt.
subsrt-ts: It burnt in 1931
plussub: TypeError
pysrt: It burnt in 1931
srt: It burnt in 1931 and was not rebuilt.
OUT
