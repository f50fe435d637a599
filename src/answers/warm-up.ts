import type { Coverage } from '../coverage.ts';
import { ask } from './ask.ts';
import { checkQuote } from './check/check.ts';
import { checkedHeadlines } from './check/headlines.ts';
import { wordIndexOf } from './check/words/word-index.ts';
import { corroborationOf } from './corroboration/corroboration.ts';
import { printedNames } from './who-is-meant/printed-names.ts';

/** Speakers asked about. */
const SPEAKERS = 6;
const QUESTIONS: readonly ((name: string) => string)[] = [
  (name) => `What did ${name} say?`,
  (name) => `What did ${name} say about the talks on Monday?`,
  (name) => `What did ${name} say since 1 January 2000?`,
  (name) => `Who said that ${name} would sign it, and when?`,
];

/**
 * Does in steps what else the first people to ask would wait for: parts of a coverage are read when
 * they are first needed, and code that never ran is slow. Each step takes some milliseconds, so that others
 * can have their turn between them. Nothing that can be seen changes.
 */
export function* warmUps(coverage: Coverage): Generator<void> {
  yield* printedNames.steps(coverage);
  yield* wordIndexOf.steps(coverage);
  yield* checkedHeadlines.steps(coverage);
  yield* wordIndexOf.steps(checkedHeadlines(coverage));
  for (const ask of firstQuestions(coverage)) {
    ask();
    yield;
  }
}

function firstQuestions(coverage: Coverage): readonly (() => void)[] {
  const { speakers, quoteColumns } = coverage;
  const names = speakers.quoted.slice(0, SPEAKERS).map(({ name }) => name);
  const [first = ''] = names;
  return [
    () => speakers.find(`${first}s`),
    () => speakers.mentionsIn(first, () => false),
    () => speakers.describedBy('minister'),
    () => quoteColumns.speakerNumber(null),
    () => coverage.article(''),
    () => corroborationOf(coverage).quoteGroup(0, 0),
    () => checkQuote(coverage, `“Nobody ever said that to ${first}.”`),
    ...names.flatMap((name) => QUESTIONS.map((question) => () => ask(coverage, question(name)))),
  ];
}
