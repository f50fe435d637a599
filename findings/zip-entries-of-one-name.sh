#!/usr/bin/env bash
# fflate 0.8.3, jszip 3.10.2, adm-zip 0.6.1, unzipper 0.12.5, yauzl 3.4.0
# Guess: an archive in which two entries have one name (tools that add to an archive make them) is unpacked whole, or
#   refused.
# Seen: fflate and jszip give the last of the two, without a word about the first; adm-zip refuses the archive when its
#   entries are listed; unzipper and yauzl give both.
# Means for us: entries are unpacked by their place in the table of contents, never by name.
set -euo pipefail
cd "$(mktemp -d)" && npm init -y >/dev/null
npm i --silent --no-audit --no-fund fflate@0.8.3 jszip@3.10.2 adm-zip@0.6.1 unzipper@0.12.5 yauzl@3.4.0
cat > run.mjs <<'JS'
import AdmZip from 'adm-zip';
import { strFromU8, strToU8, unzipSync, Zip, ZipPassThrough } from 'fflate';
import JSZip from 'jszip';
import unzipper from 'unzipper';
import yauzl from 'yauzl';

const parts = [];
const zip = new Zip((_error, part) => parts.push(part));
for (const text of ['first', 'second']) {
  const entry = new ZipPassThrough('Report.txt');
  zip.add(entry);
  entry.push(strToU8(text), true);
}
zip.end();
const bytes = Buffer.concat(parts);

console.log('fflate:', Object.values(unzipSync(bytes)).map((content) => strFromU8(content)).join(' '));
const files = Object.values((await JSZip.loadAsync(bytes)).files);
console.log('jszip:', (await Promise.all(files.map((file) => file.async('string')))).join(' '));
try {
  console.log('adm-zip:', new AdmZip(bytes).getEntries().length);
} catch (error) {
  console.log('adm-zip:', error.message);
}
const opened = await unzipper.Open.buffer(bytes);
console.log('unzipper:', (await Promise.all(opened.files.map((file) => file.buffer()))).join(' '));
let entries = 0;
await new Promise((done, fail) =>
  yauzl.fromBuffer(bytes, (error, archive) => {
    if (error) return fail(error);
    archive.on('entry', () => entries++).on('end', done).on('error', fail);
  }),
);
console.log('yauzl:', entries, 'entries');
JS
node run.mjs | tee seen.txt
diff seen.txt - <<'OUT'
fflate: second
jszip: second
adm-zip: ADM-ZIP: Duplicate entry name "Report.txt"
unzipper: first second
yauzl: 2 entries
OUT
