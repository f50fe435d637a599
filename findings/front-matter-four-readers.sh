#!/usr/bin/env bash
# gray-matter 4.0.3, front-matter 4.0.2, vfile-matter 5.0.1, yaml 2
# Guess: the headline "20:15" of an article's front matter is the text 20:15 in all of them, and "edition: 012" is 12 or "012".
# Seen: the first two read YAML 1.1: a headline of 20:15 is the number 1215 (base sixty), edition 012 is 10 (octal), page
#   1_000 is 1000, and a day is a Date in UTC while a day with an hour stays text. The others read YAML 1.2: 20:15, 12, "1_000",
#   and both kinds of dates as text. A long number loses its last digits in all four.
# Means for us: front matter is read with yaml's 1.2 core and without numbers: what the file says is what is shown.
set -euo pipefail
cd "$(mktemp -d)" && npm init -y >/dev/null
npm i --silent --no-audit --no-fund gray-matter@4.0.3 front-matter@4.0.2 vfile-matter@5.0.1 vfile@6.0.3 yaml@2.8.1
cat > run.mjs <<'JS'
import frontMatter from 'front-matter';
import grayMatter from 'gray-matter';
import { VFile } from 'vfile';
import { matter } from 'vfile-matter';
import { parse } from 'yaml';
const head = `title: 20:15
edition: 012
page: 1_000
day: 2025-08-15
published: 2025-08-15 20:15
id: 12345678901234567890
`;
const text = `---\n${head}---\nThe ferry sails.\n`;
const file = new VFile(text);
matter(file);
const all = [grayMatter(text).data, frontMatter(text).attributes, file.data.matter, parse(head)];
const shown = (value) => (value instanceof Date ? `Date ${value.toISOString()}` : JSON.stringify(value));
for (const key of Object.keys(all[0])) console.log(`${key}: ${all.map((read) => shown(read[key])).join(' | ')}`);
JS
node run.mjs | tee seen.txt
diff seen.txt - <<'OUT'
title: 1215 | 1215 | "20:15" | "20:15"
edition: 10 | 10 | 12 | 12
page: 1000 | 1000 | "1_000" | "1_000"
day: Date 2025-08-15T00:00:00.000Z | Date 2025-08-15T00:00:00.000Z | "2025-08-15" | "2025-08-15"
published: "2025-08-15 20:15" | "2025-08-15 20:15" | "2025-08-15 20:15" | "2025-08-15 20:15"
id: 12345678901234567000 | 12345678901234567000 | 12345678901234567000 | 12345678901234567000
OUT
