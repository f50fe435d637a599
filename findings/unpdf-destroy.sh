#!/usr/bin/env bash
# unpdf 1.8.1 (PDF.js inside)
# Guess: what getDocumentProxy gives is let go of by its destroy(), as PDF.js's examples have done for years.
# Seen: the proxy has no destroy() any more, so that the usual `await pdf.destroy()` in a finally throws in
#   place of the answer, or, written with "?.", lets nothing go. The way is pdf.loadingTask.destroy().
# Means for us: the reader of PDFs ends the loading task, after each file.
set -euo pipefail
cd "$(mktemp -d)" && npm init -y >/dev/null && npm i --silent --no-audit --no-fund unpdf@1.8.1
cat > run.mjs <<'JS'
import { getDocumentProxy } from 'unpdf';
const parts = [
  '<</Type/Catalog/Pages 2 0 R>>',
  '<</Type/Pages/Kids[3 0 R]/Count 1>>',
  '<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>',
];
let file = '%PDF-1.4\n';
const starts = parts.map((part, at) => {
  const start = file.length;
  file += `${at + 1} 0 obj${part}endobj\n`;
  return start;
});
const table = file.length;
file += `xref\n0 4\n0000000000 65535 f \n${starts.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}`;
file += `trailer<</Size 4/Root 1 0 R>>\nstartxref\n${table}\n%%EOF`;
const pdf = await getDocumentProxy(new TextEncoder().encode(file));
console.log(`pages ${pdf.numPages}, destroy ${typeof pdf.destroy}, loadingTask.destroy ${typeof pdf.loadingTask.destroy}`);
await pdf.loadingTask.destroy();
JS
node run.mjs | tee seen.txt
diff seen.txt - <<'SEEN'
pages 1, destroy undefined, loadingTask.destroy function
SEEN
