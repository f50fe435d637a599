import type { AlignedReading } from './alignment/aligned-reading.ts';
import { stitchedFrom } from './alignment/stitched.ts';
import type { Printings } from './printings.ts';
import type { CheckWord } from './words/words.ts';

/** The verdict of the quote check on one quotation. */
export type Verdict =
  | 'exact'
  | 'altered'
  | 'stitched'
  | 'other-speaker'
  | 'not-quoted'
  | 'not-in-coverage';

/** A verdict and the readings that show it. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly readings: readonly AlignedReading[];
}

/** From which likeness words count as the same ones altered, and how many near ones are shown. */
const LIMITS = { similarity: 0.5, substance: 0.5, shown: 3 };

/**
 * Judges a quotation by its printings, in this order: word for word as somebody's speech; word for
 * word, but with a "not" before it; word for word outside all marks, or denied; put together from
 * several places; altered; not there.
 */
export function judge(
  { stretches, exact, near }: Printings,
  asked: readonly CheckWord[],
  names: readonly string[] | null,
  turned: (reading: AlignedReading) => AlignedReading | null,
): Judgement {
  const quoted = exact.filter(isSaid);
  const plain = quoted.filter((reading) => turned(reading) === null);
  if (plain.length > 0) return { verdict: whose(plain, names), readings: innermost(plain) };
  if (quoted.length > 0) return judgeTurned(quoted, names, turned);
  if (exact.length > 0) return { verdict: 'not-quoted', readings: exact };
  const [best] = near;
  const parts = stitchedFrom(stretches, asked, best ?? null);
  if (parts !== null) return { verdict: 'stitched', readings: parts };
  const altered = near.filter(isAltered);
  if (altered.length > 0) return { verdict: 'altered', readings: asNear(altered) };
  return { verdict: 'not-in-coverage', readings: near.slice(0, LIMITS.shown) };
}

/** Judges words that were said, but all of them with the meaning turned round. */
function judgeTurned(
  quoted: readonly AlignedReading[],
  names: readonly string[] | null,
  turned: (reading: AlignedReading) => AlignedReading | null,
): Judgement {
  if (whose(quoted, names) === 'other-speaker')
    return { verdict: 'other-speaker', readings: innermost(quoted) };
  return { verdict: 'altered', readings: innermost(quoted).flatMap((own) => turned(own) ?? []) };
}

/** Whether somebody said the words: they stand in marks, and no article denies them. */
function isSaid({ stretch: { quotes } }: AlignedReading): boolean {
  return quotes?.every(({ attitude }) => attitude !== 'denied') ?? false;
}

function whose(quoted: readonly AlignedReading[], names: readonly string[] | null): Verdict {
  const spoken = quoted.some(
    ({ stretch }) => stretch.speaker !== null && names?.includes(stretch.speaker),
  );
  return names === null || spoken ? 'exact' : 'other-speaker';
}

/** Of printings that lie in one another (a quote within a quote) the inner one. */
function innermost(quoted: readonly AlignedReading[]): AlignedReading[] {
  const shortest = new Map<string, AlignedReading>();
  for (const reading of quoted) {
    const first = reading.stretch.words[reading.steps[0]?.printed[0] ?? 0];
    const key = `${first?.passage}:${first?.start}`;
    const other = shortest.get(key);
    if (other === undefined || reading.stretch.words.length < other.stretch.words.length) {
      shortest.set(key, reading);
    }
  }
  return [...shortest.values()];
}

function isAltered({ similarity, substance }: AlignedReading): boolean {
  return similarity >= LIMITS.similarity && substance >= LIMITS.substance;
}

/** The nearest printing, and others that are as near, each place once. */
function asNear(readings: readonly AlignedReading[]): AlignedReading[] {
  const best = readings[0]?.similarity ?? 0;
  const seen = new Set<number>();
  return readings
    .filter(({ stretch, steps, similarity }) => {
      const passage =
        stretch.words[steps.find(({ printed }) => printed[0] < printed[1])?.printed[0] ?? 0]
          ?.passage ?? -1;
      return similarity >= best - 0.05 && !seen.has(passage) && seen.add(passage);
    })
    .slice(0, LIMITS.shown);
}
