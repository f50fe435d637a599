import { type Term, termsOf } from '../../language/terms.ts';
import { relatedTo } from '../../language/words/related.ts';
import type { QueryContext } from '../ranking/candidate.ts';
import type { Ranked } from '../ranking/rank.ts';
import { askedAndQuoted } from '../ranking/signals/named-speakers.ts';
import { statementsOf } from './statement-at.ts';

/** What a word counts that news uses for one of the question, and a name that another sentence holds. */
const [MEANT, CARRIED] = [0.6, 0.7];
/** Words between what is asked for and what it is asked of that cost nothing, and that halve what it counts. */
const [BESIDE, HALF] = [3, 8];

/**
 * How much of the question stands beside an answer of the asked kind (a date, a number, an age …) in one
 * sentence of a passage, 0 to 1: "sentencing is set for 14 February" and not "at the sentencing, she wrote
 * on Tuesday".
 */
export function kindNear({ passage, article }: Ranked, context: QueryContext): number {
  const { coverage, wanted } = context;
  const text = coverage.passages[passage]?.text ?? '';
  const places = wanted?.placesIn(text) ?? [];
  if (places.length === 0) return 0;
  const around = new Set([
    ...context.termsIn(passage),
    ...context.headlineTerms(article),
    ...askedAndQuoted(passage, context),
  ]);
  let best = 0;
  for (const { start, end } of statementsOf(text)) {
    const inside = places.filter((place) => place >= start && place < end);
    if (inside.length === 0) continue;
    const sentence = text.slice(start, end);
    const words = termsOf(sentence).filter((term) => term.words === 1);
    if (asksAhead(context) && !AHEAD.test(sentence)) continue;
    for (const place of inside)
      best = Math.max(best, beside(wordAt(words, place - start), words, around, context));
  }
  return best;
}

/** What is still to come is told as such: "is set for 14 February". A date in any other sentence is none of it. */
const ASKS_AHEAD = /\b(?:will|going to|due|supposed to|expected to)\b/i;
const AHEAD =
  /\b(?:will|shall|scheduled|set (?:for|to)|due|expected|expects?|planned|plans?|slated|to be|(?:is|are) to|next|coming|tomorrow|by|until)\b/i;

const asksAhead = ({ question }: QueryContext) =>
  question.answer === 'when' && ASKS_AHEAD.test(question.text);

/** Which word of a sentence begins at an offset, or is the last before it. */
function wordAt(words: readonly Term[], offset: number): number {
  return Math.max(
    0,
    words.findLastIndex(({ start }) => start <= offset),
  );
}

function beside(
  at: number,
  words: readonly Term[],
  around: ReadonlySet<number>,
  context: QueryContext,
): number {
  const meant = meantIn(context);
  let sum = 0;
  for (const [place, { term, name }] of context.question.terms.entries()) {
    const own = nearest(at, words, (word) => word === term);
    const others = meant[place];
    const other = others === undefined ? null : nearest(at, words, (word) => others.has(word));
    const carried = name && around.has(place) ? CARRIED : 0;
    const share = context.shares[place] ?? 0;
    sum += share * Math.max(worth(own), MEANT * worth(other), carried);
  }
  return sum;
}

const read = new WeakMap<QueryContext, readonly (ReadonlySet<string> | undefined)[]>();

/** By term of the question what news may print for it, read once a question; undefined where nothing. */
function meantIn(context: QueryContext): readonly (ReadonlySet<string> | undefined)[] {
  const known = read.get(context);
  if (known !== undefined) return known;
  const meant = context.question.terms.map(({ term, name, phrasal = [] }) => {
    const others = [...relatedTo(term, name), ...phrasal];
    return others.length === 0 ? undefined : new Set(others);
  });
  read.set(context, meant);
  return meant;
}

const worth = (distance: number | null) =>
  distance === null ? 0 : 1 / (1 + Math.max(0, distance - BESIDE) / HALF);

function nearest(at: number, words: readonly Term[], is: (term: string) => boolean): number | null {
  let best: number | null = null;
  for (const [place, { term }] of words.entries())
    if (is(term)) best = Math.min(best ?? words.length, Math.abs(place - at));
  return best;
}
