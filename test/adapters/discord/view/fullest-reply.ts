import { layout } from '../../../../adapters/discord/render.ts';
import { buildCoverage } from '../../../../src/coverage.ts';
import type { Reply } from '../../../../src/replies/reply.ts';
import { handleRequest } from '../../../../src/replies/request.ts';
import { article } from '../../article.ts';

/** A page on which every part is as long as it can be. */
export function worst(): Reply {
  const sentence = `${'word_'.repeat(3)} `.repeat(200);
  const own = buildCoverage([
    article('w', [sentence, sentence, sentence], {
      title: '_title '.repeat(80),
      outlet: '*outlet '.repeat(40),
    }),
  ]);
  const [reply] = handleRequest(
    { kind: 'context', passage: 'w#2' },
    { coverage: own, layout, options: {} },
  ).replies;
  const cards = (reply as Reply).cards.map((card) => ({
    ...card,
    highlights: Array.from({ length: 60 }, (_, n) => ({ start: 10 * n, end: 10 * n + 5 })),
    quotes: Array.from({ length: 9 }, (_, n) => ({
      start: 60 * n,
      end: 60 * n + 30,
      who: `Somebody ${n} with_a_long_name`,
      role: `the _minister_ of ${'bridges and '.repeat(10)}`,
      quote: {
        text: '',
        start: 0,
        end: 0,
        kind: n % 2 === 0 ? ('reported' as const) : ('mixed' as const),
        within: null,
        speaker: `S${n}`,
        mention: null,
        cue: null,
        basis: null,
        attitude: null,
        confidence: 1,
      },
    })),
  }));
  return {
    ...(reply as Reply),
    cards,
    lead: 'Why not _this_? '.repeat(100),
    outcome: 'not-in-coverage',
  };
}
