import type { Coverage } from '../coverage.ts';
import type { Span } from '../language/span.ts';
import { termsOf } from '../language/terms.ts';
import type { Evidence } from './answer.ts';
import type { Hunt } from './candidate.ts';
import { cite } from './citation.ts';
import type { Ranked } from './rank.ts';

/** The best `top` passages as they are shown; the same text in several articles is shown once. */
export function evidenceOf(ranked: readonly Ranked[], hunt: Hunt, top: number): Evidence[] {
  const { coverage } = hunt;
  const shown = new Map<string, Ranked[]>();
  for (const candidate of ranked) {
    const key = sameText(coverage.passages[candidate.passage]?.text ?? '');
    const same = shown.get(key);
    if (same !== undefined) same.push(candidate);
    else if (shown.size < top) shown.set(key, [candidate]);
  }
  return [...shown.values()].map(([best, ...others]) => evidence(best as Ranked, others, hunt));
}

function sameText(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function evidence(best: Ranked, others: readonly Ranked[], hunt: Hunt): Evidence {
  const { coverage } = hunt;
  const passage = coverage.passages[best.passage];
  const article = coverage.articles[best.article];
  if (passage === undefined || article === undefined) throw new RangeError('no such passage');
  return {
    passage,
    score: best.score,
    highlights: highlightsIn(passage.text, hunt),
    quotes: coverage.quotes[best.passage] ?? [],
    citation: cite(article, passage),
    alsoIn: others.map(({ passage }) => idOf(coverage, passage)),
  };
}

function idOf(coverage: Coverage, passage: number): string {
  return coverage.passages[passage]?.id ?? '';
}

function highlightsIn(text: string, { question }: Hunt): Span[] {
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
