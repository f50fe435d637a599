import { clean } from '../../../../src/articles/import/clean/clean.ts';
import { type Cleaning, newCleaning } from '../../../../src/articles/import/clean/cleaning.ts';
import { unwrappedLines } from '../../../../src/articles/import/read/wrapping.ts';

/** Paragraphs of an article that no rule may touch. */
export const PROSE = [
  'The ministry will send a small team of engineers to the port next month, officials said on Tuesday.',
  '“We have signed up to this because it is right,” the minister told reporters in the capital.',
  'The team is expected to inspect cranes, quays and power lines, and to stay for several weeks.',
  'Critics said the plan came too late. The government answered that nothing else had been possible.',
] as const;

/** Copied text, cleaned. */
export function cleaned(...lines: readonly string[]): Cleaning {
  return clean(newCleaning(unwrappedLines(lines.join('\n'))));
}

export function textsOf({ lines }: Cleaning): string[] {
  return lines.map(({ text }) => text);
}

/** Every line taken off, with its rule. */
export function rulesOf({ dropped }: Cleaning): Record<string, string> {
  return Object.fromEntries(dropped.map(({ line, rule }) => [line.text, rule]));
}
