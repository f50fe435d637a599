import { readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { describe, expect, it } from 'vitest';
import manifest from '../../../package.json' with { type: 'json' };

const root = path.resolve(import.meta.dirname, '../../..');

/** One line for people, with a code, and not the trace of a stack. */
const ONE_LINE = /^(?!\s+at )[^\n]+ \[[a-z-]+\]\n$/u;

describe('on a Node that is too old', () => {
  const guard = readFileSync(path.join(root, 'adapters/node-version.cjs'), 'utf8');

  /** Runs the guard as that Node would. */
  function start(node: string) {
    let said = '';
    let code: number | null = null;
    const process = {
      versions: { node },
      stderr: { write: (text: string) => (said += text) },
      exit: (status: number) => (code = status),
    };
    vm.runInNewContext(guard, { process });
    return { code, said };
  }

  it.each(['20.20.2', '22.17.9', '18.0.0'])('Node %s says what to do and stops', (node) => {
    const { code, said } = start(node);
    expect(code).toBe(1);
    expect(said).toMatch(ONE_LINE);
    expect(said).toContain('npm ci');
  });

  it.each(['22.18.0', '23.0.0', '24.21.0'])('Node %s goes on', (node) => {
    expect(start(node)).toEqual({ code: null, said: '' });
  });

  it('is asked for by the same version as the launcher of npx', () => {
    const needed = /NEEDED = \[22, 18\]/u;
    const launcher = readFileSync(path.join(root, manifest.bin.onrecord), 'utf8');
    expect(launcher).toMatch(needed);
    expect(guard).toMatch(needed);
  });

  it('stops at the version that package.json demands, and before every npm script', () => {
    expect(manifest.engines.node).toBe('>=22.18');
    for (const script of [manifest.scripts.start, manifest.scripts.onrecord]) {
      expect(script).toMatch(/^node --require \.\/adapters\/node-version\.cjs /u);
    }
    expect(guard).not.toMatch(/=>|\?\?|\?\.|import /u);
  });
});
