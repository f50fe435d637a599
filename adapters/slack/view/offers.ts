import type { types } from '@slack/bolt';
import { inPortions, isOfferable, wordsOf } from '../../../src/bot/message/offers.ts';
import type { Coverage } from '../../../src/coverage.ts';
import { oncePerCoverageInSteps } from '../../../src/replies/coverage-memo-in-steps.ts';
import { limits } from '../limits.ts';
import { option } from './blocks.ts';

/** A name that can be offered, and the folded words of each form that it goes by. */
interface Candidate {
  readonly name: string;
  readonly forms: readonly (readonly string[])[];
}

/** Names for what is being typed: those that begin so, most quoted first, then those it may be a misspelling of. */
export function offersFor(coverage: Coverage, typed: string): types.PlainTextOption[] {
  const words = wordsOf(typed.slice(0, limits.optionValue));
  const begun = candidatesOf(coverage).filter(({ forms }) =>
    forms.some((form) => words.every((word) => form.some((own) => own.startsWith(word)))),
  );
  const meant = words.length === 0 ? [] : coverage.speakers.find(typed).map(({ name }) => name);
  const names = [...begun.map(({ name }) => name), ...meant.filter(offerable)];
  return [...new Set(names)]
    .slice(0, limits.options)
    .map((name) => option(name.slice(0, limits.optionText).toWellFormed(), name));
}

/** Gathers once a coverage who can be offered, in order of use. */
export const candidatesOf = oncePerCoverageInSteps(function* ({ speakers: { quoted, silent } }) {
  const candidates: Candidate[] = [];
  for (const each of inPortions([quoted, silent])) {
    for (const { name, forms } of each)
      if (offerable(name)) candidates.push({ name, forms: [name, ...forms].map(wordsOf) });
    yield;
  }
  return candidates;
});

function offerable(name: string): boolean {
  return isOfferable(name, limits.optionValue);
}
