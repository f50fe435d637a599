import { checkWords } from '../words/words.ts';
import type { Step } from './align.ts';
import { readAgainst } from './aligned-reading.ts';
import { type Difference, differenceOf } from './difference.ts';

/**
 * The word-level difference of two wordings from end to end, what stands only at the ends of the
 * first included: `printed` is the first wording's side, `asked` the second's.
 */
export function compareWordings(first: string, second: string): Difference[] {
  const words = checkWords(first).map((word) => ({ ...word, passage: 0 }));
  const asked = checkWords(second);
  const stretch = { words, quotes: null, speaker: null };
  const reading = readAgainst(stretch, asked);
  if (reading === null) return [{ op: 'replaced', printed: first, asked: second }];
  const from = reading.steps[0]?.printed[0] ?? 0;
  const to = reading.steps.at(-1)?.printed[1] ?? 0;
  const steps = [
    ...trimmed(0, from, 0),
    ...reading.steps,
    ...trimmed(to, words.length, asked.length),
  ];
  const texts = { asked: second, words: asked, passage: () => first };
  return differenceOf(reading, steps, texts);
}

/** Words left out at an end. */
function trimmed(from: number, to: number, asked: number): Step[] {
  return Array.from({ length: to - from }, (_, at): Step => {
    return { printed: [from + at, from + at + 1], asked: [asked, asked] };
  });
}
