#!/usr/bin/env bash
# fflate 0.8.3; unzipper 0.12.5, jszip 3.10.2, @zip.js/zip.js 2.24.0
# Guess: fflate's Unzip, which reads an archive as it comes, gives the entries that unzipSync gives.
# Seen: not where the archive was written to a pipe (sizes behind the entries) and holds an archive that is stored: its entries
#   are given as entries of the outer one, and the inner archive has 403 bytes instead of 141, with the headers of what
#   comes after it in them. No error. unzipper reads the same bytes as a stream rightly; the readers of the whole file do too.
# Means for us: archives are read by their directory at the end (src/articles/formats/archives/unzip.ts), never as a stream.
set -euo pipefail
cd "$(mktemp -d)" && npm init -y >/dev/null
npm i --silent --no-audit --no-fund fflate@0.8.3 unzipper@0.12.5 jszip@3.10.2 @zip.js/zip.js@2.24.0
python3 - <<'PY'
import io
import zipfile


class Pipe(io.RawIOBase):
    """What can be written to and not gone back in, as a pipe or a response."""

    written = b""

    def writable(self):
        return True

    def write(self, more):
        self.written += bytes(more)
        return len(more)


inner = io.BytesIO()
with zipfile.ZipFile(inner, "w", zipfile.ZIP_STORED) as archive:
    archive.writestr("inner.txt", "The ferry sails at noon.\n")
pipe = Pipe()
with zipfile.ZipFile(pipe, "w", zipfile.ZIP_STORED) as archive:
    archive.writestr("first.txt", "The first article.\n")
    archive.writestr("issue.zip", inner.getvalue())
    archive.writestr("last.txt", "The last article.\n")
open("written.zip", "wb").write(pipe.written)
PY
cat > run.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js';
import { Unzip, UnzipInflate, unzipSync } from 'fflate';
import JSZip from 'jszip';
import unzipper from 'unzipper';
const bytes = readFileSync('written.zip');
const show = (name, entries) => console.log(`${name}: ${entries.map(([file, size]) => `${file} ${size}`).join(', ')}`);

show('fflate, whole', Object.entries(unzipSync(bytes)).map(([file, data]) => [file, data.length]));

const streamed = [];
const unzip = new Unzip((file) => {
  let size = 0;
  file.ondata = (error, data, last) => {
    if (error) throw error;
    size += data.length;
    if (last) streamed.push([file.name, size]);
  };
  file.start();
});
unzip.register(UnzipInflate);
unzip.push(bytes, true);
show('fflate, as a stream', streamed);

const parsed = [];
await Readable.from([bytes])
  .pipe(unzipper.Parse())
  .on('entry', async (entry) => parsed.push([entry.path, (await entry.buffer()).length]))
  .promise();
show('unzipper, as a stream', parsed);

const { files } = await JSZip.loadAsync(bytes);
show('jszip', await Promise.all(Object.values(files).map(async (file) => [file.name, (await file.async('uint8array')).length])));

const entries = await new ZipReader(new Uint8ArrayReader(bytes)).getEntries();
show('zip.js', await Promise.all(entries.map(async (entry) => [entry.filename, (await entry.getData(new Uint8ArrayWriter())).length])));
process.exit(0);
JS
node run.mjs | tee seen.txt
diff seen.txt - <<'OUT'
fflate, whole: first.txt 19, issue.zip 141, last.txt 18
fflate, as a stream: first.txt 19, issue.zip 403, inner.txt 25, last.txt 18
unzipper, as a stream: first.txt 19, issue.zip 141, last.txt 18
jszip: first.txt 19, issue.zip 141, last.txt 18
zip.js: first.txt 19, issue.zip 141, last.txt 18
OUT
