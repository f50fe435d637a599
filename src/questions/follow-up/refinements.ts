import type { FollowUpContext } from '../parse-context.ts';
import type { Query } from '../query.ts';
import { type AskedFilters, NO_FILTERS, readFilters, readOperators } from '../reading/filters.ts';
import { unstatedOutlet } from '../reading/outlets/unstated-outlets.ts';
import type { DialogueState } from './dialogue-state.ts';
import { narrowed } from './patches.ts';

const LEAD = /^(?:and|but|only|just|what about|how about)\s+/i;
const IN_NAME = /^(?:in|from|by)\s+([\p{L}\p{N}.&'’]+(?:\s+[\p{L}\p{N}.&'’]+){0,4})$/iu;
/** What names of newspapers and broadcasters that nobody listed end with. */
const TITLED =
  /^(?:[Tt]he\s+)?\p{Lu}.{0,80}\b(?:Times|Post|News|Herald|Journal|Tribune|Telegraph|Gazette|Chronicle|Courier|Mail|Express|Standard|Observer|Magazine|Radio|TV)$/u;
const PHRASE =
  /^(?:in|at|from|during|after|before|with|without|under|near)\s+(?:[\p{L}\p{N}'’.-]+\s*){1,6}$/iu;
/** "In what country" opens a question of its own. */
const ASKING = /\b(?:who|whom|whose|what|which|when|where|why|how)\b/i;
const NOT =
  /^(?:[,;]\s*)?(?:but\s+)?(?:not|except)\s+(?:by\s+|from\s+)?(\p{L}[\p{L}.'’ -]{1,60})$/iu;

/** "since Monday", "in the Times", "not Healey": demands on the last question, and nothing else. */
export function onlyDemands(
  text: string,
  { queries }: DialogueState,
  scene: FollowUpContext,
): readonly Query[] | null {
  const bare = text.replace(LEAD, '');
  const filters = filtersOnly(bare, scene);
  if (filters !== null) return queries.map((query) => withFilters(query, filters));
  const not = NOT.exec(bare)?.[1];
  const found = not === undefined ? undefined : scene.speakers.find(not.trim())[0];
  if (found === undefined) return null;
  return queries.map((query) => ({ ...query, without: [...query.without, found.name], skip: [] }));
}

/** The filters that a text consists of; null where it holds anything else, or none. */
function filtersOnly(text: string, scene: FollowUpContext): AskedFilters | null {
  const typed = readOperators(text, scene);
  if (typed.rest === '') return typed.filters;
  const worded = readFilters(text, scene.outlets, scene);
  if (worded.rest === '') return worded.filters;
  const named = unstatedOutlet(`asked ${text}`, scene.speakers);
  if (named?.rest === 'asked') return { ...NO_FILTERS, naming: theOf(text, named.name) };
  const outlet = IN_NAME.exec(text)?.[1];
  return outlet !== undefined && TITLED.test(outlet) ? { ...NO_FILTERS, outlet } : null;
}

function theOf(text: string, name: string): string {
  return text.includes(`the ${name}`) && name.startsWith('The ') ? name.slice(4) : name;
}

/** A filter takes the place of one of its kind. */
function withFilters(query: Query, wanted: AskedFilters): Query {
  const { filters } = query;
  const outlet = wanted.outlet !== null || wanted.naming !== null ? wanted : filters;
  const days = wanted.since !== null || wanted.before !== null ? wanted : filters;
  return {
    ...query,
    filters: {
      outlet: outlet.outlet,
      naming: outlet.naming,
      since: days.since,
      before: days.before,
    },
    skip: [],
  };
}

/** "in Washington", "after the summit": words that make the last question narrower. */
export function narrower(text: string, { queries }: DialogueState): readonly Query[] | null {
  const bare = text.replace(LEAD, '');
  if (!PHRASE.test(bare) || ASKING.test(bare)) return null;
  return queries.map((query) => narrowed(query, bare));
}
