import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { displayed } from '../../../stand-ins/slack/display.ts';
import { type Running, run, SHIPPED, until } from '../harness.ts';

let corpus: string;
let running: Running;

beforeAll(async () => {
  corpus = await mkdtemp(path.join(tmpdir(), 'onrecord-sources-'));
  await cp(SHIPPED, corpus, { recursive: true });
  const text = '# Ours.\nsources:\n  - feed: https://courier.example/feed.xml\n';
  await writeFile(path.join(corpus, 'sources.yaml'), text);
  running = await run({ corpus, env: { ONRECORD_OPERATORS: 'slack:T1/U777' } });
});
afterAll(async () => {
  expect(running.slack.ledger.faults).toEqual([]);
  await running.stop();
  await rm(corpus, { recursive: true, force: true });
});

const views = () => running.slack.ledger.views;
const file = () => readFile(path.join(corpus, 'sources.yaml'), 'utf8');

/** App Home after something was done in it. */
async function home(user: string, deed: Parameters<Running['slack']['send']>[0]) {
  const before = views().length;
  running.slack.send(deed, { user });
  await until(() => views().length > before);
  return views().at(-1);
}
const open = (user: string) =>
  home(user, {
    kind: 'event',
    event: { type: 'app_home_opened', tab: 'home', user, channel: 'D1' },
  });
const use = (user: string, control: object, value: string) =>
  home(user, { kind: 'press', control, value, message: { ts: '1.1', to: null, thread: null } });

it('shows the sources to who is named for it, each with a menu, and takes one more', async () => {
  const seen = await open('U777');
  const lines = displayed(seen.blocks).join('\n');
  expect(lines).toContain('One source');
  expect(lines).toContain('3 · https://courier.example/feed.xml\nnot visited yet');
  const menu = seen.blocks.find(
    ({ accessory }: { accessory?: { type: string } }) => accessory?.type === 'overflow',
  );
  const field = { type: 'plain_text_input', action_id: 'onrecord-source:add' };
  const after = await use('U777', field, 'page https://slow.example/live The Slow');
  expect(displayed(after.blocks).join('\n')).toContain('Added, line 4 of sources.yaml');
  const value = menu.accessory.options[0].value;
  const overflow = { type: 'overflow', action_id: menu.accessory.action_id };
  expect(displayed((await use('U777', overflow, value)).blocks).join('\n')).toContain('paused');
  expect(await file()).toBe(
    '# Ours.\nsources:\n  - feed: https://courier.example/feed.xml\n    paused: true\n  - page: https://slow.example/live\n    outlet: The Slow\n',
  );
});

it('shows them to nobody else, and does nothing for them, admins included', async () => {
  const before = await file();
  expect(JSON.stringify(await open('UADMIN'))).not.toContain('courier.example');
  const field = { type: 'plain_text_input', action_id: 'onrecord-source:add' };
  await use('UADMIN', field, 'https://evil.example/feed');
  expect(await file()).toBe(before);
});
