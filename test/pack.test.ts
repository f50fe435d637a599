import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import { type Run, run } from './adapters/cli/run.ts';

const root = path.resolve(import.meta.dirname, '..');
const folder = mkdtempSync(path.join(tmpdir(), 'onrecord-pack-'));
const installed = path.join(folder, 'node_modules', 'onrecord');
const bin = path.join(installed, manifest.bin.onrecord);
/** Installed only by whoever runs that bot. */
const PLATFORMS = Object.keys(manifest.peerDependencies);
let files: string[] = [];
/** How many packages npm installed; null where it could not reach its registry. */
let packages: number | null = null;

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
  // npm finds its registry by variables that differ from machine to machine.
  const machine = process.env as Record<string, string>;
  const quiet = ['--prefer-offline', '--no-audit', '--no-fund', '--fetch-retries=0'];
  const { code } = await run('npm', ['install', ...quiet, tarball], { cwd: folder, env: machine });
  if (code === 0) {
    packages = Object.keys(
      JSON.parse(readFileSync(path.join(folder, 'package-lock.json'), 'utf8')).packages,
    ).filter((name) => name !== '').length;
    return;
  }
  rmSync(path.join(folder, 'node_modules'), { recursive: true, force: true });
  mkdirSync(installed, { recursive: true });
  await run('tar', ['-xzf', tarball, '-C', installed, '--strip-components=1']);
  for (const name of readdirSync(path.join(root, 'node_modules'))) {
    if (name.startsWith('.') || PLATFORMS.some((platform) => platform.startsWith(name))) continue;
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

  it.each([['--help'], ['discord', '--help'], ['slack', 'manifest']])(
    'needs no platform’s library for %s',
    async (...args) => {
      const { code, stdout, stderr } = await onrecord(...args);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(stdout.trim()).not.toBe('');
    },
  );

  it('installs fewer than 40 packages, the bots’ libraries not among them', (context) => {
    if (packages === null) return context.skip('npm can’t reach its registry here');
    expect(packages).toBeLessThan(40);
  });

  it.each([
    [
      'discord',
      'npm install discord.js@14',
      { DISCORD_TOKEN: `${'a'.repeat(24)}.${'b'.repeat(6)}.${'c'.repeat(27)}` },
    ],
    [
      'slack',
      'npm install @slack/bolt@5',
      { SLACK_BOT_TOKEN: 'xoxb-1234567890', SLACK_APP_TOKEN: 'xapp-1234567890' },
    ],
    [
      'webhook',
      'npm install prom-client@15',
      { ONRECORD_WEBHOOK_SECRET: 'a'.repeat(64), METRICS_PORT: '0' },
    ],
    [
      'webhook',
      'npm install pg@8',
      {
        ONRECORD_WEBHOOK_SECRET: 'a'.repeat(64),
        ONRECORD_DATABASE: 'postgres://somebody@127.0.0.1:1/none',
      },
    ],
  ])('says how to install what %s needs: %s', async (platform, line, env) => {
    const { code, stderr } = await run(process.execPath, [bin, platform], { cwd: folder, env });
    // Starting again is of no use, which a service manager reads from the code.
    expect(code).toBe(78);
    expect(stderr).toContain(line);
    expect(stderr).not.toMatch(/^\s+at /mu);
  });

  it('names the versions of the platforms’ libraries as package.json does', () => {
    expect(manifest.peerDependencies).toEqual({
      '@opentelemetry/api': expect.stringMatching(/^[~^]1\./u),
      '@slack/bolt': expect.stringMatching(/^[~^]5\./u),
      'discord.js': expect.stringMatching(/^[~^]14\./u),
      pg: expect.stringMatching(/^[~^]8\./u),
      'prom-client': expect.stringMatching(/^[~^]15\./u),
    });
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
        'bin',
        'corpus',
        'dist',
        'docs',
        'package.json',
      ].sort(),
    );
    expect(files.filter((file) => /(?<!\.d)\.ts$/u.test(file))).toEqual([]);
  });
});
