import { describe, expect, it } from 'vitest';
import { passageIndex } from '../../src/answers/passage-index.ts';
import { inContext, passagesById } from '../../src/replies/around.ts';
import { coverage } from './shipped.ts';

describe('around a passage', () => {
  it('finds a passage by its id, and none that is not there', () => {
    for (const [place, { id }] of coverage.passages.entries())
      expect(passageIndex(coverage, id)).toBe(place);
    const { id = '', paragraphs = [] } = coverage.articles[0] ?? {};
    for (const none of [
      '',
      '#1',
      `${id}#0`,
      `${id}#${paragraphs.length + 1}`,
      `${id}#1.5`,
      `${id}`,
      'nowhere#1',
    ]) {
      expect(passageIndex(coverage, none)).toBeNull();
    }
  });

  it('shows the paragraphs before and after, never those of another article', () => {
    const layout = { cards: 9, budget: Number.POSITIVE_INFINITY };
    const paragraphs = (id: string) =>
      inContext(coverage, id, layout)?.flatMap(({ cards }) =>
        cards.map(({ passage }) => passage.id),
      );
    const { id = '', paragraphs: all = [] } = coverage.articles[1] ?? {};
    expect(paragraphs(`${id}#3`)).toEqual([`${id}#2`, `${id}#3`, `${id}#4`]);
    expect(paragraphs(`${id}#1`)).toEqual([`${id}#1`, `${id}#2`]);
    expect(paragraphs(`${id}#${all.length}`)).toEqual([
      `${id}#${all.length - 1}`,
      `${id}#${all.length}`,
    ]);
    expect(inContext(coverage, 'nowhere#1', layout)).toBeNull();
  });

  it('shows passages of other articles by their ids, passing over those that a reload took away', () => {
    const ids = [coverage.passages[20]?.id ?? '', 'gone#1', coverage.passages[2]?.id ?? ''];
    const [page] = passagesById(coverage, ids, { cards: 9, budget: 1_000 });
    expect(page?.cards.map(({ passage }) => passage.id)).toEqual([ids[0], ids[2]]);
    expect(page?.passages).toBe(2);
  });
});
