import type { Coverage } from '../../coverage.ts';
import type { CheckMatch } from './matches.ts';
import type { Verdict } from './verdict.ts';

/**
 * Marks matches in what a machine wrote down, and takes the certainty off a verdict that rests on such alone: a machine
 * mishears, so words it wrote are at best those that were said, altered.
 */
export function withMachine(
  coverage: Coverage,
  verdict: Verdict,
  matches: readonly CheckMatch[],
): { verdict: Verdict; matches: readonly CheckMatch[] } {
  const marked = matches.map((match) =>
    isMachine(coverage, match) ? { ...match, machine: true as const } : match,
  );
  const certain = verdict === 'exact' || verdict === 'not-quoted' || verdict === 'stitched';
  const human = marked.some(({ machine }) => machine === undefined);
  return { verdict: certain && marked.length > 0 && !human ? 'altered' : verdict, matches: marked };
}

function isMachine(coverage: Coverage, { passageId }: CheckMatch): boolean {
  const article = coverage.article(passageId.slice(0, passageId.lastIndexOf('#')));
  return article?.details?.machine === true;
}
