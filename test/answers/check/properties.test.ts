import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align } from '../../../src/answers/check/alignment/align.ts';
import { indexOfWords } from '../../../src/answers/check/alignment/matching-runs.ts';
import { checkQuote } from '../../../src/answers/check/check.ts';
import { checkWords } from '../../../src/answers/check/words/words.ts';
import { coverageOf } from '../written.ts';

// few words, so that they repeat, overlap and nearly match all the time
const word = fc.constantFrom('the', 'bridge', 'not', 'will', 'open', 'never', 'close', 'we');
const words = (min: number, max: number) => fc.array(word, { minLength: min, maxLength: max });

/** Where the asked words are printed side by side, each place with what is printed before it. */
function placesOf(printed: readonly string[], asked: readonly string[]): string[][] {
  return printed.flatMap((_, at) =>
    asked.every((one, place) => printed[at + place] === one) ? [printed.slice(0, at)] : [],
  );
}

const isNegation = (one: string | undefined) => one === 'not' || one === 'never';

/**
 * A slow, obvious oracle: *yes* where the words are printed and no negation comes before them, *no* where
 * they are not printed, or only right behind a negation. Whether one further away turns them hangs on
 * the verbs between, which the tests of `turned.ts` look at: *open*.
 */
function stands(printed: readonly string[], asked: readonly string[]): 'yes' | 'no' | 'open' {
  const places = placesOf(printed, asked);
  if (places.some((before) => asked.length === 1 || !before.some(isNegation))) return 'yes';
  return places.every((before) => isNegation(before.at(-1))) ? 'no' : 'open';
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
          const printed = said.map((one) => stands(one, asked));
          if (printed.includes('yes')) expect(verdict).toBe('exact');
          else if (!printed.includes('open')) expect(verdict).not.toBe('exact');
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
