import type { GroupsBefore } from '../../answers/corroboration/groups.ts';
import { quoteShingles } from '../../answers/corroboration/quotes.ts';
import type { Regrouping } from '../../answers/corroboration/regroup.ts';
import { passageShinglesIn, quoteWordsIn } from '../sections/coverage-sections.ts';
import { numbersOf, type Sections } from '../sections/sections.ts';
import { bothOf, placesIn, type Run, type Sides, within } from './plan.ts';

/** The groups that were saved, as far as they still are, by the places that passages and quotes have now. */
export function groupsBefore(sides: Sides<Sections>, runs: readonly Run[]): GroupsBefore {
  const { saved } = sides;
  const passages = stretch(sides, 'first-passages', runs);
  const quotes = stretch(sides, 'first-quotes', passages.runs);
  const looked = passageShinglesIn(saved);
  return {
    passages: regrouping(numbersOf(saved, 'same-passages', Int32Array), passages, (gone) => {
      const own = gone.map((at) =>
        looked.shingles.subarray(looked.starts[at], looked.starts[at + 1]),
      );
      return Uint32Array.from(own.flatMap((shingles) => [...shingles]));
    }),
    quotes: regrouping(
      numbersOf(saved, 'quote-heads', Int32Array),
      quotes,
      (gone) => quoteShingles(quoteWordsIn(saved), gone).shingles,
    ),
  };
}

/** Items of both sides, and where those that were saved are now. */
interface Stretch {
  readonly runs: readonly Run[];
  readonly places: Sides<Int32Array>;
}

function stretch(sides: Sides<Sections>, name: string, runs: readonly Run[]): Stretch {
  const starts = bothOf(sides, (parts) => numbersOf(parts, name, Uint32Array));
  const own = within(runs, starts);
  const sizes = bothOf(starts, (all) => all.at(-1) as number);
  return { runs: own, places: placesIn(own, sizes) };
}

function regrouping(
  heads: Int32Array,
  { places: { saved, fresh } }: Stretch,
  shinglesOf: (gone: readonly number[]) => Uint32Array,
): Regrouping {
  const gone: number[] = [];
  let kept = 0;
  for (let item = 0; item < saved.length; item++) {
    if ((saved[item] as number) >= 0) kept++;
    else if (heads[item] === item) gone.push(item);
  }
  const before = new Int32Array(kept + fresh.length).fill(-1);
  for (let item = 0; item < saved.length; item++) {
    const place = saved[item] as number;
    if (place >= 0) before[place] = saved[heads[item] as number] as number;
  }
  return { heads: before, gone: shinglesOf(gone) };
}
