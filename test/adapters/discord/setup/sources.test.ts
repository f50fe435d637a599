import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { shown } from '../../../stand-ins/discord/stand-in.ts';
import { somebody, words } from '../demo/stage.ts';
import { type Running, run, SHIPPED, until } from '../harness.ts';

const OPERATOR = '300000000000000777';
let corpus: string;
let running: Running;

beforeAll(async () => {
  corpus = await mkdtemp(path.join(tmpdir(), 'onrecord-sources-'));
  await cp(SHIPPED, corpus, { recursive: true });
  await writeFile(path.join(corpus, 'sources.yaml'), '# Ours.\nsources: []\n');
  running = await run({ corpus, env: { ONRECORD_OPERATORS: `discord:${OPERATOR}` } });
  await until(() => running.bot.healthy());
});
afterAll(async () => {
  expect(running.discord.recorded.flatMap(({ violations }) => violations)).toEqual([]);
  await running.stop();
  await rm(corpus, { recursive: true, force: true });
});

async function sources(subcommand: string, options: Record<string, string>, user: string) {
  const deed = { kind: 'slash', name: 'sources', subcommand, options } as const;
  const message = shown(await running.discord.ask(deed, { user }));
  expect(message.ephemeral).toBe(true);
  return words(message);
}
const file = () => readFile(path.join(corpus, 'sources.yaml'), 'utf8');

it('are added, listed and removed by who is named for it, seen by them alone', async () => {
  const source = 'https://courier.example/feed.xml';
  const added = await sources('add', { source, outlet: 'Wexcombe Courier' }, OPERATOR);
  expect(added).toContain('Added, line 3 of sources.yaml');
  expect(added).toContain('not visited yet');
  expect(await file()).toBe(
    `# Ours.\nsources:\n  - feed: ${source}\n    outlet: Wexcombe Courier\n`,
  );
  expect(await sources('list', {}, OPERATOR)).toContain('One source');
  expect(await sources('pause', { source: '3' }, OPERATOR)).toContain('Paused');
  expect(await sources('remove', { source }, OPERATOR)).toContain('Removed');
});

it('are nobody else’s, whatever they may do in the server', async () => {
  const before = await file();
  const admin = { user: somebody(), permissions: '8' };
  const deed = {
    kind: 'slash',
    name: 'sources',
    subcommand: 'add',
    options: { source: 'https://evil.example/feed' },
  } as const;
  const message = shown(await running.discord.ask(deed, admin));
  expect(words(message)).toContain('ONRECORD_OPERATORS'.replaceAll('_', '\\\\_'));
  expect(await file()).toBe(before);
});
