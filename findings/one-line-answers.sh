#!/usr/bin/env bash
# goose3 3.1.22, jusText 3.0.2; trafilatura 2.3.1, boilerpy3 1.0.7 (PyPI)
# Guess: what finds the article's text on a page keeps a paragraph of one line that stands between two of the article's.
# Seen: goose3 leaves out every answer of two or three words, whatever stands round it, so that what is left of an interview is
#   its questions. jusText keeps them where some paragraph has 200 characters, and where none has, it finds no article at all
#   on the page. The two others keep every line.
# Means for us: the shortest answers are the ones that are quoted. Ours are held by pages with one-line answers, and a page
#   is never judged by the length of its paragraphs alone.
set -euo pipefail
cd "$(mktemp -d)" && python3 -m venv v
v/bin/pip install -q --disable-pip-version-check goose3==3.1.22 jusText==3.0.2 trafilatura==2.3.1 boilerpy3==1.0.7 lxml_html_clean==0.4.6
cat > run.py <<'PY'
import warnings

warnings.filterwarnings("ignore")
import justext
import trafilatura
from boilerpy3 import extractors
from goose3 import Goose

LONG = (
    "The council voted on Tuesday to keep the old pier open until the end of the year, after a debate that went on for more "
    "than four hours in a full town hall, and it will meet again in the second week of January."
)
MIDDLE = "The council voted on Tuesday to keep the old pier open until the end of the year, after a debate of hours."
ASKED = "The harbour master was asked whether the ferry could be moved to the other side before the spring of next year."
AGAIN = "Her deputy was asked the same question in the afternoon, when the papers of the last survey had come in."


def just(html):
    found = justext.justext(html, justext.get_stoplist("English"))
    return "\n".join(part.text for part in found if not part.is_boilerplate)


READERS = {
    "goose3": lambda html: Goose().extract(raw_html=html).cleaned_text,
    "jusText": just,
    "trafilatura": lambda html: trafilatura.extract(html) or "",
    "boilerpy3": lambda html: extractors.ArticleExtractor().get_content(html),
}
for first in (LONG, MIDDLE):
    lines = [first, ASKED, "“No.”", AGAIN, "“Never,” he said.", MIDDLE.replace("pier", "quay")]
    body = "".join(f"<p>{line}</p>" for line in lines)
    html = f"<html><head><title>The pier</title></head><body><article><h1>Council votes on the pier</h1>{body}</article></body></html>"
    print(f"first paragraph of {len(first)} characters")
    for name, read in READERS.items():
        text = read(html)
        print(f"  {name}: {sum(line in text for line in lines)} of 6 paragraphs, {'“No.”' in text and 'with' or 'without'} the answers")
PY
v/bin/python run.py 2>/dev/null | tee seen.txt
diff seen.txt - <<'OUT'
first paragraph of 209 characters
  goose3: 4 of 6 paragraphs, without the answers
  jusText: 6 of 6 paragraphs, with the answers
  trafilatura: 6 of 6 paragraphs, with the answers
  boilerpy3: 6 of 6 paragraphs, with the answers
first paragraph of 106 characters
  goose3: 4 of 6 paragraphs, without the answers
  jusText: 0 of 6 paragraphs, without the answers
  trafilatura: 6 of 6 paragraphs, with the answers
  boilerpy3: 6 of 6 paragraphs, with the answers
OUT
