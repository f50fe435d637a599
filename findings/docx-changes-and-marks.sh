#!/usr/bin/env bash
# mammoth 1.13.0; python-docx 1.2.0, docx2txt 0.9 (Python)
# Guess: libraries that take the text out of a Word document agree on what the text is, formatting aside.
# Seen, in four valid documents of one sentence or two:
#   moved    a sentence moved with "track changes" on is read once (mammoth), never (python-docx), twice (docx2txt):
#            until changes are accepted the file keeps both places, as w:moveFrom and w:moveTo.
#   ended    the end of a paragraph can be a tracked deletion, too, which makes two paragraphs one: mammoth joins
#            them, the other two show them as they were before, the quotation cut in two.
#   symbol   a mark of quotation put in by "Insert symbol" is an element (w:sym) with a code, which is plain Unicode
#            here: all three leave it out, and the quotation becomes the newspaper's own words.
#   hidden   words formatted as hidden, which Word neither shows nor prints: all three publish them.
# Means for us: our own reader takes a document as Word shows it with all changes accepted, and lists what it left
#   out. It did not join what a deleted end joins before we saw this.
set -euo pipefail
cd "$(mktemp -d)" && npm init -y >/dev/null && npm i --silent --no-audit --no-fund mammoth@1.13.0
python3 -m pip install --quiet --target lib python-docx==1.2.0 docx2txt==0.9 2>/dev/null
cat > files.py <<'PY'
import zipfile
TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
RELS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'
CHANGE = 'w:author="A" w:date="2026-01-05T09:00:00Z"'
MARK = '<w:r><w:sym w:font="Times New Roman" w:char="%s"/></w:r>'
def run(text, properties=''):
    return f'<w:r>{properties}<w:t xml:space="preserve">{text}</w:t></w:r>'
documents = {
    'moved': f'<w:p><w:moveFrom w:id="1" {CHANGE}>{run("The port opens in May.")}</w:moveFrom></w:p>'
             f'<w:p>{run("Trains run from June.")}</w:p>'
             f'<w:p><w:moveTo w:id="2" {CHANGE}>{run("The port opens in May.")}</w:moveTo></w:p>',
    'ended': f'<w:p><w:pPr><w:rPr><w:del w:id="1" {CHANGE}/></w:rPr></w:pPr>{run("“We open in May, ")}</w:p>'
             f'<w:p>{run("whatever it takes,” she said.")}</w:p>',
    'symbol': f'<w:p>{MARK % "201C"}{run("We open in May,")}{MARK % "201D"}{run(" she said.")}</w:p>',
    'hidden': f'<w:p>{run("The port opens in May.")}'
              f'{run(" NOT BEFORE THE MAYOR AGREES.", "<w:rPr><w:vanish/></w:rPr>")}</w:p>',
}
for name, body in documents.items():
    with zipfile.ZipFile(f'{name}.docx', 'w') as file:
        file.writestr('[Content_Types].xml', TYPES)
        file.writestr('_rels/.rels', RELS)
        file.writestr('word/document.xml', f'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{body}</w:body></w:document>')
PY
cat > run.mjs <<'JS'
import mammoth from 'mammoth';
for (const name of ['moved', 'ended', 'symbol', 'hidden']) {
  const { value } = await mammoth.extractRawText({ path: `${name}.docx` });
  console.log(`${name}, mammoth: ${value.split('\n').filter(Boolean).join(' / ')}`);
}
JS
cat > run.py <<'PY'
import sys
sys.path.insert(0, 'lib')
import docx, docx2txt
for name in ['moved', 'ended', 'symbol', 'hidden']:
    print(f'{name}, python-docx:', ' / '.join(p.text for p in docx.Document(f'{name}.docx').paragraphs if p.text))
    print(f'{name}, docx2txt:', ' / '.join(line for line in docx2txt.process(f'{name}.docx').split('\n') if line))
PY
python3 files.py
{ node run.mjs; python3 run.py; } | LC_ALL=C sort | tee seen.txt
diff seen.txt - <<'SEEN'
ended, docx2txt: “We open in May,  / whatever it takes,” she said.
ended, mammoth: “We open in May, whatever it takes,” she said.
ended, python-docx: “We open in May,  / whatever it takes,” she said.
hidden, docx2txt: The port opens in May. NOT BEFORE THE MAYOR AGREES.
hidden, mammoth: The port opens in May. NOT BEFORE THE MAYOR AGREES.
hidden, python-docx: The port opens in May. NOT BEFORE THE MAYOR AGREES.
moved, docx2txt: The port opens in May. / Trains run from June. / The port opens in May.
moved, mammoth: Trains run from June. / The port opens in May.
moved, python-docx: Trains run from June.
symbol, docx2txt: We open in May, she said.
symbol, mammoth: We open in May, she said.
symbol, python-docx: We open in May, she said.
SEEN
