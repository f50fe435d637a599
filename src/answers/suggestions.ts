import type { Coverage } from '../coverage.ts';
import type { Evidence } from './answer.ts';
import type { Hunt } from './candidate.ts';

const MOST = 3;

/** Questions worth asking next: whoever is quoted in what was shown, or was asked about in vain. */
export function suggestionsFor(
  { question, coverage }: Hunt,
  shown: readonly Evidence[],
  answered: boolean,
): string[] {
  const asked = new Set(question.speaker?.speakers.map(({ name }) => name));
  const names = new Set<string>();
  if (!answered && question.terms.length > 0) for (const name of asked) names.add(name);
  for (const { quotes } of shown)
    for (const { speaker } of quotes)
      if (speaker !== null && !asked.has(speaker)) names.add(speaker);
  return [...names]
    .filter((name) => isQuoted(name, coverage))
    .slice(0, MOST)
    .map(sayQuestion);
}

/** The plain question for somebody's words. */
export function sayQuestion(name: string): string {
  return `What did ${name} say?`;
}

function isQuoted(name: string, { speakers }: Coverage): boolean {
  return (speakers.get(name)?.quotes ?? 0) > 0;
}
