import type { Speakers } from '../quotes/speaker.ts';
import type { ParseContext } from './parse-context.ts';
import type { AskedWho, Query } from './query.ts';
import type { AskedName, Question } from './question.ts';
import { filtersIn } from './reading/filters.ts';
import { initialsOf } from './reading/people/initials.ts';
import { asksFor } from './reading/stances.ts';
import { topicTerms } from './reading/terms.ts';

/** A query as one coverage understands it: names become speakers, words become terms of its vocabulary. */
export function questionOf(query: Query, scene: ParseContext): Question {
  const { speakers, outlets, engine, among } = scene;
  const { who, without, filters, ...asked } = query;
  const all = topicTerms(query.topic, engine.vocabulary, engine.size);
  // who "disagrees" may be shown by any word of that attitude: its own need not be printed
  const terms = all.filter(({ unknown, typed }) => !(unknown && asksFor(typed, query.stance)));
  return {
    ...asked,
    speaker: who === null ? null : askedName(who, speakers),
    without: without.flatMap((name) => speakers.get(name) ?? []),
    filters: filtersIn(filters, outlets),
    outlets: query.outlets.flatMap((name) => outlets.find(name)),
    terms,
    initials: initialsOf(query.topic, terms, engine.vocabulary),
    ...(among && { among }),
    query,
  };
}

/** A coverage loaded since may call them otherwise: then the name is looked for as typed. */
function askedName(
  { typed, names, unnamed, description }: AskedWho,
  speakers: Speakers,
): AskedName {
  const known = names.flatMap((name) => speakers.get(name) ?? speakers.find(name).slice(0, 1));
  return { typed, speakers: known, unnamed, description };
}
