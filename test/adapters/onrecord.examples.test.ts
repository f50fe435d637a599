import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { onrecord, run } from './cli/run.ts';

const root = path.resolve(import.meta.dirname, '../..');
const folder = () => mkdtempSync(path.join(tmpdir(), 'onrecord-examples-'));

describe('the examples in --help', () => {
  it('all work as they stand', async () => {
    const cwd = folder();
    const bin = path.join(cwd, 'bin');
    mkdirSync(bin);
    const shim = `#!/bin/sh\nexec "${process.execPath}" "${path.join(root, 'adapters/onrecord.ts')}" "$@"\n`;
    writeFileSync(path.join(bin, 'onrecord'), shim, { mode: 0o755 });
    mkdirSync(path.join(cwd, 'downloads'));
    writeFileSync(path.join(cwd, 'downloads/page.html'), PAGE);
    const env = { PATH: `${bin}:${process.env.PATH}`, ONRECORD_STATE: folder() };
    for (const name of COMMANDS) {
      const { stdout: help } = await onrecord([name, '--help']);
      const examples = help.slice(help.indexOf('\nExamples\n')).trim().split('\n').slice(1);
      expect(examples.length).toBeGreaterThan(0);
      for (const example of examples) {
        const { code, stdout, stderr } = await run('sh', ['-c', example], { cwd, env });
        expect({ example, code, stderr }).toEqual({ example, code: 0, stderr: '' });
        expect(stdout.trim()).not.toBe('');
      }
    }
  }, 120_000);
});

const COMMANDS = ['ask', 'quotes', 'speakers', 'check', 'timeline', 'articles', 'import', 'doctor'];

const PAGE = `<!doctype html><html lang="en"><head><title>On words</title></head><body><article><h1>On words</h1>
${'<p>A paragraph long enough to be the text of an article, with a stop at its end and then some more of it.</p>\n'.repeat(6)}
</article></body></html>`;
