import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

/** Four times as much takes four times as many steps, and some more for what only longer texts have; a square, sixteen. */
const MOST = 8;

it('takes steps as the text has characters: building, checking, asking, looking for quotes, importing', () => {
  const script = fileURLToPath(new URL('./steps.ts', import.meta.url));
  const printed = execFileSync(process.execPath, ['--no-warnings', script], { encoding: 'utf8' });
  const grown = Object.entries<number>(JSON.parse(printed));
  expect(grown.length).toBeGreaterThan(300);
  expect(grown.filter(([, times]) => !(times < MOST))).toEqual([]);
  // It counts steps, which a busy machine does not change, and takes a minute of such a one.
}, 240_000);
