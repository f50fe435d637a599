import { readQuestion } from '../read.ts';
import { type Filters, readFilters } from '../reading/filters.ts';
import { unstatedOutlet } from '../reading/unstated-outlets.ts';
import { type DialogueState, type FollowUpContext, unended } from './dialogue-state.ts';
import { demandsOf } from './wording.ts';

/** A word that no text holds, to see what a follow-up adds to a question. */
const PROBE = 'zq';
const LEAD = /^(?:and|but|only|just)\s+/i;
const IN_NAME = /^(?:in|from|by)\s+([\p{L}\p{N}.&'’]+(?:\s+[\p{L}\p{N}.&'’]+){0,4})$/iu;
/** What names of newspapers and broadcasters that nobody listed end with. */
const TITLED =
  /^(?:[Tt]he\s+)?\p{Lu}.{0,80}\b(?:Times|Post|News|Herald|Journal|Tribune|Telegraph|Gazette|Chronicle|Courier|Mail|Express|Standard|Observer|Magazine|Radio|TV)$/u;
const PHRASE =
  /^(?:in|at|from|during|after|before|with|without|under|near)\s+(?:[\p{L}\p{N}'’.-]+\s*){1,6}$/iu;
/** "In what country" opens a question of its own. */
const ASKING = /\b(?:who|whom|whose|what|which|when|where|why|how)\b/i;
const EXCLUSION = /, not .{1,60}$/;

/** "since Monday", "in the Times", "not Healey": demands on the last question, and nothing else. */
export function onlyDemands(
  text: string,
  before: DialogueState,
  scene: FollowUpContext,
): string | null {
  const bare = text.replace(LEAD, '');
  const { topic, filters, without } = readQuestion(`What was said about ${PROBE} ${bare}`, scene);
  if (topic.trim() === PROBE) {
    if (isDemand(filters)) return demanding(before, filters, scene);
    return without.length > 0 ? `${before.text}, ${bare.replace(/^[,;]\s*/, '')}?` : null;
  }
  const outlet = IN_NAME.exec(bare)?.[1];
  if (outlet === undefined || !TITLED.test(outlet)) return null;
  return demanding(before, { ...filters, outletTyped: outlet }, scene);
}

function isDemand({ outletTyped, naming, since, before }: Filters): boolean {
  return outletTyped !== null || naming !== null || since !== null || before !== null;
}

/** The last question with a filter that takes the place of one like it. */
function demanding(
  { text, question }: DialogueState,
  wanted: Filters,
  scene: FollowUpContext,
): string {
  const { rest } = readFilters(text, scene.outlets, scene.today);
  const bare = unstatedOutlet(unended(rest), scene.speakers)?.rest ?? unended(rest);
  const { filters } = question;
  const merged = {
    ...(isOutletAsked(wanted) ? wanted : filters),
    ...daysOf(wanted.since === null && wanted.before === null ? filters : wanted),
  };
  return `${bare}${demandsOf(merged, scene)}?`;
}

function isOutletAsked({ outletTyped, naming }: Filters): boolean {
  return outletTyped !== null || naming !== null;
}

function daysOf({ since, before }: Filters): Pick<Filters, 'since' | 'before'> {
  return { since, before };
}

/** "in Washington", "after the summit": words that make the last question narrower. */
export function narrower(text: string, before: DialogueState): string | null {
  const bare = text.replace(LEAD, '');
  if (!PHRASE.test(bare) || ASKING.test(bare)) return null;
  const [exclusion = ''] = EXCLUSION.exec(before.text) ?? [];
  const asked = before.text.slice(0, before.text.length - exclusion.length);
  return `${asked} ${bare}${exclusion}?`;
}
