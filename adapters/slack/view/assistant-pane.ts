import type { Coverage } from '../../../src/coverage.ts';
import { limits } from '../limits.ts';
import { texts } from '../texts.ts';
import { shortened } from './escape.ts';

/** Characters of a suggested prompt, so that it is read at a glance. */
const PROMPT = 120;

/** What may be asked of this coverage, for whoever opens the assistant's pane. */
export function promptsFor({ speakers, articles }: Coverage): { title: string; message: string }[] {
  const names = speakers.quoted
    .slice(0, limits.prompts - 2)
    .map(({ name }) => texts.pane.said(name));
  const newest = articles.toSorted((a, b) => (b.date ?? '').localeCompare(a.date ?? ''))[0];
  const about = newest?.title == null ? [] : [texts.pane.about(newest.title)];
  return [...names, ...about, texts.pane.whoIsQuoted].slice(0, limits.prompts).map((message) => ({
    title: shortened(message, PROMPT),
    message: shortened(message, 3 * PROMPT),
  }));
}
