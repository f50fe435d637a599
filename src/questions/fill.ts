import type { ParseContext } from './parse-context.ts';
import type { AskedWho, Query } from './query.ts';
import { askedName } from './reading/people/names.ts';
import { namedDays } from './reading/time/dates.ts';
import { nameOf, saySaying } from './say.ts';

/** What is asked for beside the question, by an option of a command or a field of a form. */
export interface AskedBeside {
  /** Only this speaker's words; a name as people type it. */
  readonly speaker?: string;
  readonly outlet?: string;
  /** First day, and last day included: ISO 8601, or as people type it. */
  readonly since?: string;
  readonly until?: string;
}

/** A query with what was asked for beside it. */
export function filledIn(query: Query, beside: AskedBeside, scene: ParseContext): Query {
  const { speaker, outlet, since, until } = beside;
  const [first] = namedDays(since ?? '', scene);
  const [last] = namedDays(until ?? '', scene);
  const filters = {
    ...query.filters,
    ...(outlet === undefined ? {} : { outlet, naming: null }),
    ...(first === undefined ? {} : { since: first.from }),
    ...(last === undefined ? {} : { before: last.to }),
  };
  const who = speaker === undefined ? null : whoIn(speaker, scene);
  return who === null ? { ...query, filters } : { ...bySpeaker(query, who), filters };
}

function whoIn(typed: string, scene: ParseContext): AskedWho {
  return askedName(typed, scene) ?? { typed, names: [], unnamed: [], description: false };
}

/** The question's topic in the mouth of somebody. */
function bySpeaker(query: Query, who: AskedWho): Query {
  const { topic, quotation } = query;
  return {
    ...query,
    kind: 'said-by',
    answer: 'words',
    who,
    stance: null,
    topic: who.description ? `${who.typed} ${topic}`.trim() : topic,
    text: saySaying({ names: [nameOf(who)], topic, quotation }),
  };
}
