import { sentencesOf } from '../../language/sentences.ts';
import { stem } from '../../language/stemming.ts';
import { termsOf } from '../../language/terms.ts';
import { relatedTo } from '../../language/words/related.ts';
import type { AskedTerm } from '../../questions/question.ts';
import { STANCES, type StanceName, stanceOf } from '../../questions/reading/stances.ts';
import type { SearchTerm } from '../../search/engine.ts';
import type { QueryContext } from './candidate.ts';
import type { Ranked } from './rank.ts';

/** A word that shows the attitude counts so much of a word that was asked for. */
const SHOWN_WEIGHT = 0.3;
/** Share of the topic, the asking verb apart, that stands beside it. */
const ON_TOPIC = 0.34;
const LOOKED_AT = 40;
/**
 * What is left of certainty where only the headline names what it is shown of, where no passage shows the
 * attitude, and where its verb is nowhere printed either. Set by hand: no set asks for attitudes.
 */
const [CARRIED, UNSHOWN, UNPRINTED] = [0.8, 0.4, 0.25];
const NEGATED = /(?:\b(?:not|never|no longer|without|nor)|n['’]t)\s+(?:\p{L}{1,12}\s+){0,2}$/iu;
const REACH = 30;
/** "No evidence supports it" denies without a verb of denial. */
/** Nouns as often as they show an attitude: "an attack on any of them". */
const NOUN_AS_OFTEN: ReadonlySet<string> = new Set(['attack', 'back', 'champion'].map(stem));
const BEFORE_NOUN =
  /\b(?:an?|the|any|under|of|this|that|his|her|its|their|each|every|further|new)\s+$/iu;
const DENIES = /\b(?:no|not|never|nothing|without)\b|n['’]t\b/i;

interface Words {
  readonly shown: ReadonlySet<string>;
  readonly contrary: ReadonlySet<string>;
  /** Forms that ask, which a topic on the matter itself does not hold. */
  readonly asking: ReadonlySet<string>;
}

const WORDS: ReadonlyMap<StanceName, Words> = new Map(
  STANCES.map(({ name, shown, asks, contrary }) => [
    name,
    {
      shown: stems(shown),
      asking: stems(asks),
      contrary: contrary === null ? new Set<string>() : stems(stanceOf(contrary).shown),
    },
  ]),
);

function stems(words: string): Set<string> {
  return new Set(words.trim().split(/\s+/).map(stem));
}

/** Words by which passages that show the attitude asked for are found; none where none is. */
export function stanceTerms({ question }: Pick<QueryContext, 'question'>): SearchTerm[] {
  const words = question.stance === null ? undefined : WORDS.get(question.stance);
  return [...(words?.shown ?? [])].map((term) => ({ term, weight: SHOWN_WEIGHT }));
}

/**
 * Where an attitude is asked for ("who opposes …"): passages whose sentence on the topic shows it first.
 * One that is denied is none ("has not ruled out"), and shows the contrary ("does not support"). `share`:
 * what is left of certainty, 0 to 1.
 */
export function stanceFirst(
  ranked: readonly Ranked[],
  context: QueryContext,
): { readonly ranked: readonly Ranked[]; readonly share: number } {
  const { stance } = context.question;
  const words = stance === null ? undefined : WORDS.get(stance);
  if (words === undefined) return { ranked, share: 1 };
  const shown = ranked.slice(0, LOOKED_AT).filter((one) => shows(one, words, context, true));
  const own = shown.filter((one) => shows(one, words, context, false));
  const showing = new Set([...own, ...shown]);
  const others = ranked.filter((one) => !showing.has(one));
  const printed = context.question.terms.some(({ term }) => words.asking.has(term));
  const share = own.length > 0 ? 1 : showing.size > 0 ? CARRIED : printed ? UNSHOWN : UNPRINTED;
  return { ranked: [...showing, ...others], share };
}

/** @param carried whether what the headline names counts as named in every sentence */
function shows(
  { passage, article }: Ranked,
  words: Words,
  context: QueryContext,
  carried: boolean,
): boolean {
  const { coverage, question } = context;
  // "the sum" of the text is the one of the headline
  const titled = (carried ? [...context.headlineTerms(article)] : []).map(
    (place) => question.terms[place]?.term,
  );
  const topic = question.terms.filter(({ term }) => !words.asking.has(term));
  const whole = topic.reduce((sum, { rarity }) => sum + rarity, 0);
  const text = coverage.passages[passage]?.text ?? '';
  return sentencesOf(text).some(({ start, end }) => {
    const sentence = text.slice(start, end);
    const terms = termsOf(sentence);
    const held = new Set([...titled, ...terms.map(({ term }) => term)]);
    const holds = ({ term, name }: AskedTerm) =>
      held.has(term) || relatedTo(term, name).some((other) => held.has(other));
    const share = topic.reduce((sum, one) => sum + (holds(one) ? one.rarity : 0), 0);
    if (share < ON_TOPIC * whole) return false;
    if (question.stance === 'denies' && DENIES.test(sentence)) return true;
    return terms.some(({ term, start: at }) => {
      const before = sentence.slice(Math.max(0, at - REACH), at);
      if (NOUN_AS_OFTEN.has(term) && BEFORE_NOUN.test(before)) return false;
      const negated = NEGATED.test(before);
      return negated ? words.contrary.has(term) : words.shown.has(term) || words.asking.has(term);
    });
  });
}
