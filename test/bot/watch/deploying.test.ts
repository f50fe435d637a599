import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parseAllDocuments } from 'yaml';

const root = path.resolve(import.meta.dirname, '../../..');
const deploy = (name: string) => readFileSync(path.join(root, 'deploy', name), 'utf8');
const example = readFileSync(path.join(root, '.env.example'), 'utf8');

const FILES = readdirSync(path.join(root, 'deploy'));
const YAML = FILES.filter((name) => /^(?:compose.*|kubernetes)\.yaml$/.test(name));

interface Instruction {
  readonly name: string;
  readonly words: string;
}

/** A Dockerfile's instructions, stage by stage; continued lines are one. */
function stagesOf(dockerfile: string): Instruction[][] {
  const stages: Instruction[][] = [];
  for (const line of dockerfile.replaceAll('\\\n', ' ').split('\n')) {
    const [, name = '', words = ''] = /^([A-Z]+) (.*)$/.exec(line) ?? [];
    if (name === 'FROM') stages.push([]);
    if (name !== '') stages.at(-1)?.push({ name, words });
  }
  return stages;
}

const [build = [], image = []] = stagesOf(deploy('Dockerfile'));
const told = (stage: readonly Instruction[], name: string) =>
  stage.filter((one) => one.name === name).map(({ words }) => words);

/** Variables of ours that a file sets or names. */
function variablesIn(text: string): string[] {
  const found = text.match(
    /\b(?:ONRECORD|DISCORD|SLACK|METRICS|LOG)_[A-Z_]+\b|\b(?:HOST|PORT)(?==)/g,
  );
  return [...new Set(found ?? [])];
}

describe('what deploy/ sets', () => {
  it.each(YAML)('in %s can be read', (name) => {
    const documents = parseAllDocuments(deploy(name), { uniqueKeys: true });
    expect(documents.flatMap(({ errors, warnings }) => [...errors, ...warnings])).toEqual([]);
  });

  it.each(FILES.filter((name) => name !== 'dashboard.json' && name !== 'alerts.yaml'))(
    'in %s are settings that there are',
    (name) => {
      const unknown = variablesIn(deploy(name)).filter((one) => !example.includes(`\n${one}=`));
      expect(unknown).toEqual([]);
    },
  );

  it('agrees: ports, folders, the user and the commands', () => {
    const env = told(image, 'ENV').join(' ');
    const [, port] = /\bPORT=(\d+)/.exec(env) ?? [];
    expect(told(image, 'EXPOSE')).toEqual([port]);
    expect(told(image, 'HEALTHCHECK')[0]).toContain(`127.0.0.1:${port}/healthz`);
    expect(told(image, 'VOLUME')).toEqual([/ONRECORD_STATE=(\S+)/.exec(env)?.[1]]);
    const kubernetes = deploy('kubernetes.yaml');
    expect(kubernetes).toContain(`containerPort: ${port}`);
    expect(kubernetes).toContain('containerPort: 9464');
    for (const name of YAML) {
      const yaml = deploy(name);
      expect(yaml).toMatch(/\/coverage(?::ro|, readOnly: true)/);
      expect(yaml).toMatch(/read_only: true|readOnlyRootFilesystem: true/);
      expect(yaml).toMatch(/(?:command|args): \[(?:discord|slack)\]/);
    }
    expect(deploy('onrecord-discord.service')).toContain('RestartPreventExitStatus=78');
    expect(told(image, 'USER')).toEqual(['node']);
  });

  it('is what docs/deploying.md names, and names it', () => {
    const guide = readFileSync(path.join(root, 'docs/deploying.md'), 'utf8');
    for (const [, name = ''] of guide.matchAll(/\]\(\.\.\/deploy\/([^)]+)\)/g))
      expect(FILES).toContain(name);
    const unknown = variablesIn(guide).filter((one) => !example.includes(`\n${one}=`));
    expect(unknown).toEqual([]);
  });
});

/** Packages as they are installed here, by links: npm only takes some away, but for its list of them. */
function linkPackages(folder: string): void {
  const list = 'node_modules/.package-lock.json';
  // Links where the folder is on the same disk, else copies.
  execFileSync(
    'sh',
    ['-c', 'cp -al "$1" . 2>/dev/null || cp -a "$1" .', 'sh', path.join(root, 'node_modules')],
    {
      cwd: folder,
    },
  );
  rmSync(path.join(folder, list));
  cpSync(path.join(root, list), path.join(folder, list));
}

describe('the container', () => {
  it('copies only what its context lets in', () => {
    const allowed = deploy('Dockerfile.dockerignore')
      .split('\n')
      .filter((line) => line.startsWith('!'))
      .map((line) => line.slice(1));
    const copied = told(build, 'COPY').flatMap((words) => words.split(' ').slice(0, -1));
    expect([...copied].sort()).toEqual([...allowed].sort());
    for (const name of copied) expect(existsSync(path.join(root, name))).toBe(true);
  });

  // Each step as a shell runs it, in the same order, in a folder of its own; `npm ci` alone is stood in
  // for by a copy of what it has installed here, since that needs a registry.
  it('is made by its steps, and what comes of them answers', { timeout: 120_000 }, () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'onrecord-container-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }), 60_000);
    const steps: string[] = [];
    for (const { name, words } of build) {
      if (name === 'COPY') {
        const [to = '', ...from] = words.split(' ').reverse();
        for (const one of from) {
          const place = path.join(folder, to.endsWith('/') ? path.join(to, one) : to);
          mkdirSync(path.dirname(place), { recursive: true });
          cpSync(path.join(root, one), place, { recursive: true });
        }
      }
      if (name !== 'RUN') continue;
      steps.push(words);
      if (words.startsWith('npm ci')) linkPackages(folder);
      else execFileSync('sh', ['-c', words], { cwd: folder, stdio: 'pipe' });
    }
    expect(steps[0]).toMatch(/^npm ci /);
    const there = (name: string) =>
      existsSync(path.join(folder, 'node_modules', name, 'package.json'));
    const needed = ['discord.js', '@slack/bolt', 'pg', 'prom-client', 'minisearch'];
    expect([needed.filter((name) => !there(name)), ['vitest', 'typescript'].filter(there)]).toEqual(
      [[], []],
    );
    const answer = spawnSync(
      process.execPath,
      ['bin/onrecord.cjs', 'ask', 'what did Radakin say?', '--json'],
      { cwd: folder, encoding: 'utf8', env: { HOME: folder, PATH: process.env.PATH } },
    );
    expect(JSON.parse(answer.stdout)).toMatchObject({ outcome: 'answered' });
  });
});
