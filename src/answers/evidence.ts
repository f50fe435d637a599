import type { Coverage } from '../coverage.ts';
import type { Span } from '../language/span.ts';
import { termsOf } from '../language/terms.ts';
import type { Evidence } from './answer.ts';
import type { Hunt } from './candidate.ts';
import { cite } from './citation.ts';
import type { Ranked } from './rank.ts';

/**
 * The best `top` passages as they are shown; the same text in several articles is shown once.
 *
 * @param leading indexes of passages that come first whatever their rank
 */
export function evidenceOf(
  ranked: readonly Ranked[],
  hunt: Hunt,
  leading: readonly number[],
  top: number,
): Evidence[] {
  const shown = new Map<string, { readonly score: number; readonly passages: number[] }>();
  const add = (passage: number, score: number) => {
    const key = sameText(hunt.coverage.passages[passage]?.text ?? '');
    const same = shown.get(key)?.passages;
    if (same === undefined && shown.size < top) shown.set(key, { score, passages: [passage] });
    else if (same !== undefined && !same.includes(passage)) same.push(passage);
  };
  const best = ranked[0]?.score ?? 0;
  for (const passage of leading) add(passage, best);
  for (const { passage, score } of ranked) add(passage, score);
  return [...shown.values()].map(({ score, passages }) => evidence(passages, score, hunt));
}

/** Evidence for several questions in turn, each passage once. */
export function merged(lists: readonly (readonly Evidence[])[], top: number): Evidence[] {
  const turns = Math.max(0, ...lists.map((list) => list.length));
  const all = Array.from({ length: turns }, (_, turn) => lists.flatMap((list) => list[turn] ?? []));
  const byId = new Map<string, Evidence>();
  for (const one of all.flat()) if (!byId.has(one.passage.id)) byId.set(one.passage.id, one);
  return [...byId.values()].slice(0, top);
}

function sameText(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function evidence([best = 0, ...others]: readonly number[], score: number, hunt: Hunt): Evidence {
  const { coverage } = hunt;
  const passage = coverage.passages[best];
  const article = coverage.articles[coverage.articleOf[best] ?? 0];
  if (passage === undefined || article === undefined) throw new RangeError(`no passage ${best}`);
  return {
    passage,
    score,
    highlights: highlightsIn(passage.text, hunt),
    quotes: coverage.quotes[best] ?? [],
    citation: cite(article, passage),
    alsoIn: others.map((other) => idOf(coverage, other)),
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
