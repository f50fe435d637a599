import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import { type Run, run } from './adapters/cli/run.ts';

const root = path.resolve(import.meta.dirname, '..');
const folder = mkdtempSync(path.join(tmpdir(), 'onrecord-pack-'));
const installed = path.join(folder, 'node_modules', 'onrecord');
const bin = path.join(installed, manifest.bin.onrecord);
let files: string[] = [];

beforeAll(async () => {
  const packed = await run('npm', ['pack', '--silent', '--json', '--pack-destination', folder]);
  if (packed.code !== 0) throw new Error(`npm pack failed: ${packed.stdout}${packed.stderr}`);
  const [{ filename, files: packedFiles }] = JSON.parse(
    packed.stdout.slice(packed.stdout.indexOf('[')),
  );
  files = packedFiles.map((file: { path: string }) => file.path);
  await install(path.join(folder, filename));
}, 180_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** By npm where it can reach its registry or its cache; else unpacked beside the checkout's own packages. */
async function install(tarball: string): Promise<void> {
  const quiet = ['--prefer-offline', '--no-audit', '--no-fund', '--fetch-retries=0'];
  const { code } = await run('npm', ['install', ...quiet, tarball], { cwd: folder });
  if (code === 0) return;
  rmSync(path.join(folder, 'node_modules'), { recursive: true, force: true });
  mkdirSync(installed, { recursive: true });
  await run('tar', ['-xzf', tarball, '-C', installed, '--strip-components=1']);
  for (const name of readdirSync(path.join(root, 'node_modules'))) {
    if (name.startsWith('.')) continue;
    symlinkSync(path.join(root, 'node_modules', name), path.join(folder, 'node_modules', name));
  }
}

/** Runs the installed command from an empty folder, where neither sources nor articles lie about. */
function onrecord(...args: string[]): Promise<Run> {
  return run(process.execPath, [bin, ...args], { cwd: folder });
}

describe('the package', () => {
  it('answers a question from the articles it ships', async () => {
    const { code, stdout, stderr } = await onrecord('ask', 'what did Radakin say?', '--json');
    expect(stderr).toBe('');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ outcome: 'answered', speaker: 'Tony Radakin' });
  });

  it('knows its version', async () => {
    expect((await onrecord('--version')).stdout).toBe(`${manifest.version}\n`);
  });

  it('lends its core to a program', async () => {
    const code = "const core = await import('onrecord'); console.log(Object.keys(core).join())";
    const { stdout, stderr } = await run(process.execPath, ['--input-type=module', '-e', code], {
      cwd: folder,
    });
    expect(stderr).toBe('');
    expect(stdout.trim().split(',')).toEqual(
      expect.arrayContaining(['ask', 'buildCoverage', 'readCorpus']),
    );
  });

  it('holds what is needed to run, and neither sources nor tests', () => {
    const top = new Set(files.map((file) => file.split('/')[0]));
    expect([...top].sort()).toEqual(
      [
        '.env.example',
        'CHANGELOG.md',
        'LICENSE',
        'README.md',
        'corpus',
        'dist',
        'docs',
        'package.json',
      ].sort(),
    );
    expect(files.filter((file) => /(?<!\.d)\.ts$/u.test(file))).toEqual([]);
  });
});
