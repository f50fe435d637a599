import type { types } from '@slack/bolt';
import type { Coverage } from '../../src/coverage.ts';
import { foldWord } from '../../src/language/folding.ts';
import { clean } from '../../src/replies/clean.ts';
import { option } from './blocks.ts';
import { limits } from './limits.ts';

/** A name that can be offered, and the folded words of each form that it goes by. */
interface Candidate {
  readonly name: string;
  readonly forms: readonly (readonly string[])[];
}

const known = new WeakMap<Coverage, readonly Candidate[]>();

/** Names for what is being typed: those that begin so, most quoted first, then those it may be a misspelling of. */
export function offersFor(coverage: Coverage, typed: string): types.PlainTextOption[] {
  const words = wordsOf(typed.slice(0, limits.optionValue));
  const begun = candidatesOf(coverage).filter(({ forms }) =>
    forms.some((form) => words.every((word) => form.some((own) => own.startsWith(word)))),
  );
  const meant = words.length === 0 ? [] : coverage.speakers.find(typed).map(({ name }) => name);
  const names = [...begun.map(({ name }) => name), ...meant.filter(isOfferable)];
  return [...new Set(names)]
    .slice(0, limits.options)
    .map((name) => option(name.slice(0, limits.optionText).toWellFormed(), name));
}

/** Gathers once a coverage who can be offered, in order of use. */
export function candidatesOf(coverage: Coverage): readonly Candidate[] {
  const gathered = known.get(coverage);
  if (gathered !== undefined) return gathered;
  const { quoted, silent } = coverage.speakers;
  const fresh = [...quoted, ...silent]
    .filter(({ name }) => isOfferable(name))
    .map(({ name, forms }) => ({ name, forms: [name, ...forms].map(wordsOf) }));
  known.set(coverage, fresh);
  return fresh;
}

/** A name that Slack can't take whole is none that can be offered: it can still be typed. */
function isOfferable(name: string): boolean {
  return clean(name) === name && name.trim() !== '' && name.length <= limits.optionValue;
}

function wordsOf(text: string): string[] {
  return text
    .split(/[\s,.]+/u)
    .map(foldWord)
    .filter((word) => word !== '');
}
