#!/usr/bin/env bash
# chrono-node 2.10.3
# Guess: a parser of dates in English finds no date in sentences without one; single names of months and
#   days are the hard part, and "May" is the worst of them.
# Seen: "May said" is left alone, but a house number behind "at" is a time of day, a protest march is the
#   month (written small!), a newspaper and a verb are days of the week.
# Means for us: dates in questions and articles are read by our own rules (src/language/dates/date.ts), which
#   give none for these.
set -euo pipefail
cd "$(mktemp -d)" && npm init -y >/dev/null && npm i --silent --no-audit --no-fund chrono-node@2.10.3
cat > run.mjs <<'JS'
import * as chrono from 'chrono-node';
const reference = new Date('2025-08-15T12:00:00Z');
for (const text of [
  'May said she would resign.',
  'They met at 10 Downing Street.',
  'The march was peaceful.',
  'Sun readers wrote in.',
  'They sat by the sea.',
  'A Sat nav was stolen.',
]) {
  const found = chrono.parse(text, reference).map((one) => `${one.text} (${Object.keys(one.start.knownValues)})`);
  console.log(`${text} -> ${found.join(', ') || 'nothing'}`);
}
JS
node run.mjs | tee seen.txt
diff seen.txt - <<'SEEN'
May said she would resign. -> nothing
They met at 10 Downing Street. -> at 10 (hour,minute)
The march was peaceful. -> march (month)
Sun readers wrote in. -> Sun (weekday)
They sat by the sea. -> sat (weekday)
A Sat nav was stolen. -> Sat (weekday)
SEEN
