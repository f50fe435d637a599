import { stem } from '../../language/stemming.ts';
import { DETERMINERS, PREPOSITIONS } from '../../language/words/word-classes.ts';
import type { AskedTerm } from '../../questions/question.ts';

/** Who does what to whom in a question, as places in its terms. */
export interface AskedRoles {
  /** Who or what does it or, in the passive, whom it is done to; empty where that is asked for. */
  readonly subject: readonly number[];
  /** Whom or what it is done to; in the passive who does it. Empty where the question names nobody. */
  readonly object: readonly number[];
  /** "Was she convicted", "who was beaten by Stout". */
  readonly passive: boolean;
  /** The question takes for granted that it happened: "when did she resign", "who beat Stout". */
  readonly granted: boolean;
}

const LOOKED_AT = 24;
const ASKS = /^(?:who|whom|what|which|when|where|why|how|whats|whos)$/;
const HELPS =
  /^(?:did|do|does|will|would|can|could|should|shall|may|might|must|is|are|was|were|be|been|being|has|have|had|to|gonna|gets?|got)$/;
const BEING = /^(?:is|are|was|were|be|been|being|gets?|got)$/;
const AHEAD = /^(?:will|would|can|could|should|shall|may|might|must|gonna|to)$/;
/** "What happens if they are attacked": nobody was. */
const SUPPOSES = /^(?:if|whether|unless|until)$/;
const COUNTS = /^(?:how|which)$/;
const LONGEST_OBJECT = 5;

/** The roles about a question's verb, as `askedVerb` found it; null where nothing but the verb is known. */
export function askedRoles(
  text: string,
  terms: readonly AskedTerm[],
  verb: number | null,
): AskedRoles | null {
  const wanted = verb === null ? undefined : terms[verb];
  if (wanted === undefined) return null;
  const words =
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}'’-]+/gu)
      ?.slice(0, LOOKED_AT) ?? [];
  const verbAt = words.findIndex((word) => stem(word) === stem(wanted.typed.toLowerCase()));
  if (verbAt < 0) return null;
  const asking = words.findIndex((word) => ASKS.test(word));
  const helping = words.findIndex((word, at) => at > asking && at < verbAt && HELPS.test(word));
  const helpers = words.slice(helping < 0 ? verbAt : helping, verbAt).filter((w) => HELPS.test(w));
  const passive = BEING.test(helpers.at(-1) ?? '') && !/ing$/.test(words[verbAt] ?? '');
  const places = (some: readonly string[]) => [
    ...new Set(some.flatMap((word) => placeOf(word, terms)).filter((place) => place !== verb)),
  ];
  const between = helping < 0 ? [] : places(words.slice(helping, verbAt));
  // "how many ships have sunk": what is counted stands before the helping verb
  const counts = helping >= 0 && COUNTS.test(words[asking] ?? '');
  const counted = counts ? places(words.slice(asking + 1, helping)) : [];
  const subject = between.length > 0 ? between : counted;
  const object = places(objectWords(words, verbAt, passive));
  if (subject.length + object.length === 0) return null;
  const granted =
    (asking >= 0 || helping >= 0) &&
    !helpers.some((word) => AHEAD.test(word)) &&
    !isAhead(helpers) &&
    !words.slice(0, verbAt).some((word) => SUPPOSES.test(word));
  return { subject, object, passive, granted };
}

/** "Is going", "does he want": nothing has happened yet. */
const isAhead = (helpers: readonly string[]) => helpers.some((word) => /^(?:do|does)$/.test(word));

/** The words after the verb up to a preposition; in the passive those after "by". */
function objectWords(words: readonly string[], verbAt: number, passive: boolean): string[] {
  const after = words.slice(verbAt + 1);
  if (passive) {
    const by = after.indexOf('by');
    return by < 0 ? [] : after.slice(by + 1, by + 1 + LONGEST_OBJECT);
  }
  const end = after.findIndex((word) => PREPOSITIONS.has(word) && !DETERMINERS.has(word));
  return after.slice(0, Math.min(end < 0 ? after.length : end, LONGEST_OBJECT));
}

function placeOf(word: string, terms: readonly AskedTerm[]): number[] {
  const bare = word.replace(/['’]s?$/, '');
  const place = terms.findIndex(({ typed }) => {
    const own = typed.toLowerCase();
    return own === word || own === bare;
  });
  return place < 0 ? [] : [place];
}
