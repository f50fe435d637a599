import { describe, expect, it } from 'vitest';
import { changedSentences } from '../../src/answers/evidence/changed-sentences.ts';
import { articleOf, parseArticleFile } from '../../src/articles/article-file.ts';
import { decodeRequest, encodeRequest } from '../../src/bot/message/bot-request.ts';
import { typedRequest } from '../../src/bot/message/typed-request.ts';
import { buildCoverage } from '../../src/coverage.ts';
import { repliesFor } from '../../src/replies/request.ts';

function served(texts: Readonly<Record<string, string>>) {
  return buildCoverage(
    Object.entries(texts).map(([id, text]) => {
      const file = parseArticleFile(text, id);
      if ('code' in file) throw new Error(file.message);
      return articleOf(file, id);
    }),
  );
}

const layout = { cards: 5, budget: 2_000 };
const desk = (coverage: ReturnType<typeof served>) => ({ coverage, layout, options: {} });

describe('“changes”, typed in a chat', () => {
  it('shows the passages that are not as they were first printed, the newest change first', () => {
    const coverage = served({
      gate: 'The gate may close.\n\nNobody came.',
      mill: 'The mill will open.',
    });
    const gate = {
      now: 'The gate may close.',
      first: 'The gate will close.',
      seen: '2026-03-01T09:00:00.000Z',
    };
    const mill = { now: 'The mill will open.', first: null, seen: '2026-03-02T14:02:00.000Z' };
    changedSentences.keep(
      coverage,
      new Map([
        ['gate', [gate]],
        ['mill', [mill]],
      ]),
    );
    const [reply] = repliesFor({ kind: 'changes' }, desk(coverage));
    expect(reply?.cards.map(({ passage }) => passage.id)).toEqual(['mill#1', 'gate#1']);
    expect(reply?.cards.map(({ citation }) => citation.label.split(', ').at(-1))).toEqual([
      'added 2026-03-02 14:02 UTC',
      'changed 2026-03-01 09:00 UTC',
    ]);
  });

  it('says so where no change is known', () => {
    const [reply] = repliesFor({ kind: 'changes' }, desk(served({ gate: 'The gate may close.' })));
    expect(reply).toMatchObject({
      outcome: 'not-in-coverage',
      lead: expect.stringContaining('No passage'),
    });
  });

  it('is a request only when it stands alone, and fits a button; those written before keep their meaning', () => {
    expect(typedRequest('Changes')).toEqual({ kind: 'changes' });
    expect(typedRequest('changes to the gate')).toEqual({
      kind: 'ask',
      question: 'changes to the gate',
    });
    expect(decodeRequest(encodeRequest({ kind: 'changes' }))).toEqual({ kind: 'changes' });
    expect(encodeRequest({ kind: 'help' })).toEqual([7]);
  });
});
