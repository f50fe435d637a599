import { type Filters, readFilters } from '../filters.ts';
import type { Outlets } from '../outlets.ts';
import type { Before } from './before.ts';

/** A question for words, to be put so that it stands alone. */
export interface Saying {
  /** By name; null for anybody. */
  readonly who: string | null;
  readonly topic: string;
}

/** The last question put again for somebody else, or on something else: its quotation and its filters stay. */
export function sayAgain({ who, topic }: Saying, { question }: Before, outlets: Outlets): string {
  const { quotation, filters } = question;
  const demands = demandsOf(filters, outlets);
  if (quotation !== null) {
    const asked = who === null ? `Who said “${quotation}”` : `Did ${who} say “${quotation}”`;
    return `${asked}${demands}?`;
  }
  const about = topic === '' ? '' : ` about ${topic}`;
  return `${who === null ? 'What was said' : `What did ${who} say`}${about}${demands}?`;
}

/** Filters in the words that a question is read by, a space before each; empty where there are none. */
export function demandsOf(filters: Filters, outlets: Outlets): string {
  const { outletTyped, since, before } = filters;
  const dates = [since && ` since:${since}`, before && ` before:${before}`];
  return [outletTyped && inOutlet(outletTyped, outlets), ...dates].filter(Boolean).join('');
}

/** "in the Times" where that is understood, else the operator. */
function inOutlet(typed: string, outlets: Outlets): string {
  const words = ` in ${typed}`;
  const understood = readFilters(`asked${words}`, outlets, null).filters.outletTyped === typed;
  return understood ? words : ` outlet:"${typed}"`;
}
