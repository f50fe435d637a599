#!/usr/bin/env bash
# croner 11.0.1, cron-parser 5.10.6, cron 4.4.0
# Guess: three libraries agree when a job of 01:30, of 01:30 and 02:30, or of every second hour runs in the nights when London's
#   clocks change.
# Seen: for one hour a day they agree in autumn, and in spring cron-parser runs it half an hour later than the others. With two
#   hours named, croner and cron run the job of 01:30 twice in autumn, though croner runs it once where it is the only one; in
#   spring cron runs both within half an hour, the others only one. For every second hour cron runs at one o'clock too, which
#   the pattern does not hold.
# Means for us: a daily digest came a day late in spring where its hour was left out. It is sent now when the clocks leap over
#   that hour, and once where they show it twice (src/alerts/gathering.ts).
set -euo pipefail
cd "$(mktemp -d)" && npm init -y >/dev/null
npm i --silent --no-audit --no-fund croner@11.0.1 cron-parser@5.10.6 cron@4.4.0 luxon@3.7.2
cat > run.mjs <<'JS'
import { CronTime } from 'cron';
import { CronExpressionParser } from 'cron-parser';
import { Cron } from 'croner';
import { DateTime } from 'luxon';
const zone = 'Europe/London';
const told = (date) =>
  new Date(date).toLocaleTimeString('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit', timeZoneName: 'short' });
for (const [night, from, until] of [
  ['spring', '2026-03-28T23:10:00Z', '2026-03-29T06:00:00Z'],
  ['autumn', '2026-10-24T23:10:00Z', '2026-10-25T06:00:00Z'],
])
  for (const pattern of ['30 1 * * *', '30 1,2 * * *', '0 */2 * * *']) {
    const inNight = (dates) => dates.filter((date) => new Date(date) < new Date(until)).map(told).join(', ');
    const parsed = CronExpressionParser.parse(pattern, { tz: zone, currentDate: from });
    const time = new CronTime(pattern, zone);
    let at = DateTime.fromISO(from, { zone });
    const runs = {
      croner: new Cron(pattern, { timezone: zone, paused: true }).nextRuns(5, new Date(from)),
      'cron-parser': Array.from({ length: 5 }, () => parsed.next().toDate()),
      cron: Array.from({ length: 5 }, () => (at = time.getNextDateFrom(at, zone)).toJSDate()),
    };
    for (const [name, dates] of Object.entries(runs)) console.log(`${night}, ${pattern}, ${name}: ${inNight(dates)}`);
  }
process.exit(0);
JS
node run.mjs | tee seen.txt
diff seen.txt - <<'OUT'
spring, 30 1 * * *, croner: 02:00 BST
spring, 30 1 * * *, cron-parser: 02:30 BST
spring, 30 1 * * *, cron: 02:00 BST
spring, 30 1,2 * * *, croner: 02:30 BST
spring, 30 1,2 * * *, cron-parser: 02:30 BST
spring, 30 1,2 * * *, cron: 02:00 BST, 02:30 BST
spring, 0 */2 * * *, croner: 00:00 GMT, 02:00 BST, 04:00 BST, 06:00 BST
spring, 0 */2 * * *, cron-parser: 00:00 GMT, 02:00 BST, 04:00 BST, 06:00 BST
spring, 0 */2 * * *, cron: 00:00 GMT, 02:00 BST, 04:00 BST, 06:00 BST
autumn, 30 1 * * *, croner: 01:30 BST
autumn, 30 1 * * *, cron-parser: 01:30 BST
autumn, 30 1 * * *, cron: 01:30 BST
autumn, 30 1,2 * * *, croner: 01:30 BST, 01:30 GMT, 02:30 GMT
autumn, 30 1,2 * * *, cron-parser: 01:30 BST, 02:30 GMT
autumn, 30 1,2 * * *, cron: 01:30 BST, 01:30 GMT, 02:30 GMT
autumn, 0 */2 * * *, croner: 02:00 GMT, 04:00 GMT
autumn, 0 */2 * * *, cron-parser: 02:00 GMT, 04:00 GMT
autumn, 0 */2 * * *, cron: 01:00 GMT, 02:00 GMT, 04:00 GMT
OUT
