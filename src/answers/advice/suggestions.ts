import type { Coverage } from '../../coverage.ts';
import type { Question } from '../../questions/question.ts';
import type { Evidence } from '../answer.ts';
import type { QueryContext } from '../ranking/candidate.ts';
import { didYouMean } from './did-you-mean.ts';

const MOST = 3;

/** Questions worth asking next: whoever is quoted in what was shown, or was asked about in vain. */
export function suggestionsFor(
  { question, coverage }: QueryContext,
  shown: readonly Evidence[],
  answered: boolean,
): string[] {
  const names = namesNext(question, coverage, shown, answered);
  const text = shown.map(({ passage }) => passage.text).join('\n');
  return [...names]
    .filter((name) => isQuoted(name, coverage))
    .slice(0, MOST)
    .map((name) => sayQuestion(asPrinted(name, text)));
}

/** In vain: whoever may have been meant, or was asked about too narrowly; then whoever else is quoted. */
function namesNext(
  question: Question,
  coverage: Coverage,
  shown: readonly Evidence[],
  answered: boolean,
): Set<string> {
  const asked = new Set(question.speaker?.speakers.map(({ name }) => name));
  const names = new Set<string>();
  if (!answered && question.speaker?.speakers.length === 0) {
    const meant = didYouMean(question.speaker.typed, coverage.speakers);
    if (meant !== null) names.add(meant);
  }
  if (!answered && isNarrowed(question)) for (const name of asked) names.add(name);
  for (const { quotes } of shown)
    for (const { speaker } of quotes)
      if (speaker !== null && !asked.has(speaker)) names.add(speaker);
  return names;
}

/** Whether the plain question for somebody's words asks for more. */
function isNarrowed({ terms, filters }: Question): boolean {
  return terms.length > 0 || filters.naming !== null;
}

/** The plain question for somebody's words. */
export function sayQuestion(name: string): string {
  return `What did ${name} say?`;
}

/** With "the" where what was shown never prints it without: "the Times". */
function asPrinted(name: string, text: string): string {
  const places = text.split(name).slice(0, -1);
  const always = places.length > 0 && places.every((before) => /\bthe $/i.test(before.slice(-5)));
  return always ? `the ${name}` : name;
}

function isQuoted(name: string, { speakers }: Coverage): boolean {
  return (speakers.get(name)?.quotes ?? 0) > 0;
}
