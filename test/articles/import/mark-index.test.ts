import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NOTHING_STATED } from '../../../src/articles/front-matter.ts';
import { identify } from '../../../src/articles/import/merge/identity.ts';
import { MarkIndex } from '../../../src/articles/import/merge/mark-index.ts';
import { waiting } from '../../../src/articles/import/merge/waiting.ts';
import type { Draft } from '../../../src/articles/import/read/drafts.ts';

const fact = fc.constantFrom(null, 'a', 'b');
const entry = fc.tuple(fc.constantFrom('x', 'y'), fact, fact);

describe('the index of marks', () => {
  it('finds what a search through all would find first (any marks)', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 40 }), fc.array(entry), (known, wanted) => {
        const index = new MarkIndex<number>();
        for (const [at, [key, ...facts]] of known.entries()) index.add(key, facts, at);
        const gone = new Set<number>();
        for (const [key, ...facts] of wanted) {
          const agrees = ([own, ...stated]: (typeof known)[number]) =>
            own === key &&
            stated.every((own, at) => own === null || facts[at] === null || own === facts[at]);
          const first = known.findIndex((one, at) => !gone.has(at) && agrees(one));
          const found = index.first(key, facts, (at) => !gone.has(at));
          expect(found).toBe(first < 0 ? null : first);
          if (found !== null) gone.add(found);
        }
      }),
    );
  });
});

/** A file of one article, of which only what is given here is stated. */
function draft(at: number, text: string, front: Partial<Draft['front']>): Draft {
  const file = `${at}.txt`;
  return {
    ...{ from: file, id: null, name: String(at), dropped: [], originLasts: true, file },
    front: { ...NOTHING_STATED, origin: [file], ...front },
    paragraphs: [text],
  };
}

describe('telling articles apart', () => {
  /** How many groups were looked at is what would grow as the square: here by the time of 16 times as many. */
  it.each([
    [
      'one text at many addresses',
      (at: number) => draft(at, 'x', { url: `https://a.example/${at}` }),
    ],
    ['one text of many outlets', (at: number) => draft(at, 'x', { outlet: `Outlet ${at}` })],
    ['one origin', (at: number) => draft(at, `x${at}`, { origin: ['index.html'] })],
    ['one address', (at: number) => draft(at, `x${at}`, { url: 'https://a.example/1' })],
  ])('of %s takes time as their number grows', (_, make) => {
    const time = (count: number) => {
      const drafts = Array.from({ length: count }, (_, at) => waiting(make(at)));
      // Of this process alone: what else the machine does counts for nothing.
      const start = process.cpuUsage();
      const found = identify(drafts, []);
      const groups = found.length;
      expect([1, count]).toContain(groups);
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1_000;
    };
    time(500);
    expect(time(16_000) / Math.max(20, time(1_000))).toBeLessThan(100);
  });
});
