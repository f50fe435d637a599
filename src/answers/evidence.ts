import type { Coverage } from '../coverage.ts';
import type { Span } from '../language/span.ts';
import { termsOf } from '../language/terms.ts';
import { codeOf } from '../search/passage-words.ts';
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
  const shown: Shown[] = [];
  const add = (passage: number, score: number) => {
    const same = shown.find((other) =>
      isSameText(other.passages[0] as number, passage, hunt.coverage),
    );
    if (same === undefined && shown.length < top) shown.push({ score, passages: [passage] });
    else if (same !== undefined && !same.passages.includes(passage)) same.passages.push(passage);
  };
  const best = ranked[0]?.score ?? 0;
  for (const passage of leading) add(passage, best);
  for (const { passage, score } of ranked) add(passage, score);
  return shown.map(({ score, passages }) => evidence(passages, score, hunt));
}

/** Passages of the same text, the best ranked first. */
interface Shown {
  readonly score: number;
  readonly passages: number[];
}

/** Evidence for several questions in turn, each passage once. */
export function merged(lists: readonly (readonly Evidence[])[], top: number): Evidence[] {
  const turns = Math.max(0, ...lists.map((list) => list.length));
  const all = Array.from({ length: turns }, (_, turn) => lists.flatMap((list) => list[turn] ?? []));
  const byId = new Map<string, Evidence>();
  for (const one of all.flat()) if (!byId.has(one.passage.id)) byId.set(one.passage.id, one);
  return [...byId.values()].slice(0, top);
}

/** Whether two passages have the same words; their numbered words tell most of them apart at once. */
function isSameText(a: number, b: number, { words, passages }: Coverage): boolean {
  const [one, other] = [words.of(a), words.of(b)];
  if (
    one.length !== other.length ||
    one.some((word, at) => codeOf(word) !== codeOf(other[at] ?? 0))
  )
    return false;
  return bareText(passages[a]?.text ?? '') === bareText(passages[b]?.text ?? '');
}

function bareText(text: string): string {
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
