import process from 'node:process';
import { COMMANDS, timeOf } from './commands.ts';
import { PATTERNS, textOf } from './patterns.ts';

/**
 * Whether anything grows faster than its text: every command, and the build, over 100 KB and over 1 MB of every
 * pattern, in one paragraph and in many. Ten times the text may take twenty times as long, for caches and collection;
 * what takes less than SHORT is measured too badly to be told. `npm run bench:linear [-- WORDS]` takes only
 * what the words name.
 */
const [SMALL, LARGE] = [100_000, 1_000_000];
const MOST = 20;
/** Ms that a large run must take to count, and that a small one is taken for at least. */
const [SHORT, FLOOR] = [400, 10];

const only = process.argv.slice(2);
let slow = 0;
for (const pattern of PATTERNS) {
  for (const between of ['', '\n\n'] as const) {
    for (const command of Object.keys(COMMANDS)) {
      const name = `${command}: ${pattern.name}${between === '' ? '' : ' in paragraphs'}`;
      if (!only.every((word) => name.includes(word))) continue;
      const [small, large] = [await measured(SMALL), await measured(LARGE)];
      const ratio = large / Math.max(small, FLOOR);
      const bad = ratio > MOST && large > SHORT;
      if (bad) slow += 1;
      const figures = [small, large].map((ms) => `${ms.toFixed(0)} ms`).join(', ');
      process.stdout.write(
        `${bad ? 'SLOW' : 'ok  '}  ${ratio.toFixed(1).padStart(6)}  ${figures}  ${name}\n`,
      );

      async function measured(length: number): Promise<number> {
        const text = textOf(pattern, length, between);
        return timeOf(command, text);
      }
    }
  }
}
process.stdout.write(`${slow} grow faster than their text.\n`);
process.exitCode = slow === 0 ? 0 : 1;
