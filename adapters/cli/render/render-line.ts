import type { Answer } from '../../../src/answers/answer.ts';
import { closed, visibleLine } from './visible.ts';

/** An answer in one line: the best passage whole and where it stands, or why there is none. */
export function renderLine(answer: Answer): string {
  const [best] = answer.passages;
  const more = answer.passages.length - 1;
  const line =
    answer.outcome === 'answered' && best !== undefined
      ? `${closed(best.passage.text)} — ${closed(best.citation.label)}${more > 0 ? ` (and ${more} more)` : ''}`
      : (answer.reason ?? answer.message ?? '');
  return visibleLine(line);
}
