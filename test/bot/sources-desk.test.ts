import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { typedSource } from '../../src/bot/message/sources-request.ts';
import { openSourcesDesk } from '../../src/bot/sources/sources-desk.ts';
import { emptyCorpus } from '../sources/corpus.ts';
import { fakeClock } from './fake-clock.ts';
import { readableLog } from './setting.ts';

const ANA = { platform: 'discord', person: '300000000000000001' };
const { log } = readableLog(fakeClock());
const FILE = `# Ours.
sources:
  - feed: https://courier.example/feed.xml?key=secret # the town's own
  - page: https://slow.example/live
    paused: true
`;

async function desk(file: string | null = FILE) {
  const corpus = await emptyCorpus();
  if (file !== null) await writeFile(path.join(corpus, 'sources.yaml'), file);
  const opened = openSourcesDesk([ANA], log);
  const want = (wanted: object, by = ANA) =>
    opened.answer({ kind: 'sources', do: 'list', ...wanted }, by, corpus);
  const text = () => readFile(path.join(corpus, 'sources.yaml'), 'utf8');
  return { want, text, opened };
}

describe('the sources in a chat', () => {
  it('are shown with how they are, without what may be a secret in an address', async () => {
    const { want } = await desk();
    expect(await want({})).toMatchObject({
      lead: '2 sources',
      sources: [
        { name: '3 · https://courier.example/feed.xml?…', says: 'not visited yet', paused: false },
        { name: '4 · https://slow.example/live', says: 'paused', paused: true },
      ],
    });
  });

  it('are for the people who are named, on the platform that they are named for', async () => {
    const { want, text } = await desk();
    for (const by of [
      { ...ANA, person: '300000000000000002' },
      { ...ANA, platform: 'slack' },
    ]) {
      const page = await want({ do: 'remove', source: '3' }, by);
      expect(page).toEqual({ lead: expect.stringContaining('ONRECORD_OPERATORS'), sources: [] });
    }
    expect(await text()).toBe(FILE);
    expect(openSourcesDesk([], log).isOperator(ANA.platform, ANA.person)).toBe(false);
  });

  it('are added, paused, visited again and removed; comments stay', async () => {
    const { want, text } = await desk();
    const source = 'https://new.example/rss';
    const added = await want({ do: 'add', source, as: 'sitemap', outlet: 'The New' });
    expect(added.lead).toBe('Added, line 6 of sources.yaml. It is visited within a minute.');
    expect(added.sources).toHaveLength(3);
    const [, , listed] = added.sources;
    expect((await want({ do: 'pause', source: listed?.key })).sources[2]?.paused).toBe(true);
    expect((await want({ do: 'resume', source })).sources[2]?.paused).toBe(false);
    expect((await want({ do: 'remove', source: '6' })).lead).toContain('Removed');
    expect(await text()).toBe(FILE);
  });

  it('are made where there is no file yet', async () => {
    const { want, text } = await desk(null);
    await want({ do: 'add', source: 'https://new.example/rss' });
    expect(await text()).toBe('sources:\n  - feed: https://new.example/rss\n');
  });

  it.each([
    [{ do: 'add', source: '../../etc' }, 'no http(s) address'],
    [
      { do: 'add', source: 'https://slow.example/live' },
      'Line 4 of sources.yaml: This source is there',
    ],
    [{ do: 'remove', source: 'https://nobody.example' }, 'No source is called so'],
    [{ do: 'pause' }, 'No source is called so'],
  ])('are left alone where %j can’t be done, and that is said', async (wanted, said) => {
    const { want, text } = await desk();
    expect((await want(wanted)).lead).toContain(said);
    expect(await text()).toBe(FILE);
  });

  it('are none of a coverage that is no folder', async () => {
    const { opened } = await desk();
    const page = await opened.answer({ kind: 'sources', do: 'list' }, ANA, '/nowhere/all.jsonl');
    expect(page.lead).toContain('corpus folder');
  });
});

it('a source is typed as its address, after its kind and before its outlet', () => {
  const common = { kind: 'sources', do: 'add', source: 'https://a.example/f' };
  expect(typedSource(' https://a.example/f ')).toEqual(common);
  const outlet = 'The Daily News';
  expect(typedSource(`Page https://a.example/f ${outlet}`)).toEqual({
    ...common,
    as: 'page',
    outlet,
  });
  expect(typedSource('folder ../etc')).toBeNull();
});
