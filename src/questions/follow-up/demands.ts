import { OUTLET_NAMES } from '../../articles/import/outlet-names.ts';
import { type Filters, readFilters } from '../filters.ts';
import { readQuestion } from '../read.ts';
import { type Before, type FollowScene, unended } from './before.ts';
import { demandsOf } from './wording.ts';

/** A word that no text holds, to see what a follow-up adds to a question. */
const PROBE = 'zq';
const LEAD = /^(?:and|but|only|just)\s+/i;
const IN_NAME = /^(?:in|from|by)\s+([\p{L}\p{N}.&'’]+(?:\s+[\p{L}\p{N}.&'’]+){0,4})$/iu;
/** What names of newspapers and broadcasters end with. */
const TITLED =
  /\b(?:Times|Post|News|Herald|Journal|Tribune|Telegraph|Gazette|Chronicle|Courier|Mail|Express|Standard|Observer|Magazine|Radio|TV)$/;
const PHRASE =
  /^(?:in|at|from|during|after|before|with|without|under|near)\s+(?:[\p{L}\p{N}'’.-]+\s*){1,6}$/iu;
/** "In what country" opens a question of its own. */
const ASKING = /\b(?:who|whom|whose|what|which|when|where|why|how)\b/i;
const EXCLUSION = /, not .{1,60}$/;
const known = new Set(OUTLET_NAMES.split('|').map(keyOf));

/** "since Monday", "in the Times", "not Healey": demands on the last question, and nothing else. */
export function onlyDemands(text: string, before: Before, scene: FollowScene): string | null {
  const bare = text.replace(LEAD, '');
  const { topic, filters, without } = readQuestion(`What was said about ${PROBE} ${bare}`, scene);
  if (topic.trim() === PROBE) {
    if (isDemand(filters)) return demanding(before, filters, scene);
    return without.length > 0 ? `${before.text}, ${bare.replace(/^[,;]\s*/, '')}?` : null;
  }
  const outlet = IN_NAME.exec(bare)?.[1];
  if (outlet === undefined || !isOutlet(outlet, scene)) return null;
  return demanding(before, { ...filters, outletTyped: outlet }, scene);
}

function isDemand({ outletTyped, since, before }: Filters): boolean {
  return outletTyped !== null || since !== null || before !== null;
}

/** The last question with a filter that takes the place of one like it. */
function demanding({ text }: Before, wanted: Filters, { outlets, today }: FollowScene): string {
  const { filters, rest } = readFilters(text, outlets, today);
  const days = wanted.since ?? wanted.before;
  const merged = {
    outlets: null,
    outletTyped: wanted.outletTyped ?? filters.outletTyped,
    since: days === null ? filters.since : wanted.since,
    before: days === null ? filters.before : wanted.before,
  };
  return `${unended(rest)}${demandsOf(merged, outlets)}?`;
}

/** The coverage need not hold an outlet for its name to be one. */
function isOutlet(name: string, { speakers }: FollowScene): boolean {
  if (!/^(?:[Tt]he\s+)?\p{Lu}/u.test(name)) return false;
  return known.has(keyOf(name)) || TITLED.test(name) || speakers.find(name)[0]?.kind === 'outlet';
}

/** "in Washington", "after the summit": words that make the last question narrower. */
export function narrower(text: string, before: Before): string | null {
  const bare = text.replace(LEAD, '');
  if (!PHRASE.test(bare) || ASKING.test(bare)) return null;
  const [exclusion = ''] = EXCLUSION.exec(before.text) ?? [];
  const asked = before.text.slice(0, before.text.length - exclusion.length);
  return `${asked} ${bare}${exclusion}?`;
}

function keyOf(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/^the\s+/, '');
}
