import { describe, expect, it } from 'vitest';
import { ask } from '../../../src/answers/ask.ts';
import { buildCoverage } from '../../../src/coverage.ts';
import { stanceIn } from '../../../src/questions/reading/stances.ts';
import { article } from '../../ranking/harbour.ts';

const coverage = buildCoverage([
  article('tram', { title: 'A tram for Oldwick' }, [
    'The tram to Oldwick would run every ten minutes, the mayor, Sef Braam, told the council.',
    'Shopkeepers oppose the tram to Oldwick, said Lien Vos, who speaks for them.',
    '“We welcome the tram to Oldwick,” said Kobe Maes, who runs the hospital.',
    'The union has not ruled out a strike over the tram, and does not support the route to Oldwick, Ria Stok said.',
    'Ada Prins denied that the tram to Oldwick was her idea.',
  ]),
]);
const first = (question: string) => ask(coverage, question).passages[0]?.passage.paragraph;

describe('the attitude that a question wants', () => {
  it.each([
    ['who denied that the clinic would shut', 'denies'],
    ['who is against the tram', 'opposes'],
    ['who disagreed with Rask', 'opposes'],
    ['and who has criticised it', 'criticises'],
    ['who backs the plan', 'supports'],
    ['which towns oppose the tram', 'opposes'],
    ['who else welcomed it', 'welcomes'],
    ['who warned of floods', 'warns'],
    ['who promised a bridge', 'promises'],
    ['who has not denied it', null], // no attitude is asked for by its lack
    ['who said he would deny it', null],
    ['who built the bridge', null],
  ])('“%s”: %s', (question, stance) => {
    expect(stanceIn(question)).toBe(stance);
  });

  it('is shown first, by whatever word: not by who only speaks of it', () => {
    expect(first('who is against the tram to Oldwick?')).toBe(2);
    expect(first('who praised the tram to Oldwick?')).toBe(3);
    expect(first('who denied anything about the tram to Oldwick?')).toBe(5);
  });

  it('is shown by the contrary denied, and not by itself denied', () => {
    const { passages } = ask(coverage, 'who opposes the tram to Oldwick?', { top: 5 });
    const order = passages.map(({ passage }) => passage.paragraph);
    expect(order.slice(0, 2).sort()).toEqual([2, 4]);
    expect(order.indexOf(3)).toBeGreaterThan(1);
  });
});
