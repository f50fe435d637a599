import { stem } from '../../language/stemming.ts';
import { PERSON_NOUNS, TITLES } from '../../quotes/words/people-words.ts';
import { codeOf, isCapital, isJoined } from '../../search/passage-words.ts';
import { oncePerCoverage } from '../coverage-memo.ts';
import type { QueryContext } from '../ranking/candidate.ts';
import type { Ranked } from '../ranking/rank.ts';

const WHO_IS =
  /^(?:and |so )?who(?:['’]s| is| was| are| were)(?: currently| now)? (?:the )?(?!(?:at|in|on|behind|with|to|going) )(\P{C}{1,80})$/iu;
const CALENDAR =
  'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december'.split(
    ' ',
  );
const VERBED = /\b(?:who|that|which|when|while|\w{3,20}ed|\w{3,20}ing)\b/i;
const MOST_TERMS = 6;
const LOOKED_AT = 8;
/** Words between two words of one office, and between an office and its country or holder. */
const NEAR = 4;
/** … where several words name the office; with more than two its country may stand anywhere in the passage. */
const FAR = 12;
const SEVERAL = 2;

/**
 * Whether "Who is the president of China?" finds all its words, but nobody beside the office: no
 * passage has the words of the office together, the country near them, and a name there that the
 * question does not hold. False for all other questions.
 */
export function isUnidentified(ranked: readonly Ranked[], context: QueryContext): boolean {
  const isHolder = holderIn(context);
  return isHolder !== null && !ranked.slice(0, LOOKED_AT).some(isHolder);
}

/** The best passage that names who holds the office asked for leads; the order stays for all other questions. */
export function holderFirst(ranked: readonly Ranked[], context: QueryContext): readonly Ranked[] {
  const isHolder = holderIn(context);
  const first = isHolder === null ? undefined : ranked.slice(0, LOOKED_AT).find(isHolder);
  if (first === undefined || first === ranked[0]) return ranked;
  return [first, ...ranked.filter((one) => one !== first)];
}

/** Tells whether a passage names who holds the office that a question asks for; null where it asks for none. */
function holderIn(context: QueryContext): ((candidate: Ranked) => boolean) | null {
  const { question } = context;
  const office = WHO_IS.exec(question.topic)?.[1] ?? '';
  if (question.kind !== 'who' || question.terms.length > MOST_TERMS || VERBED.test(office))
    return null;
  if (!namesOffice(office)) return null;
  const owner = OWNER.exec(office)?.[1] ?? null;
  return (candidate) =>
    holdsOffice(candidate, context, owner !== null && isTheirs(candidate, owner, context));
}

/** "Trump’s envoy" is printed as "his envoy" where the headline or the words before name Trump. */
const OWNER = /^(?:\P{C}{0,40} )?(\p{L}{2,30})['’]s? /u;
const POSSESSIVE = /\b(?:his|her|its|their)\b/i;

function isTheirs({ passage }: Ranked, owner: string, { coverage }: QueryContext): boolean {
  const own = coverage.passages[passage];
  if (own === undefined || !POSSESSIVE.test(own.text)) return false;
  const before = coverage.passages[passage - 1];
  const same = before?.articleId === own.articleId ? before.text : '';
  const title = coverage.article(own.articleId)?.title ?? '';
  return `${title} ${same} ${own.text}`.toLowerCase().includes(owner.toLowerCase());
}

function namesOffice(words: string): boolean {
  return words
    .toLowerCase()
    .split(/[\s’']+/)
    .some((word) => TITLES.has(word) || PERSON_NOUNS.has(word));
}

/** @param owned the holder may be a "his" or "their" beside the office */
function holdsOffice(
  { passage, matches: own }: Ranked,
  { question, coverage, nearIn }: QueryContext,
  owned: boolean,
): boolean {
  // a lawyer is printed as an attorney
  const matches = [...own, ...nearIn(passage)];
  const places = (names: boolean) => positionsOf(question.terms, matches, names);
  const [first = [], ...others] = places(false);
  const countries = owned ? [] : places(true).filter((found) => found.length > 0);
  if (!owned && countries.length === 0 && places(true).length > 0) return false;
  const asked = new Set(matches.map(({ position }) => position));
  const days = daysOf(coverage);
  const names = namesIn(coverage.words.of(passage), days).filter(
    (position) => !asked.has(position),
  );
  // "finance minister" is no office of another country named further on, "president" may be
  const reach = others.length > 0 ? FAR : NEAR;
  return first.some(
    (at) =>
      others.every((found) => isNear(at, found, NEAR)) &&
      (countries.length === 0 ||
        others.length >= SEVERAL ||
        countries.some((found) => isNear(at, found, reach))) &&
      isNear(at, names, 2 * NEAR),
  );
}

/** Of each known term of the question that is a name, or of each that is none, where a passage has it. */
function positionsOf(
  terms: QueryContext['question']['terms'],
  matches: Ranked['matches'],
  names: boolean,
): number[][] {
  return terms.flatMap((term, at) =>
    term.name === names && !term.unknown
      ? [matches.filter((match) => match.term === at).map(({ position }) => position)]
      : [],
  );
}

function isNear(at: number, found: readonly number[], reach: number): boolean {
  return found.some((position) => Math.abs(position - at) <= reach);
}

/** Codes of the days' and months' names, which are nobody's. */
const daysOf = oncePerCoverage(
  ({ engine }) => new Set(CALENDAR.map((word) => engine.vocabulary.indexOf(stem(word)) + 1)),
);

/** Places of words printed with a capital, the first ones of sentences too: "Radakin, the head of …". */
function namesIn(words: Uint32Array, days: ReadonlySet<number>): number[] {
  const names: number[] = [];
  let position = -1;
  for (const word of words) {
    if (isJoined(word)) continue;
    position++;
    if (isCapital(word) && codeOf(word) !== 0 && !days.has(codeOf(word))) names.push(position);
  }
  return names;
}
