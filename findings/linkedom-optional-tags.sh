#!/usr/bin/env bash
# linkedom 0.18.12, happy-dom 21.0.4, jsdom 31.0.1, cheerio 1.2.0
# Guess: a page that leaves out the tags that the HTML Standard lets one leave out (13.1.2.4: html, head, body) reads like
#   one that has them: four builders of documents, one standard.
# Seen: without <html> linkedom has no title and an empty body; without <body> the body is empty too, and the words stand
#   beside it. happy-dom takes the title for words of the body. jsdom and cheerio read all three pages alike.
# Means for us: a page whose frame is torn gets its frame before it is read.
set -euo pipefail
cd "$(mktemp -d)" && npm init -y >/dev/null
npm i --silent --no-audit --no-fund linkedom@0.18.12 happy-dom@21.0.4 jsdom@31.0.1 cheerio@1.2.0 node@24.21.0
cat > run.mjs <<'JS'
import { load } from 'cheerio';
import { Window } from 'happy-dom';
import { JSDOM } from 'jsdom';
import { parseHTML } from 'linkedom';
const pages = {
  whole: '<!doctype html><html><head><title>Pier</title></head><body><p>We go.</p></body></html>',
  'no html': '<!doctype html><title>Pier</title><p>We go.</p>',
  'no body': '<!doctype html><html><head><title>Pier</title></head><p>We go.</p></html>',
};
const read = {
  linkedom: (html) => parseHTML(html).document,
  'happy-dom': (html) => {
    const { document } = new Window();
    document.write(html);
    return document;
  },
  jsdom: (html) => new JSDOM(html).window.document,
  cheerio: (html) => {
    const $ = load(html);
    return { title: $('title').text(), body: { textContent: $('body').text() } };
  },
};
for (const [name, make] of Object.entries(read)) {
  const seen = Object.values(pages).map((html) => {
    const { title, body } = make(html);
    return `${title || '-'}/${body.textContent.trim() || '-'}`;
  });
  console.log(`${name}: ${seen.join(', ')}`);
}
process.exit(0);
JS
PATH="$PWD/node_modules/.bin:$PATH" node run.mjs | tee seen.txt
diff seen.txt - <<'OUT'
linkedom: Pier/We go., -/-, Pier/-
happy-dom: Pier/We go., Pier/PierWe go., Pier/We go.
jsdom: Pier/We go., Pier/We go., Pier/We go.
cheerio: Pier/We go., Pier/We go., Pier/We go.
OUT
