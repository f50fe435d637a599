#!/usr/bin/env bash
# robots-parser 3.0.1; robots-txt-parse 2.0.1 with robots-txt-guard 1.0.2
# Guess: readers of robots.txt that name RFC 9309, or are used by those who keep to it, agree with its text: paths are
#   compared decoded (2.2.2), groups of one program are one (2.2.1), a line that the RFC does not know ends no group (2.2.4).
# Seen: a rule with an encoded letter bars nothing in either; Crawl-delay between two User-agent lines parts their group
#   in both, so that the first program may read what is barred; the second pair forgets the later of two groups.
# Means for us: our own reader; a guest errs on the side of staying out.
set -euo pipefail
cd "$(mktemp -d)" && npm init -y >/dev/null
npm i --silent --no-audit --no-fund robots-parser@3.0.1 robots-txt-parse@2.0.1 robots-txt-guard@1.0.2
cat > run.cjs <<'JS'
const { Readable } = require('node:stream');
const robots = require('robots-parser');
const guard = require('robots-txt-guard');
const parse = require('robots-txt-parse');
const SITE = 'https://a.example';
const cases = [
  ['encoded letter', '/plans/x', ['User-agent: mine', 'Disallow: /pl%61ns/']],
  ['delay between agents', '/plans/x', ['User-agent: mine', 'Crawl-delay: 5', 'User-agent: other', 'Disallow: /plans/']],
  ['second group', '/plans/x', ['User-agent: mine', 'Disallow: /old/', '', 'User-agent: mine', 'Disallow: /plans/']],
];
(async () => {
  for (const [name, path, lines] of cases) {
    const text = `${lines.join('\n')}\n`;
    const first = robots(`${SITE}/robots.txt`, text).isAllowed(SITE + path, 'mine');
    const second = guard(await parse(Readable.from([text]))).isAllowed('mine', path);
    console.log(`${name}: ${first ? 'open' : 'barred'}, ${second ? 'open' : 'barred'}; by the RFC barred`);
  }
})();
JS
node run.cjs | tee seen.txt
diff seen.txt - <<'OUT'
encoded letter: open, open; by the RFC barred
delay between agents: open, open; by the RFC barred
second group: barred, open; by the RFC barred
OUT
