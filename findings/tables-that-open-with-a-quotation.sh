#!/usr/bin/env bash
# papaparse 5.7.1, csv-parse 7.0.3, csv-parser 3.2.1, d3-dsv 3.0.2, udsv 0.7.3
# Guess: a table of tabs whose cells are not quoted, as spreadsheets and scrapers paste them, is read or refused; a cell that
#   begins with a quotation ("We go," he said.) is at worst an error.
# Seen: five readers, five answers. csv-parse refuses (with relax_quotes it reads all as it stands). papaparse makes one row of
#   three and notes errors beside them. Three lose words in silence: csv-parser puts the next column into the cell, d3-dsv makes
#   "he said." the speaker, and udsv leaves the quotation out and keeps " he said.".
# Means for us: a table of tabs is read with relax_quotes, and what is still unclear is refused by name.
set -euo pipefail
cd "$(mktemp -d)" && npm init -y >/dev/null
npm i --silent --no-audit --no-fund papaparse@5.7.1 csv-parse@7.0.3 csv-parser@3.2.1 d3-dsv@3.0.2 udsv@0.7.3
cat > run.mjs <<'JS'
import { Readable } from 'node:stream';
import { parse } from 'csv-parse/sync';
import csvParser from 'csv-parser';
import { tsvParse } from 'd3-dsv';
import Papa from 'papaparse';
import { inferSchema, initParser } from 'udsv';
const table = 'lead\tspeaker\n"We go," he said.\tLee\nNobody left.\tHolm\n"Not so," she said, "or not yet."\tAnand\n';
const read = {
  papaparse: () => Papa.parse(table, { header: true, delimiter: '\t', skipEmptyLines: true }).data,
  'csv-parse': () => parse(table, { columns: true, delimiter: '\t' }),
  'csv-parse, relax_quotes': () => parse(table, { columns: true, delimiter: '\t', relax_quotes: true }),
  'csv-parser': () => Readable.from([table]).pipe(csvParser({ separator: '\t' })).toArray(),
  'd3-dsv': () => tsvParse(table),
  udsv: () => initParser(inferSchema(table)).stringObjs(table),
};
for (const [name, rows] of Object.entries(read)) {
  try {
    const all = await rows();
    console.log(`${name}:`);
    for (const { lead, speaker } of all) console.log(`   ${JSON.stringify(lead)} | ${JSON.stringify(speaker)}`);
  } catch ({ code }) {
    console.log(`${name}: ${code}`);
  }
}
JS
node run.mjs | tee seen.txt
diff seen.txt - <<'OUT'
papaparse:
   "We go,\" he said.\tLee\nNobody left.\tHolm\n\"Not so,\" she said, \"or not yet." | "Anand"
csv-parse: CSV_INVALID_CLOSING_QUOTE
csv-parse, relax_quotes:
   "\"We go,\" he said." | "Lee"
   "Nobody left." | "Holm"
   "\"Not so,\" she said, \"or not yet.\"" | "Anand"
csv-parser:
   "\"We go,\" he said.\tLee" | undefined
   "Nobody left." | "Holm"
   "Not so,\" she said, \"or not yet." | "Anand"
d3-dsv:
   "We go," | "he said."
   "Nobody left." | "Holm"
   "Not so," | "she said, \"or not yet.\""
udsv:
   " he said." | "Lee"
   "Nobody left." | "Holm"
   " she said, \"or not yet.\"" | "Anand"
OUT
