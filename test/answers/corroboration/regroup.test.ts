import fc from 'fast-check';
import { expect, it } from 'vitest';
import { groupAlike } from '../../../src/answers/corroboration/alike.ts';
import { regrouped } from '../../../src/answers/corroboration/regroup.ts';
import { commonShingles, type HeadLists } from '../../../src/answers/corroboration/shingles.ts';

const SHINGLES = { size: 2, sample: 1 };

function listsOf(texts: readonly Uint32Array[]): HeadLists {
  const words = (item: number) => texts[item] as Uint32Array;
  const looked = commonShingles(texts.length, words, SHINGLES);
  const lengthOf = (item: number) => words(item).length;
  return { count: texts.length, words, lengthOf, held: () => 0.6, looked, size: SHINGLES.size };
}

/** What is known of lists after some are gone and others have come behind them. */
function changed(before: readonly Uint32Array[], gone: ReadonlySet<number>, come: Uint32Array[]) {
  const heads = groupAlike(listsOf(before));
  const kept = [...before.keys()].filter((item) => !gone.has(item));
  const places = new Map(kept.map((item, place) => [item, place]));
  const lost = [...gone].filter((item) => heads[item] === item);
  const shingles = listsOf(lost.map((item) => before[item] as Uint32Array)).looked.shingles;
  const known = [
    ...kept.map((item) => places.get(heads[item] as number) ?? -1),
    ...come.map(() => -1),
  ];
  return {
    lists: listsOf([...kept.map((item) => before[item] as Uint32Array), ...come]),
    before: { heads: Int32Array.from(known), gone: shingles },
  };
}

// Few words in short lists, so that one list holds many others and a new one changes who leads them.
const text = fc
  .array(fc.integer({ min: 1, max: 9 }), { minLength: 2, maxLength: 9 })
  .map((words) => Uint32Array.from(words));
// Lists that share nothing with the others, so that few of all have to be looked at again.
const apart = Array.from({ length: 400 }, (_, at) => Uint32Array.of(100 + at, 600 + at, 1100 + at));

it('gives the groups that grouping all anew gives, whatever came and went', () => {
  fc.assert(
    fc.property(
      fc.array(text, { minLength: 1, maxLength: 60 }),
      fc.array(fc.nat(59), { maxLength: 3 }),
      fc.array(text, { maxLength: 3 }),
      (texts, gone, come) => {
        const there = new Set(gone.filter((item) => item < texts.length));
        const { lists, before } = changed([...texts, ...apart], there, come);
        expect(regrouped(lists, before, () => false)).not.toBeNull();
        expect(groupAlike(lists, before)).toEqual(groupAlike(lists));
      },
    ),
    { numRuns: 200 },
  );
});

it('looks again at those whose head follows another now, though they share nothing with that one', () => {
  const [leader, follower] = [Uint32Array.of(1, 2, 3, 4, 5), Uint32Array.of(4, 5)];
  const { lists, before } = changed([leader, follower, ...apart], new Set(), [
    Uint32Array.of(9, 8, 1, 2, 3, 4),
  ]);
  const come = lists.count - 1;
  expect(before.heads[1]).toBe(0);
  expect([...groupAlike(lists, before)].slice(0, 2)).toEqual([come, 1]);
});
