#!/usr/bin/env bash
# mammoth 1.13.0; python-docx 1.2.0, docx2txt 0.9 (Python)
# Guess: a sentence that was moved with "track changes" on is in the text once, where it was moved to, or at least once.
# Seen: the three give all possible answers: mammoth once, python-docx never, docx2txt twice. (A document saved before
#   its changes are accepted keeps both places, as w:moveFrom and w:moveTo.)
# Means for us: our reader takes a document as it is with all changes accepted and lists what was taken out.
set -euo pipefail
cd "$(mktemp -d)" && npm init -y >/dev/null && npm i --silent --no-audit --no-fund mammoth@1.13.0
python3 -m pip install --quiet --target lib python-docx==1.2.0 docx2txt==0.9 2>/dev/null
cat > file.py <<'PY'
import sys, zipfile
TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
RELS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'
def run(text, marks=''):
    return f'<w:r>{marks}<w:t xml:space="preserve">{text}</w:t></w:r>'
CHANGE = 'w:author="A" w:date="2026-01-05T09:00:00Z"'
body = (f'<w:p><w:moveFrom w:id="1" {CHANGE}>{run("The port opens in May.")}</w:moveFrom></w:p>'
        f'<w:p>{run("Trains run from June.")}</w:p>'
        f'<w:p><w:moveTo w:id="2" {CHANGE}>{run("The port opens in May.")}</w:moveTo></w:p>')
with zipfile.ZipFile('file.docx', 'w') as file:
    file.writestr('[Content_Types].xml', TYPES)
    file.writestr('_rels/.rels', RELS)
    file.writestr('word/document.xml', f'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{body}</w:body></w:document>')
PY
cat > run.mjs <<'JS'
import mammoth from 'mammoth';
const { value } = await mammoth.extractRawText({ path: 'file.docx' });
console.log(`mammoth: ${value.split('\n').filter(Boolean).join(' / ')}`);
JS
cat > run.py <<'PY'
import sys
sys.path.insert(0, 'lib')
import docx, docx2txt
print('python-docx:', ' / '.join(p.text for p in docx.Document('file.docx').paragraphs if p.text))
print('docx2txt:', ' / '.join(line for line in docx2txt.process('file.docx').split('\n') if line))
PY
python3 file.py
{ node run.mjs; python3 run.py; } | tee seen.txt
diff seen.txt - <<'SEEN'
mammoth: Trains run from June. / The port opens in May.
python-docx: Trains run from June.
docx2txt: The port opens in May. / Trains run from June. / The port opens in May.
SEEN
