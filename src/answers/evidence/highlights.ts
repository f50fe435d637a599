import { scanWords } from '../../language/scan/word-spans.ts';
import type { Span } from '../../language/span.ts';
import { termsOf } from '../../language/terms.ts';
import type { QueryContext } from '../ranking/candidate.ts';

/**
 * Where a passage holds words of the question, as printed; ascending, none overlapping. Its numbered
 * words tell which they are, so that most texts are cut into words only, and none where none matches.
 */
export function highlightsIn(passage: number, text: string, context: QueryContext): Span[] {
  const matches = context.words.in(context.coverage.words, passage);
  if (matches.length === 0) return [];
  if (matches.some(({ joined }) => joined)) return joinedHighlights(text, context);
  const places = new Set(matches.map(({ position }) => position));
  const spans: Span[] = [];
  let position = 0;
  scanWords(text, (start, end) => {
    if (places.has(position++)) spans.push({ start, end });
  });
  return spans;
}

/** The same by terms, which know how many words "prime minister" is. */
function joinedHighlights(text: string, { question }: QueryContext): Span[] {
  const asked = new Set(question.terms.map(({ term }) => term));
  const spans: Span[] = [];
  for (const { term, stop, start, end } of termsOf(text)) {
    if (stop || !asked.has(term)) continue;
    const last = spans.at(-1);
    if (last !== undefined && start < last.end)
      spans[spans.length - 1] = { start: last.start, end: Math.max(end, last.end) };
    else spans.push({ start, end });
  }
  return spans;
}
