#!/usr/bin/env bash
# turndown 7.2.5, node-html-markdown 2.0.0, html-to-md 0.8.8, rehype-remark 10.0.1, dom-to-semantic-markdown 1.5.0 (npm);
# html2text 2025.4.15, markdownify 1.2.3 (PyPI); read back by marked 18.2.1
# Guess: whatever turns a page into Markdown, as clippers do, sees to it that what was a paragraph is one when it is read.
# Seen: four of seven do. Of dom-to-semantic-markdown and markdownify an answer that is a year ("1931. It was …") comes
#   back as item 1931 of a list, so that its text begins with "It was"; a speech that opens with a hyphen is an item of
#   another list, and "# 4 is the berth" a headline. html2text keeps the first two and makes the same headline.
# Means for us: in clippings a number of four digits before a point is a year and stays in the text.
set -euo pipefail
cd "$(mktemp -d)" && npm init -y >/dev/null
npm i --silent --no-audit --no-fund turndown@7.2.5 node-html-markdown@2.0.0 html-to-md@0.8.8 dom-to-semantic-markdown@1.5.0 \
  rehype-parse@9.0.1 rehype-remark@10.0.1 remark-stringify@11.0.0 unified@11.0.5 linkedom@0.18.12 marked@18.2.1
python3 -m venv python && python/bin/pip --quiet install html2text==2025.4.15 markdownify==1.2.3
cat > run.mjs <<'JS'
import { execFileSync } from 'node:child_process';
import { convertHtmlToMarkdown } from 'dom-to-semantic-markdown';
import htmlToMd from 'html-to-md';
import { DOMParser } from 'linkedom';
import { marked } from 'marked';
import { NodeHtmlMarkdown } from 'node-html-markdown';
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import remarkStringify from 'remark-stringify';
import TurndownService from 'turndown';
import { unified } from 'unified';
const page =
  '<html><body><p>When did the pier burn?</p><p>1931. It was rebuilt.</p><p>- Never, said Dennis Coyle.</p><p># 4 is the berth.</p></body></html>';
const python = (code) => execFileSync('python/bin/python', ['-c', code], { input: page }).toString();
const rehype = unified().use(rehypeParse).use(rehypeRemark).use(remarkStringify);
const made = {
  turndown: new TurndownService().turndown(page),
  'node-html-markdown': NodeHtmlMarkdown.translate(page),
  'html-to-md': (htmlToMd.default ?? htmlToMd)(page),
  'rehype-remark': String(await rehype.process(page)),
  html2text: python('import sys, html2text; print(html2text.html2text(sys.stdin.read()))'),
  markdownify: python('import sys, markdownify; print(markdownify.markdownify(sys.stdin.read()))'),
  'dom-to-semantic-markdown': convertHtmlToMarkdown(page, { overrideDOMParser: new DOMParser() }),
};
for (const [name, markdown] of Object.entries(made)) {
  const [, ...blocks] = marked.lexer(markdown).filter(({ type }) => type !== 'space');
  console.log(`${name}: ${blocks.map(({ type, start }) => `${type}${start ? ` from ${start}` : ''}`).join(', ')}`);
}
JS
node run.mjs | tee seen.txt
diff seen.txt - <<'OUT'
turndown: paragraph, paragraph, paragraph
node-html-markdown: paragraph, paragraph, paragraph
html-to-md: paragraph, paragraph, paragraph
rehype-remark: paragraph, paragraph, paragraph
html2text: paragraph, paragraph, heading
markdownify: list from 1931, list, heading
dom-to-semantic-markdown: list from 1931, list, heading
OUT
