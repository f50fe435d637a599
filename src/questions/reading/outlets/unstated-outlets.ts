import { OUTLET_NAMES } from '../../../articles/outlets/outlet-names.ts';
import type { Speakers } from '../../../quotes/speaker.ts';

/** A question without the outlet that it names. */
interface Named {
  /** As passages print it, without "the". */
  readonly name: string;
  readonly rest: string;
}

const NAME =
  "(?<the>[Tt]he\\s+)?(?<name>\\p{Lu}[\\p{L}\\p{N}.&'’]{0,30}(?: (?:of |and )?\\p{Lu}[\\p{L}\\p{N}.&'’]{0,30}){0,4})";
const PLACES = [
  new RegExp(`^(?:[Ii]n|[Ff]rom)\\s+${NAME}\\s*,\\s*`, 'u'),
  new RegExp(`(?:,|(?<!\\s)\\s)\\s*(?:in|from)\\s+${NAME}$`, 'u'),
];
const KNOWN = new Set(OUTLET_NAMES.split('|').map((name) => name.trim()));

/**
 * "In the Times, what did Healey say?" where no article states that it is from the Times: an outlet
 * that the coverage quotes, or one of the known ones; null where the question names none so.
 *
 * @param text without the closing question mark
 */
export function unstatedOutlet(text: string, speakers: Speakers): Named | null {
  for (const pattern of PLACES) {
    const match = pattern.exec(text);
    const { the = '', name = '' } = match?.groups ?? {};
    if (match === null || !isOutlet(name, the !== '', speakers)) continue;
    return { name, rest: text.replace(match[0], '').trim() };
  }
  return null;
}

function isOutlet(name: string, hasArticle: boolean, speakers: Speakers): boolean {
  if (KNOWN.has(hasArticle ? `The ${name}` : name)) return true;
  const [best] = speakers.find(name);
  return best?.kind === 'outlet' && best.forms.includes(name);
}
