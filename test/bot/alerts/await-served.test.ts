import { describe, expect, it } from 'vitest';
import { DEFAULT_GATHERING } from '../../../src/alerts/gathering.ts';
import { imprintOf } from '../../../src/alerts/sameness.ts';
import { tellingHits } from '../../../src/bot/alerts/hook/tell-hits.ts';
import type { KeptHit, WholeAlert } from '../../../src/bot/alerts/store/alert-store.ts';
import { type Attempt, TryLater } from '../../../src/bot/queue/replier.ts';
import { buildCoverage } from '../../../src/coverage.ts';
import { partHash } from '../../../src/history/parts.ts';
import { article } from '../../adapters/article.ts';

const SAID = '“The tide is late again this year,” said Ida Moss.';
const FORMED = 1_000_000;
const MINUTE = 60_000;

function hit(id: string, also: readonly string[] = [], words = SAID): KeptHit {
  const part = partHash(words);
  return {
    ...{ watch: 'w1', hit: id, article: id, paragraph: 1, part, imprint: imprintOf(SAID) },
    ...{ also, found: FORMED, alert: 'a1' },
  };
}

/** What a process says that serves the articles named, of an alert that tells of these hits. */
async function told(hits: readonly KeptHit[], served: readonly string[], after = 0) {
  const said: string[] = [];
  const coverage = buildCoverage(['old', ...served].map((id) => article(id, [SAID])));
  const whole: WholeAlert = {
    hits,
    watch: {
      ...{ id: 'w1', corpus: 'c', platform: 'terminal', home: null, owner: 'terminal', since: 0 },
      ...{ place: { guild: null, channel: 'terminal', thread: null }, to: null, toOwner: null },
      ...{ watched: { kind: 'speaker', of: 'Ida Moss' }, gathering: DEFAULT_GATHERING },
    },
    alert: {
      ...{ id: 'a1', watch: 'w1', platform: 'terminal', state: 'formed', revision: 0, tries: 0 },
      ...{ formed: FORMED, message: null, word: null },
    },
  };
  const say = tellingHits(
    async ({ passage }) => void said.push(coverage.passages[passage]?.id ?? ''),
    () => coverage,
    () => ({ today: '2026-03-01' }),
    () => FORMED + after,
  );
  const failed = await say(whole, {} as Attempt).then(
    () => null,
    (error: unknown) => error,
  );
  return { said, waits: failed instanceof TryLater };
}

describe('an alert that another process noticed', () => {
  it('waits while its article is served here with the words of before, five minutes at most', async () => {
    const altered = hit('tide', [], '“The tide is never late,” said Ida Moss.');
    expect(await told([altered], ['tide'])).toEqual({ said: [], waits: true });
    expect(await told([altered], ['tide'], 4 * MINUTE)).toMatchObject({ waits: true });
    // Altered once more since: what stands there now is told.
    expect(await told([altered], ['tide'], 5 * MINUTE)).toEqual({ said: ['tide#1'], waits: false });
  });

  it('waits while one of its articles is not served here: telling the rest would lose that one', async () => {
    expect(await told([hit('tide'), hit('town')], ['tide'])).toEqual({ said: [], waits: true });
    expect(await told([hit('tide'), hit('town')], ['tide', 'town'])).toEqual({
      said: ['tide#1', 'town#1'],
      waits: false,
    });
  });

  it('is told by another article that prints the same', async () => {
    expect(await told([hit('tide', ['copy#1'])], ['copy'])).toEqual({
      said: ['copy#1'],
      waits: false,
    });
  });

  it('does not wait for ever for an article that somebody deleted', async () => {
    const hits = [hit('tide'), hit('town')];
    expect((await told(hits, ['tide'], 59 * MINUTE)).waits).toBe(true);
    expect(await told(hits, ['tide'], 60 * MINUTE)).toEqual({ said: ['tide#1'], waits: false });
  });
});
