import type { Coverage } from '../../coverage.ts';
import type { Evidence } from '../answer.ts';
import { corroborationOf } from '../corroboration/corroboration.ts';
import { lastChangeIn } from '../evidence/changed-sentences.ts';
import { cite } from '../evidence/citation.ts';
import { highlightsIn } from '../evidence/highlights.ts';
import type { QueryContext } from './candidate.ts';
import type { Ranked } from './rank.ts';

/**
 * What scores less, as a share of the best, is not shown: it shares a name or a word and says nothing
 * on the question. On the development sets no evidence is lost at 0.3, the first at 0.4.
 */
const LEAST = 0.3;

/**
 * The best `top` passages as they are shown; the same text in several articles, as `corroboration.ts` groups it, is shown once.
 *
 * @param leading indexes of passages that come first whatever their rank
 */
export function evidenceOf(
  ranked: readonly Ranked[],
  context: QueryContext,
  leading: readonly number[],
  top: number,
): Evidence[] {
  const { groupOf } = corroborationOf(context.coverage);
  const shown: Shown[] = [];
  for (const { passage, score } of worthShowing(ranked, leading)) {
    const group = groupOf(passage);
    const same = shown.find((one) => one.group === group);
    if (same === undefined && shown.length < top) shown.push({ group, score, passages: [passage] });
    else if (same !== undefined && !same.passages.includes(passage)) same.passages.push(passage);
  }
  const { articleOf, elsewhere } = context.coverage;
  // cards are cut from the articles
  const articles = shown.map(({ passages: [best = 0] }) => articleOf[best] as number);
  elsewhere?.need({ articles, passages: shown.map(({ passages: [best = 0] }) => best) });
  return shown.map(({ score, passages }) => evidenceAt(passages, score, context));
}

/** Those that lead, with the best score, then all whose score is near enough to it. */
function worthShowing(
  ranked: readonly Ranked[],
  leading: readonly number[],
): readonly Pick<Ranked, 'passage' | 'score'>[] {
  const best = ranked.reduce((most, { score }) => Math.max(most, score), 0);
  return [
    ...leading.map((passage) => ({ passage, score: best })),
    ...ranked.filter(({ score }) => score >= LEAST * best),
  ];
}

/** Passages of the same text, the best ranked first. */
interface Shown {
  readonly group: number;
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

/**
 * One passage as it is shown.
 *
 * @param passages its index, and those of passages with the same text
 * @throws RangeError where the coverage has no such passage
 */
export function evidenceAt(
  [best = 0, ...others]: readonly number[],
  score: number,
  context: QueryContext,
): Evidence {
  const { coverage } = context;
  const passage = coverage.passages[best];
  const article = coverage.articles[coverage.articleOf[best] ?? 0];
  if (passage === undefined || article === undefined) throw new RangeError(`no passage ${best}`);
  return {
    passage,
    score,
    highlights: highlightsIn(best, passage.text, context),
    quotes: coverage.quotes[best] ?? [],
    citation: cite(article, passage, lastChangeIn(coverage, passage)),
    alsoIn: others.map((other) => idOf(coverage, other)),
  };
}

function idOf(coverage: Coverage, passage: number): string {
  return coverage.passages[passage]?.id ?? '';
}
