import { indexTerms } from '../../../language/terms.ts';
import type { NameInText } from '../../../quotes/speaker.ts';
import type { QueryContext } from '../../ranking/candidate.ts';
import type { Ranked } from '../../ranking/rank.ts';
import { judgedAs } from '../certainty-model.ts';
import { actedSignals } from './acted.ts';
import { type SaysIt, sentencesWithVerb } from './printed-verb.ts';

/** Letters between a name and the verb that it is the subject of: "Quill, who had twice ". */
const BESIDE = 24;

/**
 * The sentence, as printed, that says of somebody else what is asked of a name ("did Quill resign" over
 * "Stout resigned"), or whom it was done to says it did it ("who beat Quill" over "Quill beat Stout");
 * null where none does, or where any of the best passages says what is asked.
 */
export function saidOfOthers(ranked: readonly Ranked[], context: QueryContext): string | null {
  const { question, roles } = context;
  // A long question says several things, and its first verb is only one of them.
  if (judgedAs(question) !== 'fact') return null;
  if (roles === null || roles.passive) return null;
  const asksDoer = roles.subject.length === 0;
  if (asksDoer && question.kind !== 'who') return null;
  const places = asksDoer ? roles.object : roles.subject;
  const names = places.filter((place) => question.terms[place]?.name === true);
  if (names.length === 0) return null;
  const said = sentencesWithVerb(ranked, context);
  if (actedSignals(ranked, said, context).unacted === 0) return null;
  const own = new Set(names.map((place) => question.terms[place]?.term ?? ''));
  const other = said.find((one) => isOwnSubject(one, own, context) === asksDoer);
  return other?.sentence ?? null;
}

/** Whether the sentence says it of somebody whose name has one of the terms; null where of nobody known. */
function isOwnSubject(
  one: SaysIt,
  own: ReadonlySet<string>,
  context: QueryContext,
): boolean | null {
  const subject = subjectIn(one, context);
  if (subject === null) return null;
  return subject.speakers.some(({ name }) => indexTerms(name).some((term) => own.has(term)));
}

/** Who is named right before the verb. */
function subjectIn(
  { sentence, terms, places }: SaysIt,
  { coverage }: QueryContext,
): NameInText | null {
  const people = coverage.speakers
    .mentionsIn(sentence)
    .filter(({ capital, speakers }) => capital && speakers[0]?.kind === 'person');
  for (const place of places) {
    const start = terms[place]?.start ?? 0;
    const before = people.findLast(({ end }) => end <= start && start - end <= BESIDE);
    if (before !== undefined && !BY.test(sentence.slice(before.end, start))) return before;
  }
  return null;
}

/** "Quill was beaten", "Quill, whom Stout beat": the name is whom it was done to. */
const BY = /\b(?:is|are|was|were|be|been|being|got|get|whom)\b/i;
