// Questions that sound like others and that nothing answers: an answerable one with another verb ("who
// rejected the plan" becomes "who painted the plan"), and details that no article gives of a name.
import { askedVerb } from '../../../src/answers/kinds/asked-verb.ts';
import { stem } from '../../../src/language/stemming.ts';
import { indexTerms } from '../../../src/language/terms.ts';
import { COMMON_VERBS } from '../../../src/language/words/common-verbs.ts';
import { IRREGULAR_FORMS } from '../../../src/language/words/irregular.ts';
import { synonymsOf } from '../../../src/language/words/synonyms.ts';
import type { SetQuestion } from '../../quality/sets.ts';
import { chanceOf, type Holds, type Material } from './material.ts';

/** Of all questions, how many lose their verb. */
const SHARE = 0.35;
const IRREGULAR = new Set(IRREGULAR_FORMS.trim().split(/\s+/));
const REGULAR = COMMON_VERBS.filter(
  (verb) => !IRREGULAR.has(verb) && !/(?:[^aeiou][aeiou][bdgklmnprt]|y)$/.test(verb),
);

/** What is asked of a name, and the words of which one at least must stand where it is told. */
const DETAILS: readonly (readonly [question: string, told: string])[] = [
  ['how old is NAME', 'age aged old year-old born'],
  ['where was NAME born', 'born birth native'],
  ['when did NAME resign', 'resign quit step leave left resignation'],
  ['when did NAME die', 'die died dead death kill killed'],
  ['who is NAME married to', 'marry married wife husband spouse wedding'],
  ['how much does NAME earn', 'earn salary pay paid income wage'],
  ['why did NAME apologise', 'apologise apologize apology sorry regret'],
  ['when was NAME arrested', 'arrest arrested detain custody police'],
  ['where did NAME go to school', 'school college university educated studied'],
  ['why did NAME cancel the visit', 'cancel cancelled scrap visit'],
  ['who sued NAME', 'sue sued lawsuit court'],
  ['how many children does NAME have', 'child children son daughter'],
];

/** The set with questions that nothing in it answers. */
export function withPremises(set: Material, hold: Holds): Material {
  const questions = [...otherVerbs(set, hold), ...details(set)];
  return { ...set, name: `${set.name} premises`, questions };
}

function otherVerbs({ questions, coverage }: Material, hold: Holds): SetQuestion[] {
  return questions.flatMap((one) => {
    if (!one.answerable || chanceOf(`verb ${one.id}`) > SHARE) return [];
    const typed = one.question.split(/[^\p{L}\p{N}'’-]+/u).map((word) => ({ typed: word }));
    const at = askedVerb(one.question, typed as unknown as Parameters<typeof askedVerb>[1]);
    const verb = at === null ? undefined : typed[at]?.typed;
    if (verb === undefined || stem(verb.toLowerCase()) === stem('say')) return [];
    const printed = new Set(
      hold.articles(one).flatMap((article) => indexTerms(coverage.articles[article]?.text ?? '')),
    );
    const other = anotherVerb(one.id, printed);
    if (other === undefined) return [];
    const question = one.question.replace(verb, inflected(other, verb));
    return [
      { ...one, id: `${one.id} verb`, question, type: 'premise', answerable: false, evidence: [] },
    ];
  });
}

function anotherVerb(id: string, printed: ReadonlySet<string>): string | undefined {
  const from = Math.floor(chanceOf(`other ${id}`) * REGULAR.length);
  const rotated = [...REGULAR.slice(from), ...REGULAR.slice(0, from)];
  return rotated.find((verb) => {
    const own = stem(verb);
    return ![own, ...synonymsOf(own)].some((term) => printed.has(term));
  });
}

function inflected(verb: string, like: string): string {
  const root = verb.replace(/e$/, '');
  if (/ing$/.test(like)) return `${root}ing`;
  if (/s$/.test(like) && !/ss$/.test(like)) return `${verb}s`;
  return COMMON_VERBS.includes(like.toLowerCase()) ? verb : `${root}ed`;
}

const PERSON = /\b\p{Lu}\p{Ll}{2,} \p{Lu}\p{Ll}{2,}\b/gu;
const MOST_DETAILS = 60;

function details({ coverage }: Material): SetQuestion[] {
  const asked: SetQuestion[] = [];
  for (const { id, text } of coverage.articles) {
    if (asked.length >= MOST_DETAILS) break;
    const printed = new Set(text.toLowerCase().match(/[\p{L}-]+/gu));
    const [name] = [...new Set(text.match(PERSON))].toSorted(
      (a, b) => chanceOf(id + a) - chanceOf(id + b),
    );
    const from = Math.floor(chanceOf(`detail ${id}`) * DETAILS.length);
    const [question, told] = DETAILS[from] ?? ['', ''];
    if (name === undefined || told.split(' ').some((word) => printed.has(word))) continue;
    if (coverage.articles.some((other) => other.id !== id && other.text.includes(name))) continue;
    const words = question.replace('NAME', name);
    asked.push({
      id: `${id} ${words}`,
      question: words,
      type: 'detail',
      answerable: false,
      evidence: [],
    });
  }
  return asked;
}
