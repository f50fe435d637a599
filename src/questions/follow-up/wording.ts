import { OUTLET_NAMES } from '../../articles/outlet-names.ts';
import type { ParseContext } from '../parse-context.ts';
import { type Filters, readFilters } from '../reading/filters.ts';
import { unstatedOutlet } from '../reading/unstated-outlets.ts';
import type { DialogueState } from './dialogue-state.ts';

/** A question for words, to be put so that it stands alone. */
export interface Saying {
  /** By name; null for anybody. */
  readonly who: string | null;
  readonly topic: string;
}

/** The last question put again for somebody else, or on something else: its quotation and its filters stay. */
export function sayAgain(
  { who, topic }: Saying,
  { question }: DialogueState,
  scene: ParseContext,
): string {
  const { quotation, filters } = question;
  const demands = demandsOf(filters, scene);
  if (quotation !== null) {
    const asked = who === null ? `Who said “${quotation}”` : `Did ${who} say “${quotation}”`;
    return `${asked}${demands}?`;
  }
  const about = topic === '' ? '' : ` about ${topic}`;
  return `${who === null ? 'What was said' : `What did ${who} say`}${about}${demands}?`;
}

/** Filters in the words that a question is read by, a space before each; empty where there are none. */
export function demandsOf(
  { outletTyped, naming, since, before }: Filters,
  scene: ParseContext,
): string {
  const days = [since && ` since:${since}`, before && ` before:${before}`];
  const outlet = outletTyped ?? naming;
  return [outlet && inOutlet(outlet, scene), ...days].filter(Boolean).join('');
}

/** "in the Times" where that is understood, else the operator. */
function inOutlet(typed: string, { outlets, speakers }: ParseContext): string {
  const forms = [` in ${typed}`, ` in the ${typed}`];
  if (OUTLET_NAMES.includes(`The ${typed} `)) forms.reverse();
  const understood = forms.find(
    (words) =>
      readFilters(`asked${words}`, outlets, null).filters.outletTyped === typed ||
      unstatedOutlet(`asked${words}`, speakers)?.name === typed,
  );
  return understood ?? ` outlet:"${typed}"`;
}
