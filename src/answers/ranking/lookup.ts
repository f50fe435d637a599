import type { Coverage } from '../../coverage.ts';
import type { ParseContext } from '../../questions/parse-context.ts';
import type { Query } from '../../questions/query.ts';
import { questionOf } from '../../questions/resolve.ts';
import { certaintyOf } from '../certainty/certainty.ts';
import { holderFirst } from '../certainty/identity.ts';
import { DEFAULT_CAUTION } from '../certainty/threshold.ts';
import { kindFirst } from '../kinds/kind-first.ts';
import { verbFirst } from '../kinds/verb-first.ts';
import { byAddressee } from './addressee.ts';
import { anythingSaid, asksForAnything } from './anything-said.ts';
import type { Candidate, QueryContext } from './candidate.ts';
import { cueFirst } from './order/asked-cue.ts';
import { inAskedOrder } from './order/date-order.ts';
import { coverAll } from './order/diversify.ts';
import { answersFirst } from './order/exchanges.ts';
import { ownWordsFirst } from './order/own-words.ts';
import { byPolarity } from './order/polarity.ts';
import { type MonthAsked, monthAsked, printing } from './order/printed-month.ts';
import { theirsFirst } from './order/theirs-first.ts';
import { type Ranked, rank } from './rank.ts';
import { contextFor, gather } from './retrieve.ts';
import { stanceFirst } from './stance.ts';

/** What the coverage holds for one question. */
export interface Ranking {
  readonly context: QueryContext;
  /** Best first. */
  readonly ranked: readonly Ranked[];
  /** How likely the best four answer, 0 to 1. */
  readonly probability: number;
  /** Why nothing answers, in a sentence, where what was found says something else; else null. */
  readonly silence: string | null;
  /** The month that the passages print, where no article is dated in the month that was asked for; else null. */
  readonly month: string | null;
}

/** The most that is believed where what was found says something else: a promise, not fitted. */
const UNSAID = 0.2;
/** Articles of the best passages that judging reads on in, and cards are cut from. */
const LOOKED_AT = 10;
const CONTRARY = 'Nobody is quoted as saying so; what is printed on it says the opposite.';

/**
 * Looks one question up: 1 its words in terms of this coverage, 2 gather candidates, 3 rank them, answers
 * of a talk by their questions' words too, 4 put own words before others' reports of them, the kind of
 * answer that is asked for first, and everybody who was asked about first once, 5 judge how likely they
 * answer, 6 by date where that is asked for.
 */
export function lookUp(coverage: Coverage, query: Query, scene: ParseContext): Ranking {
  const ranking = lookUpLine(coverage, query, scene);
  const asked = ranking.ranked.length === 0 ? monthAsked(query) : null;
  if (asked === null) return ranking;
  // The month of an event is printed, whenever the article was.
  const undated = lookUpOnce(coverage, withMonth(asked), scene);
  const ranked = printing(asked.month, undated.ranked, coverage);
  return ranked.length === 0 ? ranking : { ...undated, ranked, month: asked.month };
}

/** "What happened in July?" may name nothing else to look for. */
function withMonth({ query, month }: MonthAsked): Query {
  return query.who === null ? { ...query, topic: `${query.topic} ${month}` } : query;
}

/**
 * A name and a topic ("healey hospital"): their words on it, and where they have none, what else is
 * printed on both.
 */
function lookUpLine(coverage: Coverage, query: Query, scene: ParseContext): Ranking {
  const said = lookUpOnce(coverage, query, scene);
  const { who, answer, topic } = query;
  if (who === null || answer !== 'line' || said.probability >= DEFAULT_CAUTION) return said;
  const line: Query = { ...query, kind: 'topic', who: null, topic: `${who.typed} ${topic}` };
  const printed = lookUpOnce(coverage, line, scene);
  return printed.probability >= DEFAULT_CAUTION ? printed : said;
}

function lookUpOnce(coverage: Coverage, query: Query, scene: ParseContext): Ranking {
  const context = contextFor(coverage, questionOf(query, scene));
  const skip = new Set(query.skip);
  const wanted = (candidate: Candidate) =>
    skip.size === 0 || !skip.has(coverage.passages[candidate.passage]?.id ?? '');
  const anything = asksForAnything(context);
  const found = anything ? anythingSaid(context) : gather(context);
  const ordered = inOrder(found.filter(wanted), context);
  const told = byAddressee(ordered, context);
  const stance = stanceFirst(told.ranked, context);
  const polar = byPolarity(stance.ranked, context);
  const fitting = anything ? Math.sign(ordered.length) : certaintyOf(polar.ranked, context);
  const probability = stance.share * fitting;
  const silence = polar.contrary ? CONTRARY : told.named ? null : untold(context);
  return {
    context,
    ranked: inAskedOrder(polar.ranked, context),
    probability: silence === null ? probability : Math.min(probability, UNSAID),
    silence,
    month: null,
  };
}

/** The most promising candidates as they are shown: ranked, then put in order by what no weight decides. */
export function inOrder(found: readonly Candidate[], context: QueryContext): readonly Ranked[] {
  const ranked = answersFirst(rank(found, context), context);
  const closely = ranked.slice(0, LOOKED_AT).map(({ article }) => article);
  context.coverage.elsewhere?.need({ articles: closely });
  const own = theirsFirst(cueFirst(ownWordsFirst(ranked, context), context), context);
  return coverAll(holderFirst(kindFirst(verbFirst(own, context), context), context), context);
}

function untold({ question }: QueryContext): string {
  const { speaker, addressee } = question;
  const who = speaker?.speakers[0]?.name ?? speaker?.typed;
  return `${who} is quoted, but nowhere as speaking to ${addressee}.`;
}
