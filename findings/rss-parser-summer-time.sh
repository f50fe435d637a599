#!/usr/bin/env bash
# rss-parser 3.13.0, on Node 20 and 24
# Guess: RFC 822 dates with a named zone are read, or the parser complains.
# Seen: zones of America and GMT are read; with BST or CEST, as British and German papers send them half
#   the year, the item has no isoDate at all and nothing is said. The cause is the platform's Date, which
#   knows only the zones that RFC 822 lists. A day in figures is read the American way round.
# Means for us: a feed's date is read by our own rules (src/language/dates/date.ts), which know these zones.
set -euo pipefail
cd "$(mktemp -d)" && npm init -y >/dev/null && npm i --silent --no-audit --no-fund rss-parser@3.13.0
cat > run.cjs <<'JS'
const Parser = require('rss-parser');
const feed = (date) => `<?xml version="1.0"?><rss version="2.0"><channel><title>Pier</title>
<item><title>Pier opens</title><guid>1</guid><pubDate>${date}</pubDate></item></channel></rss>`;
(async () => {
  for (const date of [
    'Tue, 05 Aug 2025 09:00:00 GMT',
    'Tue, 05 Aug 2025 09:00:00 EST',
    'Tue, 05 Aug 2025 09:00:00 BST',
    'Tue, 05 Aug 2025 09:00:00 CEST',
    '05/08/2025 09:00 GMT',
  ]) {
    const { items } = await new Parser().parseString(feed(date));
    console.log(`${date} -> ${items[0].isoDate}`);
  }
})();
JS
node run.cjs | tee seen.txt
diff seen.txt - <<'SEEN'
Tue, 05 Aug 2025 09:00:00 GMT -> 2025-08-05T09:00:00.000Z
Tue, 05 Aug 2025 09:00:00 EST -> 2025-08-05T14:00:00.000Z
Tue, 05 Aug 2025 09:00:00 BST -> undefined
Tue, 05 Aug 2025 09:00:00 CEST -> undefined
05/08/2025 09:00 GMT -> 2025-05-08T09:00:00.000Z
SEEN
