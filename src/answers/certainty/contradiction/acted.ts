import type { AskedRoles } from '../../kinds/asked-roles.ts';
import type { QueryContext } from '../../ranking/candidate.ts';
import type { Ranked } from '../../ranking/rank.ts';
import type { SaysIt } from './printed-verb.ts';

/** Whether what is asked about was done by and to whom the question says; each 0 or 1. */
export interface ActedSignals {
  /** What is done is printed, and nowhere by or to whom the question says: "who beat Quill" over "Quill beat Stout". */
  readonly unacted: number;
  /** The question takes for granted that it was done, and it is only supposed, asked, planned or denied. */
  readonly unasserted: number;
  /** Nobody and nothing that the question says does it stands in the best passage. */
  readonly subjectElsewhere: number;
}

export const NOTHING_DONE: ActedSignals = { unacted: 0, unasserted: 0, subjectElsewhere: 0 };

/** Words between a verb and what it is done to, and between "was" and its verb. */
const REACH = 7;
const NEAR = 4;
const BEING = /^(?:is|are|was|were|be|been|being|get|gets|got|getting)$/;
const DOER = /^(?:he|she|they|it|who|which|that|we|i|you)$/;
const DONE = /^(?:him|her|them|it)$/;
/** "The ship, which Quill owns". */
const RELATIVE = /^(?:which|that|whom)$/;
const SUPPOSED =
  /^(?:if|would|could|may|might|should|whether|unless|not|never|nor|without|cannot|likely|unlikely|planned|plans?|hopes?|hoped|wants?|wanted|expected|due|threaten\w{0,3}|refus\w{1,3}|fail\w{0,3}|den(?:y|ies|ied)|accus\w{1,3}|alleg\w{1,4}|suspected|\w{2,8}n['’]t)$/;

/**
 * Looks for whoever does what is asked and whom it is done to.
 *
 * @param said the sentences of the best passages that say it
 */
export function actedSignals(
  ranked: readonly Ranked[],
  said: readonly SaysIt[],
  context: QueryContext,
): ActedSignals {
  const { roles } = context;
  if (roles === null) return NOTHING_DONE;
  let [acted, asserted] = [false, false];
  for (const { sentence, terms, places } of said) {
    const words = terms.map(({ start, end }) => sentence.slice(start, end).toLowerCase());
    const stems = terms.map(({ term }) => term);
    for (const at of places) {
      if (!fits(at, words, stems, roles, context)) continue;
      acted = true;
      asserted ||= !sentence.trimEnd().endsWith('?') && !isSupposed(words, at);
    }
  }
  return {
    unacted: Number(said.length > 0 && !acted),
    unasserted: Number(roles.granted && acted && !asserted),
    subjectElsewhere: Number(isElsewhere(roles, ranked[0], context)),
  };
}

const isSupposed = (words: readonly string[], at: number) =>
  words.slice(Math.max(0, at - NEAR), at).some((word) => SUPPOSED.test(word));

function fits(
  at: number,
  words: readonly string[],
  stems: readonly string[],
  { subject, object, passive }: AskedRoles,
  { question }: QueryContext,
): boolean {
  const isOne = (places: readonly number[], pronoun: RegExp) => {
    const terms = new Set(places.map((place) => question.terms[place]?.term));
    return (place: number) => terms.has(stems[place]) || pronoun.test(words[place] ?? '');
  };
  const before = (is: (place: number) => boolean) => range(0, at).some(is);
  const after = (is: (place: number) => boolean) =>
    range(at + 1, Math.min(stems.length, at + 1 + REACH)).some(is);
  const isPassive = range(Math.max(0, at - NEAR), at).some((place) =>
    BEING.test(words[place] ?? ''),
  );
  const [doer, done] = passive ? [object, subject] : [subject, object];
  const isDoer = isOne(doer, DOER);
  const isDone = isOne(done, DONE);
  const bySomebody = words.slice(at + 1, at + 1 + REACH).includes('by');
  if (doer.length > 0 && !(before(isDoer) || (bySomebody && after(isDoer)))) return false;
  if (done.length === 0 || doer.length > 0) return true;
  const relative = words.slice(Math.max(0, at - REACH), at).some((word) => RELATIVE.test(word));
  const doneBefore = before(isOne(done, DOER));
  return (after(isDone) && !bySomebody) || ((isPassive || bySomebody || relative) && doneBefore);
}

const range = (from: number, to: number) =>
  Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);

/** The best passage and its headline hold none of the subject's words. */
function isElsewhere(
  { subject }: AskedRoles,
  first: Ranked | undefined,
  context: QueryContext,
): boolean {
  if (first === undefined || subject.length === 0) return false;
  const held = new Set([
    ...first.matches.map(({ term }) => term),
    ...context.headlineTerms(first.article),
  ]);
  return !subject.some((place) => held.has(place));
}
