#!/usr/bin/env bash
# csv-parse 7.0.3, papaparse 5.7.1, d3-dsv 3.0.2, @fast-csv/parse 5.0.8
# Guess: a table whose header has "author" twice (exports of scrapers and databases do) is refused, or both are kept.
# Seen: csv-parse and d3-dsv keep the last without a word, which may be empty while the first is not; papaparse renames
#   the second; fast-csv refuses the file. csv-parse's way out is an option of its own, group_columns_by_name.
# Means for us: rows are taken as lists, and columns of one name together.
set -euo pipefail
cd "$(mktemp -d)" && npm init -y >/dev/null
npm i --silent --no-audit --no-fund csv-parse@7.0.3 papaparse@5.7.1 d3-dsv@3.0.2 @fast-csv/parse@5.0.8
cat > run.mjs <<'JS'
import { parseString } from '@fast-csv/parse';
import { parse } from 'csv-parse/sync';
import { csvParse } from 'd3-dsv';
import Papa from 'papaparse';
const table = 'title,author,author\nWeir,Ana Holm,Bo Lind\nMill,Eva Berg,\n';
const show = (name, rows) => console.log(`${name}: ${JSON.stringify([...rows].map(({ title, ...row }) => row))}`);
show('csv-parse', parse(table, { columns: true }));
show('d3-dsv', csvParse(table));
console.warn = () => {};
show('papaparse', Papa.parse(table, { header: true, skipEmptyLines: true }).data);
await new Promise((done) =>
  parseString(table, { headers: true })
    .on('data', () => {})
    .on('error', ({ message }) => done(console.log(`fast-csv: ${message}`)))
    .on('end', () => done(console.log('fast-csv: read'))),
);
JS
node run.mjs | tee seen.txt
diff seen.txt - <<'OUT'
csv-parse: [{"author":"Bo Lind"},{"author":""}]
d3-dsv: [{"author":"Bo Lind"},{"author":""}]
papaparse: [{"author":"Ana Holm","author_1":"Bo Lind"},{"author":"Eva Berg","author_1":""}]
fast-csv: Duplicate headers found ["author"]
OUT
