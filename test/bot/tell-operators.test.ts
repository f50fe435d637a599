import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openOperatorMessages } from '../../src/bot/sources/operator-messages.ts';
import { tellOperators } from '../../src/bot/sources/tell-operators.ts';
import type { SourceReport } from '../../src/sources/fetch/source-reports.ts';
import { emptyCorpus } from '../sources/corpus.ts';
import { fakeClock } from './fake-clock.ts';
import { readableLog } from './setting.ts';

const WELL: SourceReport = {
  ...{ place: 'https://courier.example/feed?key=secret', line: 14, standing: 'well' },
  ...{ code: null, message: null, remedy: null, since: null, movedTo: null },
  ...{ pagesFailing: 0, failures: 0 },
};
const failing = (failures: number): SourceReport => ({
  ...WELL,
  ...{ standing: 'failing', code: 'server-error', failures, since: '2026-03-02T09:00:00.000Z' },
  ...{ message: 'Its server has a fault (503).', remedy: 'It is tried again by itself.' },
});

async function telling(reaches = true) {
  const corpus = await emptyCorpus();
  await mkdir(path.join(corpus, '.sources'));
  const said: string[] = [];
  const tell = async (message: string) => {
    said.push(message);
    return reaches;
  };
  return { said, round: (...sources: SourceReport[]) => tellOperators(corpus, sources, tell) };
}

describe('those who look after the coverage', () => {
  it('are told once that a source fails, since when and what to do, and once that it is well again', async () => {
    const { said, round } = await telling();
    for (const failures of [1, 2, 3, 4]) await round(failing(failures));
    await round(WELL);
    await round(WELL);
    expect(said).toEqual([
      'A source has failed since 2026-03-02 09:00 UTC: https://courier.example/feed?… (line 14 of sources.yaml). Its server has a fault (503). It is tried again by itself.',
      'A source is well again: https://courier.example/feed?…',
    ]);
  });

  it('are not told of one failure alone, nor that a source is well that was taken out', async () => {
    const { said, round } = await telling();
    await round(failing(1));
    await round(WELL);
    await round(failing(2));
    await round();
    expect(said).toHaveLength(1);
  });

  it('are told again where it reached nobody', async () => {
    const { said, round } = await telling(false);
    await round(failing(2));
    await round(failing(3));
    expect(said).toHaveLength(2);
  });

  it('are reached where they are named, each directly, whatever becomes of another', async () => {
    const { log, lines } = readableLog(fakeClock());
    const people = ['ana', 'ben'].map((person) => ({ platform: 'fake', person }));
    const messages = openOperatorMessages([...people, { platform: 'other', person: 'eve' }], log);
    expect(await messages.tell('before anybody is served')).toBe(false);
    const posted: unknown[] = [];
    messages.reachOn({
      name: 'fake',
      alerts: {
        direct: (person: string) => person,
        notice: (sentence: string) => sentence,
        post: async (message: string, { to }: { to: string }) => {
          if (to === 'ana') throw new Error('gone');
          posted.push([to, message]);
          return '1';
        },
      },
    } as never);
    expect(await messages.tell('So it is.')).toBe(true);
    expect(posted).toEqual([['ben', 'So it is.']]);
    expect(lines.join('')).toContain('could not be told');
  });
});
