import type { Coverage } from '../../../src/coverage.ts';
import { firstQuestions } from '../../../src/replies/lines/overview.ts';
import { limits } from '../limits.ts';
import { shortened } from './escape.ts';

/** Characters of a suggested prompt, so that it is read at a glance. */
const PROMPT = 120;

/** What may be asked of this coverage, for whoever opens the assistant's pane. */
export function promptsFor(coverage: Coverage): { title: string; message: string }[] {
  return firstQuestions(coverage, limits.prompts).map((message) => ({
    title: shortened(message, PROMPT),
    message: shortened(message, 3 * PROMPT),
  }));
}
