import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import schema from '../../../docs/json.schema.json' with { type: 'json' };
import { folderWith } from '../../articles/folder.ts';
import { HOOK_SECRET, hookReceiver } from '../../bot/alerts/hook-receiver.ts';
import { onrecord } from './run.ts';

const ajv = new Ajv2020({ strictTypes: false }).addSchema(schema, 'onrecord');
const OLD = '---\ntitle: Old\noutlet: Quay Post\n---\n\n“We wait,” said Ida Moss.\n';
const NEW =
  '---\ntitle: Tide\noutlet: Quay Post\n---\n\n“The tide is late again this year,” said Ida Moss.\n';

/** A corpus of one article over which Ida Moss is watched. */
async function watched(...more: string[]): Promise<{ corpus: string; state: string }> {
  const corpus = await folderWith({ 'old.md': OLD });
  const state = await folderWith({});
  const add = ['alerts', 'add', '--speaker', 'Moss', '--corpus', corpus, ...more];
  const { code, stderr } = await onrecord([...add, '--yes'], { env: { ONRECORD_STATE: state } });
  expect(code, stderr).toBe(0);
  return { corpus, state };
}

const alerts = (at: { corpus: string; state: string }, words: string[] = [], env = {}) =>
  onrecord(['alerts', ...words, '--corpus', at.corpus], {
    env: { ONRECORD_STATE: at.state, ...env },
  });

const add = ({ corpus }: { corpus: string }, name: string, content: string) =>
  writeFile(path.join(corpus, name), content);

describe('onrecord alerts', () => {
  it('shows what a watch would have found before it is kept, and keeps none that is not confirmed', async () => {
    const corpus = await folderWith({ 'old.md': OLD });
    const env = { ONRECORD_STATE: await folderWith({}) };
    const words = ['alerts', 'add', '--speaker', 'Moss', '--corpus', corpus];
    const { code, stderr } = await onrecord(words, { env });
    expect(code).toBe(2);
    expect(stderr).toContain('would have found one passage in the last seven days');
    expect(stderr).toContain('“We wait,” said Ida Moss.');
    const listed = await onrecord(['alerts', 'list', '--json', '--corpus', corpus], { env });
    expect(listed.stdout).toBe('');
  });

  it('prints what was added since, once, in lines that are true to the schema', async () => {
    const at = await watched();
    expect((await alerts(at, ['--json'])).stdout).toBe('');
    await add(at, 'tide.md', NEW);
    const { stdout } = await alerts(at, ['--json']);
    const line = JSON.parse(stdout);
    const validate = ajv.getSchema('onrecord#/$defs/alert');
    expect(validate?.(line), JSON.stringify(validate?.errors)).toBe(true);
    expect(line).toMatchObject({
      watch: { kind: 'speaker', of: 'Ida Moss' },
      passage: { id: 'tide#1', text: '“The tide is late again this year,” said Ida Moss.' },
    });
    expect((await alerts(at, ['--json'])).stdout).toBe('');
  });

  it('prints the passage as an answer shows it', async () => {
    const at = await watched();
    await add(at, 'tide.md', NEW);
    const { stdout } = await alerts(at);
    expect(stdout).toMatch(/^what Ida Moss says {2}\(\S{8}\)\n/);
    expect(stdout).toContain('Quay Post, Tide, date not stated, ¶1');
  });

  it('lists and removes watches by their ids', async () => {
    const at = await watched();
    const { id } = JSON.parse((await alerts(at, ['list', '--json'])).stdout);
    expect((await alerts(at, ['remove', 'other'])).code).toBe(2);
    expect((await alerts(at, ['remove', id])).code).toBe(0);
    await add(at, 'tide.md', NEW);
    expect((await alerts(at)).stderr).toContain('Nothing new was found.');
  });

  it('says what can’t be watched, and why', async () => {
    const at = await watched();
    const refused = async (...words: string[]) => (await alerts(at, words)).stderr;
    expect(await refused('add')).toContain('--speaker, --phrase');
    expect(await refused('add', '--changes', 'none')).toContain('There is no article "none".');
    expect(await refused('add', '--speaker', 'A', '--outlet', 'B')).toContain('one thing');
    expect(await refused('upd')).toContain('does not know "upd"');
  });

  it('forgets an article that is removed', async () => {
    const at = await watched();
    await add(at, 'tide.md', NEW);
    const env = { ONRECORD_STATE: at.state };
    // Found, and waiting to be told.
    await onrecord(['alerts', 'add', '--outlet', 'Quay Post', '--yes', '--corpus', at.corpus], {
      env,
    });
    await onrecord(['remove', 'tide', '--yes', '--corpus', at.corpus], { env });
    expect((await alerts(at)).stderr).toContain('Nothing new was found.');
  });
});

describe('the hook of onrecord alerts', () => {
  it('is posted to, signed, once, where sources.yaml allows an address of the own network', async () => {
    const { posts, url } = await hookReceiver([200]);
    const at = await watched();
    await add(at, 'tide.md', NEW);
    await add(at, 'sources.yaml', 'allow: [127.0.0.1]\nsources: []\n');
    const env = { ONRECORD_HOOK_SECRET: HOOK_SECRET };
    expect((await alerts(at, ['--hook', url], env)).stdout).toBe('');
    await alerts(at, ['--hook', url], env);
    expect(posts).toHaveLength(1);
    expect(posts[0]?.signed).toBe(true);
    const posted = JSON.parse(posts[0]?.body ?? '');
    expect(posted).toMatchObject({ id: posts[0]?.id, passage: { id: 'tide#1' } });
  });

  it('refuses an address of the own network, and keeps the alert for the next run', async () => {
    const { posts, url } = await hookReceiver([200]);
    const at = await watched();
    await add(at, 'tide.md', NEW);
    await alerts(at, ['--hook', url], { ONRECORD_HOOK_SECRET: HOOK_SECRET });
    expect(posts).toEqual([]);
  });

  it('needs a secret that cannot be guessed', async () => {
    const { stderr, code } = await alerts(await watched(), ['--hook', 'https://example.org']);
    expect(code).toBe(1);
    expect(stderr).toContain('ONRECORD_HOOK_SECRET has fewer than 32 characters');
  });

  it('is looked at by doctor, with what is wrong with it', async () => {
    const { corpus, state } = await watched();
    const doctor = async (env: Record<string, string>) => {
      const words = ['doctor', '--json', '--corpus', corpus];
      const { stdout } = await onrecord(words, { env: { ONRECORD_STATE: state, ...env } });
      const findings = stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line));
      return findings.filter(({ check }) => check === 'hook');
    };
    const address = { ONRECORD_HOOK: 'https://desk.example/in?token=secret' };
    expect(await doctor({})).toEqual([]);
    expect(await doctor({ ...address, ONRECORD_HOOK_SECRET: HOOK_SECRET })).toMatchObject([
      // The host alone: what stands behind it may be a secret.
      { ok: true, message: 'what the terminal’s watches find is posted to desk.example, signed' },
    ]);
    expect(await doctor(address)).toMatchObject([{ ok: false }]);
  });
});
