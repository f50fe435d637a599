import { isJoined, isNumber } from '../../search/passage-words.ts';
import type { Candidate, QueryContext } from '../ranking/candidate.ts';
import type { Ranked } from '../ranking/rank.ts';

const HOW_MANY = /\bhow many\b/i;
const LOOKED_AT = 4;
/** Words between a number and what it counts: "200 highly trained military planners". */
const NEAR = 4;

/** 1 where "how many planners" is asked and none of the best passages has a number near "planners"; else 0. */
export function uncounted(ranked: readonly Ranked[], context: QueryContext): number {
  const { coverage } = context;
  if (!asksCount(context)) return 0;
  const counted = new Set(countedPlaces(context));
  const isCounted = ({ passage, matches }: Ranked) => {
    const numbers = numbersIn(coverage.words.of(passage));
    const asked = new Set(matches.map(({ position }) => position));
    return matches.some(
      ({ term, position }) =>
        counted.has(term) &&
        numbers.some((at) => !asked.has(at) && Math.abs(at - position) <= NEAR),
    );
  };
  return ranked.slice(0, LOOKED_AT).some(isCounted) ? 0 : 1;
}

/** Whether it is asked how many of something there are. */
export function asksCount({ question }: QueryContext): boolean {
  return question.kind === 'how-many' && HOW_MANY.test(question.text);
}

/** Whether a passage counts what is asked for, in its own word or one that news uses for it: "30,000 soldiers" of troops. */
export function countsIt({ passage, matches }: Candidate, context: QueryContext): boolean {
  const { coverage, nearIn } = context;
  const counted = new Set(countedPlaces(context));
  const asked = new Set(matches.map(({ position }) => position));
  const numbers = numbersIn(coverage.words.of(passage)).filter((at) => !asked.has(at));
  if (numbers.length === 0) return false;
  return [...matches, ...nearIn(passage)].some(
    ({ term, position }) =>
      counted.has(term) && numbers.some((at) => position > at && position - at <= NEAR),
  );
}

/** The words right after "how many", up to the next small one, the verb or a name. */
function countedPlaces({ question: { terms }, verb }: QueryContext): number[] {
  const places: number[] = [];
  for (const [at, { position, name }] of terms.entries()) {
    if (at > 0 && position !== (terms[at - 1]?.position ?? 0) + 1) break;
    if (at > 0 && (at === verb || name)) break;
    places.push(at);
  }
  return places;
}

function numbersIn(words: Uint32Array): number[] {
  const numbers: number[] = [];
  let position = -1;
  for (const word of words) {
    if (!isJoined(word)) position++;
    if (isNumber(word)) numbers.push(position);
  }
  return numbers;
}
