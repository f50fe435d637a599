import { sentencesOf } from '../../../language/sentences.ts';
import { indexTerms, termsOf } from '../../../language/terms.ts';
import { synonymsOf } from '../../../language/words/synonyms.ts';
import type { NameInText } from '../../../quotes/speaker.ts';
import { askedRoles } from '../../kinds/asked-roles.ts';
import type { QueryContext } from '../../ranking/candidate.ts';
import type { Ranked } from '../../ranking/rank.ts';
import { judgedAs } from '../certainty-model.ts';
import { actedSignals } from './acted.ts';

const LOOKED_AT = 4;
/** Letters between a name and the verb that it is the subject of: "Quill, who had twice ". */
const BESIDE = 24;

/**
 * The sentence, as printed, that says of somebody else what is asked of a name ("did Quill resign" over
 * "Stout resigned"), or whom it was done to says it did it ("who beat Quill" over "Quill beat Stout");
 * null where none does, or where any of the best passages says what is asked.
 */
export function saidOfOthers(ranked: readonly Ranked[], context: QueryContext): string | null {
  const { question, verb } = context;
  // A long question says several things, and its first verb is only one of them.
  if (judgedAs(question) !== 'fact') return null;
  const roles = askedRoles(question.text, question.terms, verb);
  if (roles === null || verb === null || roles.passive) return null;
  const asksDoer = roles.subject.length === 0;
  if (asksDoer && question.kind !== 'who') return null;
  const places = asksDoer ? roles.object : roles.subject;
  const names = places.filter((place) => question.terms[place]?.name === true);
  if (names.length === 0 || actedSignals(ranked, context).unacted === 0) return null;
  const own = new Set(names.map((place) => question.terms[place]?.term ?? ''));
  const wanted = question.terms[verb]?.term ?? '';
  const verbs = new Set([wanted, ...synonymsOf(wanted)]);
  for (const { passage, signals } of ranked.slice(0, LOOKED_AT)) {
    if (signals.verb === 0) continue;
    const text = context.coverage.passages[passage]?.text ?? '';
    for (const { start, end } of sentencesOf(text)) {
      const sentence = text.slice(start, end);
      const subject = subjectIn(sentence, verbs, context);
      if (subject === null) continue;
      const isOwn = subject.speakers.some(({ name }) => indexTerms(name).some((t) => own.has(t)));
      if (isOwn === asksDoer) return sentence;
    }
  }
  return null;
}

/** Who is named right before the verb. */
function subjectIn(
  sentence: string,
  verbs: ReadonlySet<string>,
  { coverage }: QueryContext,
): NameInText | null {
  const done = termsOf(sentence).filter(({ term, words }) => words === 1 && verbs.has(term));
  if (done.length === 0) return null;
  const people = coverage.speakers
    .mentionsIn(sentence)
    .filter(({ capital, speakers }) => capital && speakers[0]?.kind === 'person');
  for (const { start } of done) {
    const before = people.findLast(({ end }) => end <= start && start - end <= BESIDE);
    if (before !== undefined && !BY.test(sentence.slice(before.end, start))) return before;
  }
  return null;
}

/** "Quill was beaten", "Quill, whom Stout beat": the name is whom it was done to. */
const BY = /\b(?:is|are|was|were|be|been|being|got|get|whom)\b/i;
