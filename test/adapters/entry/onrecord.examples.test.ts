import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { onrecord, type Run, run } from '../cli/run.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const folder = () => mkdtempSync(path.join(tmpdir(), 'onrecord-examples-'));

const COMMANDS = ['ask', 'quotes', 'speakers', 'check', 'timeline', 'articles', 'import', 'doctor'];

/** The words of a simple command; what needs a shell (a pipe) is run by one. */
function words(example: string): string[] {
  return [...example.matchAll(/"([^"]*)"|\S+/gu)].map(([word, quoted]) => quoted ?? word);
}

describe('the examples in --help', () => {
  const cwd = folder();
  const bin = path.join(cwd, 'bin');
  const state = folder();
  const here = process.cwd();

  beforeAll(() => {
    mkdirSync(bin);
    const shim = `#!/bin/sh\nexec "${process.execPath}" "${path.join(root, 'adapters/onrecord.ts')}" "$@"\n`;
    writeFileSync(path.join(bin, 'onrecord'), shim, { mode: 0o755 });
    mkdirSync(path.join(cwd, 'downloads'));
    writeFileSync(path.join(cwd, 'downloads/page.html'), PAGE);
    process.chdir(cwd);
  });
  afterAll(() => process.chdir(here));

  /** Runs an example in this process where it can, since a process for each costs most of a minute. */
  function runExample(example: string): Promise<Run> {
    const env = { PATH: `${bin}:${process.env.PATH}`, ONRECORD_STATE: state };
    if (/[|<>]/u.test(example)) return run('sh', ['-c', example], { cwd, env });
    return onrecord(words(example).slice(1), { env });
  }

  it.each(COMMANDS)('of %s all work as they stand', async (name) => {
    const { stdout: help } = await onrecord([name, '--help']);
    const examples = help.slice(help.indexOf('\nExamples\n')).trim().split('\n').slice(1);
    expect(examples.length).toBeGreaterThan(0);
    for (const example of examples) {
      const { code, stdout, stderr } = await runExample(example.trim());
      expect({ example, code, stderr }).toEqual({ example, code: 0, stderr: '' });
      expect(stdout.trim()).not.toBe('');
    }
  });
});

const PAGE = `<!doctype html><html lang="en"><head><title>On words</title></head><body><article><h1>On words</h1>
${'<p>A paragraph long enough to be the text of an article, with a stop at its end and then some more of it.</p>\n'.repeat(6)}
</article></body></html>`;
