import type { AskedWho, Query } from '../query.ts';
import { nameOf, saySaying } from '../say.ts';

/** Changes that a follow-up makes to the last query; the words change with what they say. */

/** The same asked of somebody else, or of nobody in particular; filters and a quotation stay. */
export function ofSpeaker(query: Query, who: AskedWho | null, topic: string): Query {
  const names = who === null ? [] : [nameOf(who)];
  const { quotation, addressee } = query;
  const described = who?.description ? `${who.typed} ${topic}`.trim() : topic;
  return {
    ...query,
    kind: who === null ? 'said-about' : 'said-by',
    answer: 'words',
    who,
    addressee: who === null ? null : addressee,
    stance: null,
    without: [],
    topic: described,
    text: saySaying({ names, topic, quotation, addressee }),
    skip: [],
  };
}

/** A question for a fact with other words; it asks for the same kind of thing. */
export function inOtherWords(query: Query, text: string): Query {
  return { ...query, text, topic: text, skip: [] };
}

/** The same question with words that make it narrower: "in Washington". */
export function narrowed(query: Query, words: string): Query {
  return { ...query, text: `${query.text} ${words}`, topic: `${query.topic} ${words}`.trim() };
}

/** A name as a query holds it. */
export function whoOf(name: string): AskedWho {
  return { typed: name, names: [name], unnamed: [], description: false };
}
