import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

/**
 * A process that has compiled many patterns has V8 optimise no further ones, and one that walks over 4 million characters
 * then throws. The flag does so from the start. All of these are within the limits of a file, and beyond a paragraph's,
 * unless what is long in them is white space alone: that is no text.
 */
it('reads texts of millions of characters where V8 optimises no pattern', () => {
  const script = fileURLToPath(new URL('./without-optimisation.ts', import.meta.url));
  const flags = ['--no-regexp-optimization', '--no-warnings'];
  const printed = execFileSync(process.execPath, [...flags, script], { encoding: 'utf8' });
  expect(JSON.parse(printed)).toEqual({
    'letters.md': 'too-much-paragraph',
    'blanks.json': 'too-much-paragraph',
    'letters.rtf': 'too-much-paragraph',
    'blanks.xml': 'read',
    'blanks.rss': 'read',
    'dashes.html': 'too-much-paragraph',
    'letters.jsonl': 'too-much-paragraph',
    'pasted a': 'whole',
    'pasted -': 'whole',
  });
});
