import { allExchanges, type Exchanges } from '../../answers/ranking/order/exchanges.ts';
import { allPassageEnds } from '../../answers/ranking/signals/passage-end.ts';
import { printedNames } from '../../answers/who-is-meant/printed-names.ts';
import type { Coverage } from '../../coverage.ts';
import { allParts } from '../../history/parts.ts';
import { numbersOf, putNumbers, type Sections } from '../sections/sections.ts';

/** Parts that a process does without where passages lie elsewhere: the passages themselves, and where words stand. */
const ELSEWHERE = new RegExp(
  `^(?:${[
    'texts|text-starts|passage-byte-starts|passage-byte-ends|words|words-starts',
    'check-passages|quote-starts|quote-ends|mention-starts|mention-ends|quote-place-starts',
    'quote-(?:cue|basis|attitude)(?:-table(?:-starts)?)?',
    'engine:flat:(?:layout|starts|passages|profiles|counts|impacts|longest|lengths-\\w+)',
  ].join('|')})$`,
);

/**
 * What of a coverage's parts stays in each process where passages lie elsewhere: vocabulary and statistics, speakers,
 * what articles state, quotes as numbers, groups; and what is known of all passages together, made here since it can't
 * be made without them.
 */
export function thinParts(parts: Sections, coverage: Coverage): Sections {
  const thin: Sections = new Map([...parts].filter(([name]) => !ELSEWHERE.test(name)));
  thin.set('printed-names', printedNames(coverage));
  thin.set('passage-end-signs', allPassageEnds(coverage));
  putNumbers(thin, 'article-parts', allParts(coverage));
  const { answers, questions } = allExchanges(coverage);
  putNumbers(thin, 'exchange-answers', Uint32Array.from([...answers].flat()));
  putNumbers(
    thin,
    'exchange-questions',
    Uint32Array.from(
      [...questions].flatMap(([place, { question, first }]) => [place, question, Number(first)]),
    ),
  );
  return thin;
}

/** The questions and answers of talks. */
export function savedExchanges(parts: Sections): Pick<Exchanges, 'answers' | 'questions'> {
  const pairs = numbersOf(parts, 'exchange-answers', Uint32Array);
  const answers = new Map<number, number>();
  for (let at = 0; at < pairs.length; at += 2)
    answers.set(pairs[at] as number, pairs[at + 1] as number);
  const triples = numbersOf(parts, 'exchange-questions', Uint32Array);
  const questions: Exchanges['questions'] = new Map();
  for (let at = 0; at < triples.length; at += 3)
    questions.set(triples[at] as number, {
      question: triples[at + 1] as number,
      first: triples[at + 2] === 1,
    });
  return { answers, questions };
}
