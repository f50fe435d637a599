import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align } from '../../../src/answers/check/align.ts';
import { checkQuote } from '../../../src/answers/check/check.ts';
import { indexOfWords } from '../../../src/answers/check/runs.ts';
import { checkWords } from '../../../src/answers/check/words.ts';
import { coverageOf } from '../written.ts';

// few words, so that they repeat, overlap and nearly match all the time
const word = fc.constantFrom('the', 'bridge', 'not', 'will', 'open', 'never', 'close', 'we');
const words = (min: number, max: number) => fc.array(word, { minLength: min, maxLength: max });

/** A slow, obvious oracle: the words side by side somewhere in the list, and nothing before them that turns them. */
function stands(printed: readonly string[], asked: readonly string[]): boolean {
  const isTurned = (at: number) =>
    asked.length > 1 && printed.slice(0, at).some((one) => one === 'not' || one === 'never');
  return printed.some(
    (_, at) => asked.every((one, place) => printed[at + place] === one) && !isTurned(at),
  );
}

describe('exact', () => {
  it('is said just where the words stand side by side in somebody’s speech', () => {
    fc.assert(
      fc.property(
        fc.array(words(1, 9), { minLength: 1, maxLength: 4 }),
        words(1, 6),
        (said, asked) => {
          const coverage = coverageOf({
            a: said.map((one) => `It was noon. “${one.join(' ')}”<Ann Lee> was all. She left.`),
          });
          const { verdict } = checkQuote(coverage, asked.join(' '));
          const printed = said.some((one) => stands(one, asked));
          expect(verdict === 'exact').toBe(printed);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('does not hang on marks, case or the order of articles', () => {
    fc.assert(
      fc.property(words(2, 8), words(2, 8), words(2, 5), (one, other, asked) => {
        const [a, b] = [one, other].map((said) => [
          `“${said.join(' ')}”<Ann Lee> she said at noon.`,
        ]);
        const there = coverageOf({ a: a ?? [], b: b ?? [] });
        const back = coverageOf({ b: b ?? [], a: a ?? [] });
        const quote = asked.join(' ');
        const { verdict } = checkQuote(there, quote);
        expect(checkQuote(back, quote).verdict).toBe(verdict);
        expect(checkQuote(there, `"${quote.toUpperCase()}."`).verdict).toBe(verdict);
        expect(checkQuote(there, `  “${asked.join(',  ')}…”`).verdict).toBe(verdict);
      }),
      { numRuns: 200 },
    );
  });
});

describe('matches', () => {
  it('are slices of their passages, whatever is asked', () => {
    const coverage = coverageOf({
      a: [
        '“We will not close the bridge,”<Ann Lee> she said. “We never will.”<Ann Lee>',
        '“Open it.”<Bo Day>',
      ],
    });
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          words(0, 12).map((w) => w.join(' ')),
        ),
        (text) => {
          for (const { passageId, start, end, text: shown, similarity } of checkQuote(
            coverage,
            text,
          ).matches) {
            const passage = coverage.passages.find(({ id }) => id === passageId);
            expect(shown).toBe(passage?.text.slice(start, end));
            expect(similarity).toBeGreaterThan(0);
            expect(similarity).toBeLessThanOrEqual(1);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('align', () => {
  it('reads every asked word once, in order, against words side by side', () => {
    fc.assert(
      fc.property(words(0, 12), words(1, 8), (printed, asked) => {
        const steps = align(checkWords(printed.join(' ')), checkWords(asked.join(' '))) ?? [];
        expect(steps.flatMap(({ asked: [from, to] }) => asked.slice(from, to))).toEqual(asked);
        for (const [
          at,
          {
            printed: [from],
          },
        ] of steps.entries()) {
          if (at > 0) expect(from).toBe(steps[at - 1]?.printed[1]);
        }
      }),
    );
  });
});

describe('indexOfWords', () => {
  it('finds what a plain search over joined words finds', () => {
    fc.assert(
      fc.property(words(0, 20), words(1, 4), (printed, asked) => {
        const slow = printed.findIndex((_, at) =>
          asked.every((one, place) => printed[at + place] === one),
        );
        expect(indexOfWords(checkWords(printed.join(' ')), checkWords(asked.join(' ')))).toBe(slow);
      }),
    );
  });
});
