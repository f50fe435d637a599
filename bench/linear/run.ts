import process from 'node:process';
import { parseArgs } from 'node:util';
import { COMMANDS, placeFor } from './commands.ts';
import { PATTERNS, textOf } from './patterns.ts';

/**
 * Whether anything grows faster than its text: every command, and the build, over 100 KB and over 1 MB of every
 * pattern, in one paragraph and in many. Ten times the text may take twenty times as long, for caches and collection;
 * what takes less than SHORT is measured too badly to be told. `npm run bench:linear [-- [--part N/OF] [WORDS]]` takes
 * only what the words name, and of the patterns every so many.
 */
const [SMALL, LARGE] = [100_000, 1_000_000];
const MOST = 20;
/** Ms that a large run must take to count, and that a small one is taken for at least. */
const [SHORT, FLOOR] = [400, 10];
const TRIES = 3;

const { values, positionals: only } = parseArgs({
  options: { part: { type: 'string', default: '0/1' } },
  allowPositionals: true,
});
const [part = 0, of = 1] = values.part.split('/').map(Number);
let slow = 0;
// What is loaded and started at its first use is none of what is measured.
const warm = await placeFor('“We go,” said Bo Lee.');
for (const command of Object.keys(COMMANDS)) await warm.timeOf(command);
await warm.close();

let largest = { ratio: 0, name: '' };
for (const pattern of PATTERNS.filter((_, at) => at % of === part)) {
  for (const between of ['', '\n\n'] as const) {
    const named = (command: string) =>
      `${command}: ${pattern.name}${between === '' ? '' : ' in paragraphs'}`;
    const wanted = Object.keys(COMMANDS).filter((command) =>
      only.every((word) => named(command).includes(word)),
    );
    if (wanted.length === 0) continue;
    const [few, many] = await Promise.all(
      [SMALL, LARGE].map((length) => placeFor(textOf(pattern, length, between))),
    );
    for (const command of wanted) {
      let [small, large] = [0, 0];
      // The machine may be busy with something else: what looks slow is measured anew.
      for (let left = TRIES; left > 0; left--) {
        small = (await few?.timeOf(command)) ?? 0;
        large = (await many?.timeOf(command)) ?? 0;
        if (!isSlow(small, large)) break;
      }
      report(named(command), small, large);
    }
    await few?.close();
    await many?.close();
  }
}

function ratioOf(small: number, large: number): number {
  return large / Math.max(small, FLOOR);
}

function isSlow(small: number, large: number): boolean {
  return ratioOf(small, large) > MOST && large > SHORT;
}

function report(name: string, small: number, large: number): void {
  const ratio = ratioOf(small, large);
  const bad = isSlow(small, large);
  if (bad) slow += 1;
  if (large > SHORT && ratio > largest.ratio) largest = { ratio, name };
  const figures = [small, large].map((ms) => `${ms.toFixed(0)} ms`).join(', ');
  process.stdout.write(
    `${bad ? 'SLOW' : 'ok  '}  ${ratio.toFixed(1).padStart(6)}  ${figures}  ${name}\n`,
  );
}
process.stdout.write(`The largest ratio: ${largest.ratio.toFixed(1)} (${largest.name}).\n`);
process.stdout.write(`${slow} grow faster than their text.\n`);
process.exitCode = slow === 0 ? 0 : 1;
